import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FoldedAtNarrow } from './folded-at-narrow.js';
import { belongsTo, bySection, isViewed, type ReviewEntry } from './review-book.js';
import type { ReviewSearch, Show } from './review-search.js';
import { VerdictMark } from './verdict-mark.js';
import '../../ui/desk.css';

interface ReviewSectionsProps {
  entries: readonly ReviewEntry[];
  shown: readonly ReviewEntry[];
  current: ReviewEntry | null;
  search: ReviewSearch;
  /** What the list can be narrowed to. */
  shows: readonly Show[];
}

/** Which link is the open one is decided here, not by what its address has in common with ours. */
const EXACTLY = { exact: true, includeSearch: true };

/** The way through the answers: sections with what is done, the open one with its questions. */
export function ReviewSections({ entries, shown, current, search, shows }: ReviewSectionsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="review__sections stack" aria-label={t('assessments:review.sections')}>
      <FoldedAtNarrow count={shown.length}>
        <ShowLinks search={search} entries={entries} shows={shows} />
        <ul>
          {bySection(entries).map(({ section, done, entries: mine }) => {
            const visible = mine.filter((entry) => shown.includes(entry));
            const isOpen = section === current?.section;
            const first = visible[0];
            return (
              <li key={section.id}>
                {first === undefined ? (
                  <span className="review__section ink-3">{section.title}</span>
                ) : (
                  <Link
                    to="."
                    search={{ ...search, q: first.question.id }}
                    className="review__section"
                    activeOptions={EXACTLY}
                    aria-current={isOpen ? 'true' : undefined}
                  >
                    <span>
                      {done === mine.length && <span aria-hidden="true">✓ </span>}
                      {section.title}
                    </span>
                    <span className="ink-2">
                      {t('assessments:review.sectionDone', { done, whole: mine.length })}
                    </span>
                  </Link>
                )}
                {isOpen && <QuestionLinks entries={visible} current={current} search={search} />}
              </li>
            );
          })}
        </ul>
      </FoldedAtNarrow>
    </nav>
  );
}

function ShowLinks({
  search,
  entries,
  shows,
}: Pick<ReviewSectionsProps, 'search' | 'entries' | 'shows'>): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="desk-chips" aria-label={t('assessments:review.show.label')}>
      {[undefined, ...shows].map((show) => (
        <li key={show ?? 'all'}>
          <Link
            to="."
            search={{ show }}
            activeOptions={EXACTLY}
            aria-current={search.show === show ? 'true' : undefined}
          >
            {t(`assessments:review.show.${show ?? 'all'}`)}{' '}
            <span className="ink-2">{entries.filter((entry) => belongsTo(entry, show)).length}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function QuestionLinks({
  entries,
  current,
  search,
}: {
  entries: readonly ReviewEntry[];
  current: ReviewEntry | null;
  search: ReviewSearch;
}): ReactNode {
  return (
    <ul className="desk-chips review__questions">
      {entries.map((entry) => (
        <li key={entry.question.id}>
          <Link
            to="."
            search={{ ...search, q: entry.question.id }}
            activeOptions={EXACTLY}
            aria-current={entry === current ? 'true' : undefined}
            title={entry.question.text}
            className={isViewed(entry) ? 'review__viewed' : undefined}
          >
            <VerdictMark verdict={entry.answer?.review?.verdict ?? null} /> {entry.question.id}
            {entry.findings.length > 0 && ' ▲'}
          </Link>
        </li>
      ))}
    </ul>
  );
}
