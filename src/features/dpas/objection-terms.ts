import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { NoticeTerms, type NoticePeriod } from '../sub-processors/notice-terms.js';
import { Service } from '../vendors/service.entity.js';
import { Agreement } from './agreement.entity.js';
import { contractsOn } from './contracts-with-addenda.js';
import { governingService } from './governed-services.js';
import { governsProcessing, stateOf } from './standing-agreement.js';

/** Says how long one may object to a new sub-processor: as the agreement in force states it. */
@Injectable()
export class ObjectionTerms implements OnModuleInit {
  constructor(private readonly terms: NoticeTerms) {}

  onModuleInit(): void {
    this.terms.register((tx, serviceId) => statedFor(tx, serviceId));
  }
}

async function statedFor(tx: Tx, serviceId: string): Promise<NoticePeriod[]> {
  const { tenantId, today } = tx.ctx;
  const service = await tx.em.findOneBy(Service, { tenantId, id: serviceId });
  if (service === null) return [];
  const rows = await tx.em.findBy(Agreement, { tenantId, vendorId: service.vendorId });
  const inForce = contractsOn(rows, today).filter(
    (row) => governsProcessing(row) && stateOf(row, today) === 'IN_FORCE',
  );
  const governing = await governingService(tx, inForce, serviceId);
  return governing.flatMap((row) => periodOf(row) ?? []);
}

function periodOf({
  subNoticeDays,
  subNoticeUnit: unit,
  holidayPlace: place,
}: Agreement): NoticePeriod | null {
  return subNoticeDays === null ? null : { length: subNoticeDays, unit, place };
}
