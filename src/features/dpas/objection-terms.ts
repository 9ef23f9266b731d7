import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { NoticeTerms, type NoticePeriod } from '../sub-processors/notice-terms.js';
import { Service } from '../vendors/service.entity.js';
import { Agreement } from './agreement.entity.js';
import { governingService } from './governed-services.js';
import { governsProcessing, stateOf } from './standing-agreement.js';

/** Says how long one may object to a new sub-processor: as the agreement in force states it. */
@Injectable()
export class ObjectionTerms implements OnModuleInit {
  constructor(private readonly terms: NoticeTerms) {}

  onModuleInit(): void {
    this.terms.register((tx, serviceId) => shortest(tx, serviceId));
  }
}

async function shortest(tx: Tx, serviceId: string): Promise<NoticePeriod | null> {
  const { tenantId, today } = tx.ctx;
  const service = await tx.em.findOneBy(Service, { tenantId, id: serviceId });
  if (service === null) return null;
  const rows = await tx.em.findBy(Agreement, { tenantId, vendorId: service.vendorId });
  const inForce = rows.filter((row) => governsProcessing(row) && stateOf(row, today) === 'IN_FORCE');
  const governing = await governingService(tx, inForce, serviceId);
  const days = governing.flatMap(({ subNoticeDays }) => subNoticeDays ?? []);
  return days.length === 0 ? null : { length: Math.min(...days), unit: 'CALENDAR_DAYS' };
}
