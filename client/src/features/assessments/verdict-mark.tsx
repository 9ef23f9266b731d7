import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewVerdict } from '../../graphql/staff.generated.js';

const MARKS: Record<ReviewVerdict | 'NONE', string> = { ACCEPTED: '✓', ASKED: '?', NOT_OK: '✕', NONE: '○' };

export function VerdictMark({ verdict }: { verdict: ReviewVerdict | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true" className="review__mark">
        {MARKS[verdict ?? 'NONE']}
      </span>
      <span className="visually-hidden">{t(`assessments:verdict.${verdict ?? 'NONE'}`)}: </span>
    </>
  );
}
