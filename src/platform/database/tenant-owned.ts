import { Column, CreateDateColumn, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** Every row belongs to one tenant, and its key begins with it (TRUST T1, ADR 001). */
export abstract class TenantOwned {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;
}

const instant = { to: (value: unknown) => value, from: (value: Date | null) => value?.toISOString() ?? null };

/** An instant, kept as ISO text in code so that it survives JSON unchanged. */
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column('timestamptz', { ...options, transformer: instant });

/** When the row came to be. */
export const CreatedAt = () => CreateDateColumn({ type: 'timestamptz', transformer: instant });

/** A calendar day as `YYYY-MM-DD`, without a zone. */
export const DayColumn = (options: ColumnOptions = {}) => Column('date', options);

/** Counted up by hand in `UPDATE … WHERE version = $n`: TypeORM's own version column loses updates. */
export const Version = () => Column('int', { default: 1 });
