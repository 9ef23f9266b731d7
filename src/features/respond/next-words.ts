import { dayInWords } from '../../platform/mail/day-in-words.js';
import type { Day } from '../../platform/tenancy/context.js';
import type { Landing } from '../assessments/assessment.entity.js';
import { fill, type Wording } from '../assessments/letters.js';

/** How far the people who asked have come with what was sent to them. */
export interface ReviewCourse {
  readonly landing: Pick<Landing, 'workspaceName' | 'senderName'>;
  /** Since when it has been read; null: nobody has opened it. */
  readonly readSince: Day | null;
  /** The day the review was finished; null: it is not. */
  readonly finishedOn: Day | null;
  /** About so many answers the reviewer asked something. */
  readonly asks: number;
}

/** "What happens next" on the receipt: it follows the review, so that it is never news of yesterday. */
export function nextWords({ next }: Wording, course: ReviewCourse, language: string): string {
  const { landing, readSince, finishedOn, asks } = course;
  const day = finishedOn ?? readSince;
  return fill(next[stageOf(course)], {
    workspace: landing.workspaceName,
    sender: landing.senderName,
    day: day === null ? '' : dayInWords(day, language),
    count: asks,
  });
}

function stageOf({ readSince, finishedOn, asks }: ReviewCourse): keyof Wording['next'] {
  if (finishedOn === null) return readSince === null ? 'sent' : 'inReview';
  if (asks === 0) return 'done';
  return asks === 1 ? 'doneAsk' : 'doneAsks';
}
