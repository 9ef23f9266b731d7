import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../platform/database/tenant-owned.js';

/** Who may sign in where: on the written list of tables without row-level security. No query lists it. */
@Entity({ name: 'login', schema: 'app' })
@Index('login_person_ux', ['organisationId', 'personId'], { unique: true })
export class Login {
  /** The address in lower case. */
  @PrimaryColumn('text')
  email!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  personId!: string;

  /** Argon2id; null until the person has chosen a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @CreatedAt()
  createdAt!: string;
}
