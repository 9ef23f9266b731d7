import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { KeyValues } from '../../ui/key-values.js';
import { isOpen, type ReviewEntry } from './review-book.js';

/** What was judged, in words: for whoever reads and does not judge, for a review that is over, and for paper. */
export function JudgementWords({ entry }: { entry: ReviewEntry }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const review = entry.answer?.review ?? null;
  const verdict = isOpen(entry) ? 'NONE' : (review?.verdict ?? 'NONE');
  const isClaim = entry.answer?.na != null && verdict !== 'NONE' && verdict !== 'ASKED';
  const words = isClaim
    ? t(`assessments:na.state.${verdict === 'ACCEPTED' ? 'APPROVED' : 'REFUSED'}`)
    : t(`assessments:verdict.${verdict}`);
  // What is on its way to the server has no time yet.
  const on = verdict === 'NONE' || !review?.at ? '' : `, ${formats.moment(review.at)}`;
  return (
    <KeyValues
      rows={[
        { key: 'verdict', label: t('assessments:review.judgement'), value: `${words}${on}` },
        {
          key: 'proof',
          label: t('assessments:proof.label'),
          value: t(`assessments:proof.${review?.evidenceClass ?? 'CLAIMED'}`),
        },
        ...NOTES.flatMap((note) => {
          const text = review?.[note] ?? null;
          return text === null ? [] : [{ key: note, label: t(`assessments:review.${note}`), value: text }];
        }),
      ]}
    />
  );
}

const NOTES = ['noteToVendor', 'internalNote'] as const;
