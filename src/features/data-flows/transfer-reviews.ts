import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { JudgedMaps } from './judged-maps.js';
import { MapRaisingService } from './map-raising.service.js';

interface DueReview {
  readonly id: string;
  readonly map: string;
  readonly is_demo: boolean;
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly due_on: Day;
}

/** Answers about the law of a country have to be found anew, which takes weeks. */
const STEPS = [30, 7, 1, 0, -1];

const TELL = 'tell-overdue-reviews';

const NAME_OF = (end: string): string =>
  `coalesce(jsonb_path_query_first(m.document, '$.nodes[*] ? (@.id == $id)',
     jsonb_build_object('id', f->'${end}'))->>'name', f->>'${end}')`;

const REVIEWS = `SELECT m.id, m.name AS map, m.is_demo, f->>'id' AS flow, f->'tia'->>'review_on' AS due_on,
    ${NAME_OF('from_node')} AS from, ${NAME_OF('to_node')} AS to
  FROM app.data_map m
  CROSS JOIN LATERAL jsonb_path_query(m.document,
    '$.flows[*] ? (@.tia.review_on >= $first && @.tia.review_on <= $last)',
    jsonb_build_object('first', $2::text, 'last', $3::text)) f
  WHERE m.tenant_id = $1 AND NOT m.is_archived
  ORDER BY m.id, due_on, flow`;

/** When the transfer assessments of a map are to be made anew; one that is not waits and is a finding, until it is. */
@Injectable()
export class TransferReviews implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly judged: JudgedMaps,
    private readonly raising: MapRaisingService,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'transfer_review',
      action: 'maps.read',
      steps: STEPS,
      waits: true,
      due: (tx, from, to) => this.due(tx, from, to),
      reached: (tx, { subject }, step) => this.reached(tx, uuidOf('map', subject), step),
    });
    this.jobs.register(TELL, (ctx, { mapId }) => this.tell(ctx, String(mapId)));
  }

  /** From the day after on the map finds the assessment overdue, without anybody having edited it. */
  private async reached(tx: Tx, mapId: string, step: number): Promise<void> {
    if (step < 0) await this.jobs.enqueue(tx, TELL, { mapId }, `${TELL}:${mapId}`);
  }

  /** A large map is judged before the transaction; one edited meanwhile has told what there is. */
  private async tell(ctx: Context, mapId: string): Promise<void> {
    const now = await this.judged.read(ctx, mapId);
    await this.db.tx(ctx, async (tx) => {
      if ((await this.judged.of(tx, mapId, 'FOR UPDATE')) === now) await this.raising.raise(tx, now);
      if (tx.facts.length === 0) tx.leave();
    });
  }

  private async due(tx: Tx, from: Day, to: Day): Promise<Deadline[]> {
    const rows = await tx.query<DueReview>(REVIEWS, [tx.ctx.tenantId, from, to]);
    const together = Map.groupBy(rows, ({ id, due_on: day }) => `${id} ${day}`);
    return [...together.values()].map(reviewsOfDay);
  }
}

/** The flows of one map that are due on one day are one thing to do; the page opens the first. */
function reviewsOfDay(reviews: readonly DueReview[]): Deadline {
  const { id, map, is_demo: isDemo, flow, due_on: dueOn } = reviews[0]!;
  const named = reviews.slice(0, NAMED).map(({ from, to }) => `${from} → ${to}`);
  const subject = typedId('map', id);
  return {
    subject,
    vendorId: null,
    title: `${map} · ${named.join(', ')}${reviews.length > NAMED ? ' …' : ''}`,
    dueOn,
    groupId: null,
    path: `/maps/${subject}?open=${encodeURIComponent(`flows/${flow}`)}`,
    isDemo,
  };
}

/** How many flows stand in a title. */
const NAMED = 3;
