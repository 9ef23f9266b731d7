import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { isViewed, type ReviewEntry } from './review-book.js';
import type { Reviewing } from './reviewing.js';

/**
 * Looked at, without a word yet. It holds for this version of the answer only. Whoever has judged it has seen it, so
 * that tick stays; the box keeps the focus, for a judgement comes by keyboard.
 */
export function ViewedTick({ entry, reviewing }: { entry: ReviewEntry; reviewing: Reviewing }): ReactNode {
  const { t } = useTranslation();
  const isTicked = isViewed(entry);
  const isJudged = entry.answer?.review?.verdict != null;
  const toggle = (): void => {
    if (!isJudged) reviewing.save(entry.question.id, { isViewed: !isTicked });
  };
  useShortcut('v', t('assessments:review.tickViewed'), toggle);
  return (
    <Checkbox
      name="viewed"
      label={t('assessments:review.tickViewed')}
      hint={isJudged ? t('assessments:review.viewedByVerdict') : undefined}
      aria-disabled={isJudged}
      checked={isTicked}
      onChange={toggle}
    />
  );
}
