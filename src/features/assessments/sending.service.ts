import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Questionnaire, Tier } from '../../core/questionnaire/questionnaire.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { addDays } from '../../platform/tenancy/clock.js';
import type { Day } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentSent } from './assessments.events.js';
import type { SendAssessmentInput } from './assessments.inputs.js';
import { landingOf } from './landing.js';
import { ReadinessService, type Consignment } from './readiness.service.js';
import { RespondentScope } from './respondent-scope.entity.js';
import { Respondent } from './respondent.entity.js';
import { SendingParts } from './sending-parts.js';
import { SnapshotsService } from './snapshots.service.js';
import { vendorQuestionnaire } from './vendor-questionnaire.js';
import { VendorQuestions } from './vendor-questions.entity.js';

const A_YEAR = 366;

/** Sends a questionnaire: everything it rests on is frozen, so that later edits change no result. */
@Injectable()
export class SendingService {
  constructor(
    private readonly bus: EventBus,
    private readonly readiness: ReadinessService,
    private readonly snapshots: SnapshotsService,
    private readonly parts: SendingParts,
  ) {}

  /** In the transaction of the caller, who wants the link that a handler of `AssessmentSent` mints. */
  async send(tx: Tx, input: SendAssessmentInput): Promise<Assessment> {
    refuseDay(input.dueOn, tx.ctx.today);
    const { serviceId, questionnaireId, contactId } = input;
    await oneAtATime(tx, serviceId);
    const consignment = await this.readiness.gather(tx, serviceId, questionnaireId, contactId);
    await this.refuseUnready(tx, consignment);
    const { service, vendor } = consignment;
    // Whatever was not ready is refused above, a service without a tier among it.
    const context = consignment.context!;
    const questionnaire = this.parts.questionsIn(input.language, consignment.questionnaire);
    const tier = service.tier as Tier;
    const { model, letters, standing } = this.parts;
    const id = uuidv7();
    const note = input.note?.trim() || null;
    const wording = letters.wording(input.language);
    const extent = {
      vendor,
      service,
      questionnaire,
      context,
      dueOn: input.dueOn,
      language: input.language,
      note,
    };
    const row = {
      tenantId: tx.ctx.tenantId,
      id,
      vendorId: vendor.id,
      serviceId,
      assessorId: tx.ctx.actor.id,
      state: 'SENT',
      tier,
      language: input.language,
      note,
      dueOn: input.dueOn,
      sentAt: tx.ctx.now,
      context,
      landing: await landingOf(tx, wording, extent),
      isDemo: vendor.isDemo,
    };
    await tx.em.insert(Assessment, row as never);
    const digest = await this.snapshots.take(tx, id, questionnaire, model);
    const respondentId = await this.addRespondent(tx, id, { ...consignment, questionnaire }, tier);
    const sent = await tx.em.findOneByOrFail(Assessment, { tenantId: tx.ctx.tenantId, id });
    await standing.note(tx, sent, {});
    await this.bus.publish(tx, new AssessmentSent(id, vendor.id, respondentId, digest));
    return sent;
  }

  private async refuseUnready(tx: Tx, consignment: Consignment): Promise<void> {
    const problems = await this.readiness.problems(tx, consignment);
    if (problems.length === 0) return;
    const fieldOf: Record<string, string> = { NO_CONTACT: 'contactId', NO_MAIL_ADDRESS: 'contactId' };
    throw new Refused(
      problems.map(({ code, message }) => ({
        code: 'NOT_READY',
        path: [fieldOf[code] ?? (code === 'NOTHING_ASKED' ? 'questionnaireId' : 'serviceId')],
        message,
      })),
    );
  }

  /** One respondent, with every section; more can be handed sections later. */
  private async addRespondent(
    tx: Tx,
    assessmentId: string,
    { contact, questionnaire }: Consignment,
    tier: Tier,
  ): Promise<string> {
    const { tenantId } = tx.ctx;
    const id = uuidv7();
    const { name, email } = contact!;
    await tx.em.insert(Respondent, { tenantId, id, assessmentId, name, email });
    const shown = this.shownTo(questionnaire, tier);
    await tx.em.insert(VendorQuestions, { tenantId, assessmentId, ...shown } as never);
    const scope = sectionsOf(questionnaire).map((section) => ({
      tenantId,
      assessmentId,
      respondentId: id,
      section,
    }));
    await tx.em.insert(RespondentScope, scope);
    return id;
  }

  /** As sent, and in every other language there is, so that the vendor may switch (UX section 3). */
  private shownTo(questionnaire: Questionnaire, tier: Tier) {
    const others = this.parts.otherLanguages(questionnaire);
    const translations = others.map((other) => [other.language, vendorQuestionnaire(other, tier)] as const);
    return {
      questionnaire: vendorQuestionnaire(questionnaire, tier),
      translations: Object.fromEntries(translations),
    };
  }
}

/** Of two people who send to one service at once, the second is told that it is out. */
async function oneAtATime(tx: Tx, serviceId: string): Promise<void> {
  const mine = 'SELECT 1 FROM app.service WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE';
  await tx.query(mine, [tx.ctx.tenantId, serviceId]);
}

function sectionsOf({ sections }: Questionnaire): string[] {
  return sections.map(({ id }) => id);
}

/** The link lives at least until this day, so it may not lie too far ahead either. */
function refuseDay(dueOn: Day, today: Day): void {
  if (dueOn <= today)
    refuse('INVALID', 'dueOn', 'This day is over. Give the vendor a day in the future, two weeks are usual.');
  if (dueOn > addDays(today, A_YEAR))
    refuse('INVALID', 'dueOn', 'This day is more than a year away. Choose an earlier one.');
}
