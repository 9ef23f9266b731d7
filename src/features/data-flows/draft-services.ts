import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { fromIntake, fromVendor } from '../../core/data-flow/draft-from-answers.js';
import { vendorAlone } from '../../core/data-flow/draft-vendor-alone.js';
import type { DraftService, NamedSubProcessor } from '../../core/data-flow/draft-sources.js';
import type { FlowMap } from '../../core/data-flow/flow-map.js';
import type { Answers } from '../../core/questionnaire/answer.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Answer } from '../assessments/answer.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AnswersRead } from '../assessments/assessments.events.js';
import { ownOnly } from '../assessments/assessments.policy.js';
import { coreAnswers } from '../assessments/stored-answer.js';
import { ImportReference } from '../vendors/import-reference.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { governingAgreements, listedChains, type Governed } from './draft-registers.js';

/** Questions of the vendor that tell places and sub-processors. */
const TELLING = ['C-56', 'C-62'];

/** What the product knows of the vendors in use, service by service. Whoever asks has read the answers, on record. */
@Injectable()
export class DraftServices {
  constructor(
    private readonly bus: EventBus,
    private readonly intake: IntakeTemplate,
    private readonly reference: ImportReference,
  ) {}

  /** All services of vendors in use, and the vendors without one as far as they stand nowhere on the map. */
  async of(tx: Tx, { nodes }: FlowMap): Promise<DraftService[]> {
    const { tenantId } = tx.ctx;
    const vendors = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
    const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    const services = await tx.em.find(Service, { where: { tenantId }, order: { id: 'ASC' } });
    const answers = await this.answers(tx);
    const { countries } = this.reference.inventory;
    const [chains, governing] = [await listedChains(tx, countries), await governingAgreements(tx)];
    const served = services.flatMap((service) => {
      const vendor = byId.get(service.vendorId);
      if (vendor === undefined) return [];
      const known = this.serviceOf(service, vendor, answers.get(service.id));
      return [withRegisters(known, chains.get(service.id), governing(vendor.id, service.id))];
    });
    const withService = new Set(services.map(({ vendorId }) => vendorId));
    const drawn = new Set(nodes.map(({ vendor_id: id }) => id));
    const alone = vendors.filter(({ id }) => !withService.has(id) && !drawn.has(typedId('vnd', id)));
    return [
      ...served,
      ...alone.map((vendor) => {
        const known = vendorAlone(draftVendor(vendor, vendor.tier));
        return withRegisters(known, undefined, governing(vendor.id, null));
      }),
    ];
  }

  private serviceOf(service: Service, vendor: Vendor, said: Said | undefined): DraftService {
    const source = { from: 'intake', id: typedId('svc', service.id), at: null } as const;
    const intake = fromIntake((service.intakeAnswers ?? {}) as Answers, this.intake.questionnaire, source);
    const answered = { from: 'answers', id: typedId('asm', said?.assessment.id ?? ''), at: null } as const;
    const told = fromVendor(said?.answers ?? {}, answered);
    return {
      node: `svc-${service.id}`,
      name: service.name,
      vendor: draftVendor(vendor, service.tier ?? vendor.tier),
      ...intake,
      ...told,
      places: [...intake.places, ...told.places],
      source,
    };
  }

  /** The newest sent answers of each service, as far as the caller sees them (TRUST T3, relation). */
  private async answers(tx: Tx): Promise<ReadonlyMap<string, Said>> {
    const { tenantId } = tx.ctx;
    const where = { tenantId, submittedAt: Not(IsNull()), ...ownOnly(tx.ctx) };
    const sent = await tx.em.find(Assessment, { where, order: { submittedAt: 'ASC' } });
    const newest = new Map(sent.map((assessment) => [assessment.serviceId, assessment]));
    const ids = [...newest.values()].map(({ id }) => id);
    const rows = await tx.em.findBy(Answer, { tenantId, assessmentId: In(ids), questionId: In(TELLING) });
    const read = [...newest].flatMap(([service, assessment]) => {
      const own = rows.filter(({ assessmentId }) => assessmentId === assessment.id);
      return own.length === 0 ? [] : [[service, { assessment, answers: coreAnswers(own) }] as const];
    });
    for (const [, { assessment }] of read) await this.bus.publish(tx, new AnswersRead(assessment, tx.ctx));
    return new Map(read);
  }
}

function draftVendor({ id, name, legalName }: Vendor, tier: Vendor['tier']): DraftService['vendor'] {
  return { id: typedId('vnd', id), name, legalName, tier };
}

/** With what the list and the agreement of the service say besides. */
function withRegisters(
  service: DraftService,
  chain: readonly NamedSubProcessor[] | undefined,
  governed: Governed | undefined,
): DraftService {
  return {
    ...service,
    places: [...service.places, ...(governed?.places ?? [])],
    subProcessors: [...service.subProcessors, ...(chain ?? [])],
    isChainStated: service.isChainStated || chain !== undefined,
    agreement: governed?.agreement,
  };
}

interface Said {
  readonly assessment: Assessment;
  readonly answers: Answers;
}
