import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AssessmentsService } from './assessments.service.js';
import { ScoringService } from './scoring.service.js';
import { Standing } from './standing.js';

const SCORE = 'score-assessment';
const FOLLOW = 'follow-assessment';

/** What follows a vendor's act, as `app_worker`: the vendor's own connection never touches scores or the register. */
@Injectable()
export class ScoringJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly assessments: AssessmentsService,
    private readonly scoring: ScoringService,
    private readonly standing: Standing,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SCORE, (ctx, { assessmentId }) =>
      this.db.tx(ctx, async (tx) => {
        const assessment = await this.assessments.lock(tx, String(assessmentId));
        // A review that was finished meanwhile has scored more than claims.
        if (assessment.state === 'IN_REVIEW') await this.scoring.score(tx, assessment, false);
        if (tx.facts.length === 0) tx.leave();
      }),
    );
    this.jobs.register(FOLLOW, (ctx, { assessmentId }) =>
      // The act is on record already; this brings the list's copy of the state up to date.
      this.db.bookkeeping(ctx, async (tx) => {
        await this.standing.note(tx, await this.assessments.load(tx, String(assessmentId)), {});
      }),
    );
  }

  /** The vendor began to answer: lists show it. */
  async follow(tx: Tx, assessmentId: string): Promise<void> {
    await this.jobs.enqueue(tx, FOLLOW, { assessmentId }, `${FOLLOW}:${assessmentId}`);
  }

  /** The answers are in. */
  async score(tx: Tx, assessmentId: string): Promise<void> {
    await this.jobs.enqueue(tx, SCORE, { assessmentId }, `${SCORE}:${assessmentId}`);
  }
}
