import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { fromIntake, fromVendor } from '../../core/data-flow/draft-from-answers.js';
import { draftMap, type Draft } from '../../core/data-flow/draft-map.js';
import type { DraftService, NamedSubProcessor } from '../../core/data-flow/draft-sources.js';
import type { Answers } from '../../core/questionnaire/answer.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Answer } from '../assessments/answer.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AnswersRead } from '../assessments/assessments.events.js';
import { ownOnly } from '../assessments/assessments.policy.js';
import { coreAnswers } from '../assessments/stored-answer.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { MapDrafted } from './data-flows.events.js';
import { governedServices, listedChains, type Governed } from './draft-registers.js';
import { JudgedMaps } from './judged-maps.js';
import { MapLawBook } from './map-law.js';

/** Questions of the vendor that tell places and sub-processors. */
const TELLING = ['C-56', 'C-62'];

/** What intake, answers, lists, agreements and register propose for a map. Whoever asks has read the answers, on record. */
@Injectable()
export class MapDraftsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
    private readonly intake: IntakeTemplate,
  ) {}

  async draft(ctx: Context, id: string): Promise<Draft> {
    const { map } = await this.judged.read(ctx, id);
    return this.db.tx(ctx, async (tx) => {
      const services = await this.services(tx);
      const draft = draftMap(services, map, this.book.law.canonical);
      await this.bus.publish(tx, new MapDrafted(id, services.length, draft.proposals.length));
      return draft;
    });
  }

  /** All services of vendors in use, with what is known of each. */
  private async services(tx: Tx): Promise<DraftService[]> {
    const { tenantId } = tx.ctx;
    const vendors = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
    const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    const services = await tx.em.find(Service, { where: { tenantId }, order: { id: 'ASC' } });
    const answers = await this.answers(tx);
    const [chains, governed] = [await listedChains(tx), await governedServices(tx)];
    return services.flatMap((service) => {
      const vendor = byId.get(service.vendorId);
      return vendor === undefined
        ? []
        : [
            withRegisters(
              this.serviceOf(service, vendor, answers.get(service.id)),
              chains.get(service.id),
              governed.get(service.id),
            ),
          ];
    });
  }

  private serviceOf(service: Service, vendor: Vendor, said: Said | undefined): DraftService {
    const source = { from: 'intake', id: typedId('svc', service.id), at: null } as const;
    const intake = fromIntake((service.intakeAnswers ?? {}) as Answers, this.intake.questionnaire, source);
    const answered = { from: 'answers', id: typedId('asm', said?.assessment.id ?? ''), at: null } as const;
    const told = fromVendor(said?.answers ?? {}, answered);
    return {
      id: service.id,
      name: service.name,
      vendor: {
        id: typedId('vnd', vendor.id),
        name: vendor.name,
        legalName: vendor.legalName,
        tier: service.tier ?? vendor.tier,
      },
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
    for (const [, { assessment }] of read)
      await this.bus.publish(tx, new AnswersRead(assessment.id, assessment.vendorId));
    return new Map(read);
  }
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
