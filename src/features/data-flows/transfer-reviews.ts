import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

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

/** When the transfer assessments of a map are to be made anew; one that is not waits, until it is. */
@Injectable()
export class TransferReviews implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'transfer_review',
      action: 'maps.read',
      steps: STEPS,
      waits: true,
      due: (tx, from, to) => this.due(tx, from, to),
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
