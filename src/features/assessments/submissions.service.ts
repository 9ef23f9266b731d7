import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { AnswersSubmitted } from './assessments.events.js';
import { Attestation } from './attestation.entity.js';
import { CompleteAnswers } from './complete-answers.service.js';
import { isLead } from './lead.js';
import { fill, Letters } from './letters.js';
import { closeReopening } from './reopened.js';
import { Respondent } from './respondent.entity.js';
import { ScoringJobs } from './scoring.jobs.js';

export interface Submission {
  expectedVersion: number;
  name: string;
  title: string;
  isAuthorised: boolean;
  /** Of the page on which the statement was ticked: what is kept is what was read. */
  language: string;
}

/** Step 2 of the walk: the vendor stands by its answers; from here on nobody changes them (HOUSE 3). */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly answers: CompleteAnswers,
    private readonly letters: Letters,
    private readonly jobs: ScoringJobs,
  ) {}

  async submit(ctx: Context, submission: Submission): Promise<void> {
    if (!submission.isAuthorised)
      refuse(
        'REQUIRED',
        'isAuthorised',
        'Tick the statement: only somebody who may answer can send the answers.',
      );
    await this.db.tx(ctx, async (tx) => {
      await refuseDelegate(tx);
      const assessment = await this.lock(tx, submission.expectedVersion);
      const answers = await this.answers.settle(tx, assessment);
      const reference = await this.attest(tx, assessment, submission);
      await this.freeze(tx, assessment);
      await closeReopening(tx);
      await this.jobs.score(tx, assessment.id);
      const { id, vendorId } = assessment;
      await this.bus.publish(tx, new AnswersSubmitted(id, vendorId, reference, answers));
      return { reference };
    });
  }

  private async lock(tx: Tx, expectedVersion: number): Promise<Assessment> {
    const where = { tenantId: tx.ctx.tenantId, id: tx.ctx.assessmentId };
    const lock = { mode: 'pessimistic_write' } as const;
    const assessment = await tx.em.findOne(Assessment, { where, lock });
    if (assessment === null) throw notFound();
    if (assessment.state !== 'SENT' && assessment.state !== 'ANSWERING')
      refuse(
        'NOT_ALLOWED',
        'expectedVersion',
        'These answers were sent already. Your receipt stays on this page.',
      );
    if (assessment.version !== expectedVersion) refuseStale({}, 'assessment');
    return assessment;
  }

  private async attest(
    tx: Tx,
    assessment: Assessment,
    { name, title, language }: Submission,
  ): Promise<string> {
    const { tenantId, respondentId, now } = tx.ctx;
    const id = uuidv7();
    // The last digits of the id are random; eight of them are enough to quote on the phone.
    const reference = `AN-${id.slice(-8).toUpperCase()}`;
    const { statement } = this.letters.wording(language);
    await tx.em.insert(Attestation, {
      tenantId,
      id,
      assessmentId: assessment.id,
      respondentId: respondentId!,
      name: name.trim(),
      title: title.trim(),
      reference,
      at: now,
      statement: fill(statement, { vendor: assessment.landing.vendorName }),
    });
    return reference;
  }

  private async freeze(tx: Tx, { id, version }: Assessment): Promise<void> {
    await tx.query(
      `UPDATE app.assessment SET state = 'IN_REVIEW', submitted_at = $3, version = version + 1
       WHERE tenant_id = $1 AND id = $2 AND version = $4`,
      [tx.ctx.tenantId, id, tx.ctx.now, version],
    );
  }
}

/** A colleague says "done"; whoever passed the questions on stands by all answers and sends them. */
async function refuseDelegate(tx: Tx): Promise<void> {
  const { tenantId, respondentId } = tx.ctx;
  const me = await tx.em.findOneByOrFail(Respondent, { tenantId, id: respondentId });
  if (isLead(me)) return;
  refuse('NOT_ALLOWED', [], 'You answer a part. Your colleague, who passed it on to you, sends all answers.');
}
