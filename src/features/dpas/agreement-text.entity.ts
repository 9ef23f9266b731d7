import { Column, Entity, ForeignKey } from 'typeorm';
import type { AgreementText as Text } from '../../core/clause/agreement-text.js';
import { TenantOwned } from '../../platform/database/tenant-owned.js';
import { AgreementDocument } from './agreement-document.entity.js';

/** The text of a document with its places; apart, since lists must never carry it. Its id is the document's. */
@Entity({ name: 'agreement_text', schema: 'app' })
@ForeignKey(() => AgreementDocument, ['tenantId', 'id'], ['tenantId', 'id'], {
  name: 'agreement_text_document_fk',
  onDelete: 'CASCADE',
})
export class AgreementText extends TenantOwned {
  @Column('jsonb')
  text!: Text;
}
