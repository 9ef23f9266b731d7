import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';
import type { ReviewEntry } from './review-book.js';
import type { ReviewSearch } from './review-search.js';
import type { Reviewing } from './reviewing.js';

interface UnsavedElsewhereProps {
  entries: readonly ReviewEntry[];
  current: ReviewEntry | null;
  search: ReviewSearch;
  reviewing: Reviewing;
}

/** Accepting goes on to the next answer at once, so a save that fails afterwards is told wherever the reviewer is. */
export function UnsavedElsewhere({ entries, current, search, reviewing }: UnsavedElsewhereProps): ReactNode {
  const { t } = useTranslation();
  const others = entries.filter(
    ({ question }) => reviewing.unsaved.has(question.id) && question.id !== current?.question.id,
  );
  if (others.length === 0) return null;
  return (
    <Notice tone="problem" live title={t('assessments:review.unsavedElsewhere', { count: others.length })}>
      <ul>
        {others.map(({ question }) => (
          <li key={question.id}>
            <Link to="." search={{ ...search, show: undefined, q: question.id }}>
              {question.id}
            </Link>
            : {reviewing.unsaved.get(question.id)?.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
