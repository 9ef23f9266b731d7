import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Service } from '../vendors/service.entity.js';
import { Agreement } from './agreement.entity.js';

/** Which services an agreement governs: one may cover several, and a service may stand under several. */
@Entity({ name: 'agreement_service', schema: 'app' })
@Index('agreement_service_service_ix', ['tenantId', 'serviceId'])
@ForeignKey(() => Agreement, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'agreement_service_agreement_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Service, ['tenantId', 'serviceId'], ['tenantId', 'id'], {
  name: 'agreement_service_service_fk',
  onDelete: 'CASCADE',
})
export class AgreementService {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  agreementId!: string;

  @PrimaryColumn('uuid')
  serviceId!: string;
}
