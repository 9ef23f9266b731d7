import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Questionnaire, Section } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { plain } from './content.js';
import { isLead } from './lead.js';
import { type PassedTo, Passing } from './passing.entity.js';
import { openReopening } from './reopened.js';
import { Respondent } from './respondent.entity.js';
import { PassedQuestionsFinished, QuestionsPassedOn, QuestionsTakenBack } from './vendor-door.events.js';
import { VendorQuestions } from './vendor-questions.entity.js';

export interface PassOn extends PassedTo {
  readonly sections: readonly string[];
  readonly questionId: string | null;
  readonly dueOn: Day | null;
}

type By = Required<Pick<PassedTo, 'by'>>;

/** More colleagues than an assessment has; each is a mail in our name to an address that we do not know. */
const MOST_PASSINGS = 60;

/** Questions go to a colleague, of whichever domain, and come back; always as `app_vendor`. */
@Injectable()
export class PassingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** What this respondent gave away, and what it was given. */
  rows(tx: Tx): Promise<Passing[]> {
    const { tenantId, assessmentId } = tx.ctx;
    return tx.em.find(Passing, { where: { tenantId, assessmentId }, order: { passedAt: 'ASC', id: 'ASC' } });
  }

  async passOn(ctx: Context, input: PassOn): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const assessment = await this.open(tx);
      const by = await this.lead(tx);
      await this.refuseMore(tx);
      refuseDay(input.dueOn, ctx.today);
      const sections = sectionsOf(await this.questionnaire(tx), input);
      await this.refuseTwice(tx, input);
      await this.write(tx, assessment, { ...input, by, sections }, false);
    });
  }

  /** Everything to somebody else: "not the right person". The link of whoever does it ends. */
  async handOver(ctx: Context, to: PassedTo): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const assessment = await this.open(tx);
      const by = await this.lead(tx);
      await this.refuseMore(tx);
      const { sections } = await this.questionnaire(tx);
      const all = { ...to, by, sections: sections.map(({ id }) => id), questionId: null, dueOn: null };
      await this.write(tx, assessment, all, true);
    });
  }

  async takeBack(ctx: Context, passingId: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId, now } = tx.ctx;
      const taken = await tx.query<{ id: string }>(
        `UPDATE app.passing SET taken_back_at = $4 WHERE tenant_id = $1 AND assessment_id = $2 AND id = $3
           AND passed_by = $5 AND taken_back_at IS NULL AND NOT is_whole RETURNING id`,
        [tenantId, assessmentId, passingId, now, respondentId],
      );
      if (taken.length === 0) refuse('INVALID', 'passingId', 'This was taken back already. Reload the page.');
      const { id, vendorId } = await this.assessment(tx);
      await this.bus.publish(tx, new QuestionsTakenBack(id, vendorId, passingId));
    });
  }

  /** The colleague is done. Pressed a second time, it says so and changes nothing; what was opened again since is another matter. */
  async finish(ctx: Context): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId, now } = tx.ctx;
      const { id, vendorId, submittedAt } = await this.assessment(tx, { mode: 'pessimistic_write' });
      if (submittedAt !== null)
        refuse(
          'NOT_ALLOWED',
          [],
          'Your colleague has sent the answers already, with yours. Nothing is left to do.',
        );
      const reopening = await openReopening(tx);
      const done = await tx.query<{ id: string }>(
        `UPDATE app.passing SET finished_at = $4 WHERE tenant_id = $1 AND assessment_id = $2
           AND respondent_id = $3 AND (finished_at IS NULL OR finished_at < $5) AND taken_back_at IS NULL RETURNING id`,
        [tenantId, assessmentId, respondentId, now, reopening?.reopenedAt ?? null],
      );
      if (done.length === 0)
        refuse(
          'NOT_ALLOWED',
          [],
          'You said already that you are done. Your answers are with your colleague, who sends them.',
        );
      await this.bus.publish(tx, new PassedQuestionsFinished(id, vendorId));
    });
  }

  private async write(tx: Tx, assessment: Assessment, input: PassOn & By, isWhole: boolean): Promise<void> {
    const { tenantId, respondentId, now } = tx.ctx;
    const id = uuidv7();
    const { sections, questionId, dueOn } = input;
    const to = recipientOf(input);
    const scope = { sections: [...sections], questionId, dueOn, isWhole };
    const times = { passedAt: now, takenBackAt: null, finishedAt: null, respondentId: null };
    const row = {
      tenantId,
      id,
      assessmentId: assessment.id,
      passedBy: respondentId!,
      content: plain({ ...to, by: input.by }),
    };
    await tx.em.insert(Passing, { ...row, ...scope, ...times } as never);
    await this.bus.publish(tx, new QuestionsPassedOn(assessment.id, assessment.vendorId, id, isWhole, to));
  }

  /** The same part to the same person twice would be two links for one thing. */
  private async refuseTwice(tx: Tx, { email, sections, questionId }: PassOn): Promise<void> {
    const { tenantId, assessmentId } = tx.ctx;
    const open = await tx.em.findBy(Passing, { tenantId, assessmentId, takenBackAt: IsNull() });
    const isThere = open.some(
      (one) =>
        (one.content.body as PassedTo).email.toLowerCase() === email.trim().toLowerCase() &&
        one.questionId === questionId &&
        sections.every((section) => one.sections.includes(section)),
    );
    if (isThere)
      refuse('NOT_ALLOWED', 'email', 'This person has these questions already. Take them back first.');
  }

  /** Whoever handed everything over is out, though the job that ends the link may be still to come. */
  private async refuseMore(tx: Tx): Promise<void> {
    const { tenantId, assessmentId, respondentId } = tx.ctx;
    const mine = { tenantId, assessmentId, passedBy: respondentId };
    if (await tx.em.existsBy(Passing, { ...mine, isWhole: true, takenBackAt: IsNull() }))
      refuse('NOT_ALLOWED', [], 'You handed everything over already. The other person got a link.');
    if ((await tx.em.countBy(Passing, mine)) >= MOST_PASSINGS)
      refuse('TOO_MANY', 'email', 'You passed questions on very often. Write to the sender for more links.');
  }

  /** Held, so that of two who pass on at once each counts the other. */
  private async open(tx: Tx): Promise<Assessment> {
    const assessment = await this.assessment(tx, { mode: 'pessimistic_write' });
    if (assessment.submittedAt !== null)
      refuse('NOT_ALLOWED', [], 'The answers were sent already, so nothing can be passed on any more.');
    return assessment;
  }

  private async assessment(tx: Tx, lock?: { mode: 'pessimistic_write' }): Promise<Assessment> {
    const { tenantId, assessmentId } = tx.ctx;
    const assessment = await tx.em.findOne(Assessment, { where: { tenantId, id: assessmentId }, lock });
    if (assessment === null) throw notFound();
    return assessment;
  }

  /** The name of whoever answers for all; a colleague passes nothing on. */
  private async lead(tx: Tx): Promise<string> {
    const { tenantId, respondentId } = tx.ctx;
    const me = await tx.em.findOneByOrFail(Respondent, { tenantId, id: respondentId });
    if (!isLead(me))
      refuse(
        'NOT_ALLOWED',
        [],
        'These questions were passed on to you. Ask whoever did it to pass them to others.',
      );
    return me.name;
  }

  private async questionnaire(tx: Tx): Promise<Questionnaire> {
    const { tenantId, assessmentId } = tx.ctx;
    const row = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
    return row.questionnaire as unknown as Questionnaire;
  }
}

function recipientOf({ name, email, note }: PassedTo): PassedTo {
  return { name: name.trim(), email: email.trim(), note: note?.trim() || null };
}

/** Whole sections, or the one that holds the question. */
function sectionsOf({ sections }: Questionnaire, { sections: named, questionId }: PassOn): string[] {
  const holds = ({ id, questions }: Section) =>
    questionId === null ? named.includes(id) : questions.some((question) => question.id === questionId);
  const found = sections.filter(holds).map(({ id }) => id);
  if (found.length === 0)
    refuse('INVALID', 'sections', 'Choose at least one section or question to pass on.');
  return found;
}

function refuseDay(dueOn: Day | null, today: Day): void {
  if (dueOn !== null && dueOn <= today)
    refuse('INVALID', 'dueOn', 'This day is over. Give your colleague a day in the future, or none.');
}
