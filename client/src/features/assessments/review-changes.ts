import { canonicalJson } from '@core/canonical-json.js';
import type { ReviewedAnswerFragment, ReviewPageQuery } from '../../graphql/staff.generated.js';

type Page = ReviewPageQuery['assessment'];
type Version = Page['answerVersions'][number];
type Said = Pick<ReviewedAnswerFragment, 'value' | 'naReason' | 'comment'>;

/** What became of an answer since staff opened questions again. */
export interface SinceReopened {
  /** When it was last open; null: only another question was, and this answer came with it. */
  reopenedAt: string | null;
  /** What was sent before, newest first; empty: it was not answered. */
  before: readonly Version[];
  /** The words are others than before. */
  isOther: boolean;
  /** How many documents came with it since. */
  documents: number;
}

interface Standing {
  answer: ReviewedAnswerFragment | null;
  versions: readonly Version[];
  evidence: readonly { uploadedAt: string }[];
}

/**
 * Null: the question was never open again, and nothing about it came later. A comment in other words is another answer
 * here: whoever was asked to explain often changes nothing else.
 */
export function sinceReopened(
  id: string,
  { answer, versions, evidence }: Standing,
  reopenings: Page['reopenings'],
): SinceReopened | null {
  const own = reopenings.filter(({ questionIds }) => questionIds.includes(id));
  const before = versions.filter(({ version }) => version < (answer?.version ?? 0));
  const first = reopenings.at(-1)?.reopenedAt ?? null;
  const isNew = first !== null && versions.length === 0 && answer !== null && answer.updatedAt > first;
  const isOther = isNew || (before[0] !== undefined && words(before[0]) !== words(answer));
  const openedAt = own.at(-1)?.reopenedAt ?? first;
  const documents = openedAt === null ? 0 : evidence.filter((one) => one.uploadedAt > openedAt).length;
  if (own.length === 0 && !isOther && documents === 0) return null;
  return { reopenedAt: own[0]?.reopenedAt ?? null, before, isOther, documents };
}

/** Something of the answer is not what it was before its question was opened again. */
export function isChangedSinceReopened(since: SinceReopened | null): boolean {
  return since !== null && (since.isOther || since.documents > 0);
}

function words(answer: Said | null): string {
  const { value = null, naReason = null, comment = null } = answer ?? {};
  const text = canonicalJson({ value: naReason === null ? value : null, naReason, comment: comment || null });
  return text.ok ? text.text : '';
}
