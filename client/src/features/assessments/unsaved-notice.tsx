import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ConflictNotice, type ConflictRow } from '../../workspace/conflict-notice.js';
import type { ReviewEntry } from './review-book.js';
import type { ReviewPart } from './review-cache.js';
import type { Reviewing } from './reviewing.js';

/** What of this answer's judgement is not saved: why, both versions where somebody else was first, and a way on. */
export function UnsavedNotice({ entry, reviewing }: { entry: ReviewEntry; reviewing: Reviewing }): ReactNode {
  const { t } = useTranslation();
  const rowsOf = useRows();
  const { id } = entry.question;
  const judgement = reviewing.unsaved.get(id);
  if (judgement === undefined) return null;
  if (judgement.isConflict)
    return (
      <ConflictNotice
        rows={rowsOf(judgement.part, entry)}
        onKeepMine={() => reviewing.saveAgain(id)}
        onTakeTheirs={() => reviewing.giveUp(id)}
      />
    );
  return (
    <Notice tone="problem" live title={t('assessments:review.unsaved')}>
      <p>{judgement.message}</p>
      <div className="row">
        <Button onClick={() => reviewing.giveUp(id)}>{t('assessments:review.giveUp')}</Button>
        <Button onClick={() => reviewing.saveAgain(id)}>{t('ui:tryAgain')}</Button>
      </div>
    </Notice>
  );
}

/** What I chose or wrote beside what is saved, in the words of the page. */
function useRows(): (part: ReviewPart, entry: ReviewEntry) => ConflictRow[] {
  const { t } = useTranslation();
  const verdict = (one: ReviewPart['verdict'], isClaim: boolean): string =>
    one == null ? '' : t(`assessments:${isClaim ? 'na' : 'review'}.act.${one}`);
  const proof = (one: ReviewPart['evidenceClass']): string =>
    one == null ? '' : t(`assessments:proof.${one.toLowerCase() as Lowercase<typeof one>}`);
  return ({ verdict: mine, evidenceClass, noteToVendor, internalNote }, { answer }) => {
    const theirs = answer?.review;
    const word = (one: ReviewPart['verdict']): string => verdict(one, answer?.na != null);
    return [
      ...(mine === undefined
        ? []
        : [row('verdict', t('assessments:review.judge'), word(mine), word(theirs?.verdict))]),
      ...(evidenceClass == null
        ? []
        : [row('proof', t('assessments:proof.label'), proof(evidenceClass), proof(theirs?.evidenceClass))]),
      ...(noteToVendor === undefined
        ? []
        : [row('note', t('assessments:review.noteToVendor'), noteToVendor, theirs?.noteToVendor)]),
      ...(internalNote === undefined
        ? []
        : [row('internal', t('assessments:review.internalNote'), internalNote, theirs?.internalNote)]),
    ];
  };
}

function row(
  key: string,
  label: string,
  mine: string | null | undefined,
  theirs: string | null | undefined,
): ConflictRow {
  return { key, label, mine: mine ?? '', theirs: theirs ?? '' };
}
