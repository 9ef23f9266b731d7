import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Extent, extentOf } from '@core/questionnaire/extent.js';
import { answersIn, type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';

/** The counts that every page of this door tells, from one place. */
export function extentIn(state: BookState): Extent {
  return extentOf(questionnaireIn(state), answersIn(state), contextIn(state));
}

/** What the open questions are: those that must be answered, and those that may stay blank. Together with the answered ones all. */
export function OpenCounts({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { asked, answered, missing, optional } = extentIn(state);
  if (answered === asked) return null;
  const parts = [
    missing > 0 ? t('respond:counts.missing', { count: missing }) : '',
    optional > 0 ? t('respond:counts.optional', { count: optional }) : '',
  ];
  return <span>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

/** One line: how much is answered, and what the rest is. */
export function AnsweredCounts({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { asked, answered } = extentIn(state);
  const words = state.assessment.isLead ? 'respond:counts.answered' : 'respond:counts.answeredPart';
  return (
    <p className="ink-2">
      {t(words, { answered, count: asked })} <OpenCounts state={state} />
    </p>
  );
}
