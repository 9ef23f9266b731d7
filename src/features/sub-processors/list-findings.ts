import { Injectable } from '@nestjs/common';
import type { ListDifference } from '../../core/sub-processors/compare-lists.js';
import { UNKNOWN_PLACE } from '../../core/sub-processors/list-page.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import type { Service } from '../vendors/service.entity.js';
import { placeOfList } from './list-place.js';
import { ListReference } from './list-reference.js';
import type { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { SubProcessor } from './sub-processor.entity.js';

/** So many names stand in a finding; the page shows all. */
const NAMED = 5;

/** What a list says about itself: companies that came without a notice, and companies that work nobody says where. */
@Injectable()
export class ListFindings {
  constructor(
    private readonly bus: EventBus,
    private readonly reference: ListReference,
  ) {}

  async raise(
    tx: Tx,
    service: Service,
    list: SubProcessorList,
    difference: ListDifference | null,
  ): Promise<void> {
    const place = placeOfList(service.vendorId);
    const findings = [
      ...unnoticed(await this.withoutNotice(tx, service, difference?.added ?? [])),
      ...placeless(await rowsWithoutPlace(tx, list)),
    ];
    const subject = { source: 'sub_processor', prefix: 'svc', id: service.id } as const;
    await this.bus.publish(
      tx,
      new FindingsRaised(
        subject,
        service.vendorId,
        service.tier,
        findings.map((one) => ({ ...one, place })),
      ),
    );
  }

  private async withoutNotice(tx: Tx, service: Service, added: readonly string[]): Promise<string[]> {
    const where = { tenantId: tx.ctx.tenantId, serviceId: service.id };
    const notices = added.length === 0 ? [] : await tx.em.findBy(SubProcessorNotice, where);
    const told = new Set(
      notices.flatMap(({ changes }) => changes.map(({ name }) => this.reference.canonical(name))),
    );
    return added.filter((name) => !told.has(this.reference.canonical(name)));
  }
}

// Art. 28(2) GDPR: the processor informs of any intended addition, so that the controller can object.
function unnoticed(names: readonly string[]): RaisedFinding[] {
  if (names.length === 0) return [];
  const title = `Sub-processors were added without a notice on record: ${listed(names)}.`;
  return [{ rule: 'SP-01', severity: 'medium', title }];
}

// DOMAIN section 6: the controller must be able to name the whole chain; unknown is a finding, not a blank.
function placeless(names: readonly string[]): RaisedFinding[] {
  if (names.length === 0) return [];
  const title = `It is not said where these sub-processors work: ${listed(names)}.`;
  return [{ rule: 'SP-03', severity: 'low', title }];
}

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

async function rowsWithoutPlace(tx: Tx, { id }: SubProcessorList): Promise<string[]> {
  const rows = await tx.em.find(SubProcessor, {
    where: { tenantId: tx.ctx.tenantId, listId: id },
    order: { position: 'ASC' },
  });
  return rows
    .filter(({ places }) => places.every((place) => place === UNKNOWN_PLACE))
    .map(({ name }) => name);
}
