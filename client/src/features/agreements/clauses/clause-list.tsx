import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment } from '../../../graphql/staff.generated.js';
import { byGroup, markOf } from './clause-judgement.js';
import { type ClauseSearch, SHOWS } from './clause-search.js';
import { VerdictWords } from './verdict-words.js';
import '../../../ui/desk.css';

const route = getRouteApi('/app/agreements/$agreementId/clauses/$documentId');

export interface ClauseListProps {
  clauses: readonly ClauseLineFragment[];
  shown: readonly ClauseLineFragment[];
  current: ClauseLineFragment | null;
  search: ClauseSearch;
}

/** All clauses of the catalogue, by group; what a person confirmed is said in words, not by colour. */
export function ClauseList({ clauses, shown, current, search }: ClauseListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="clauses__list stack stack--tight" aria-label={t('agreements:clauses.list')}>
      <Shows search={search} clauses={clauses} />
      {byGroup(shown).map(([group, own]) => (
        <section key={group} aria-label={t(`agreements:group.${group}`)}>
          <h2 className="clauses__group">{t(`agreements:group.${group}`)}</h2>
          <ul>
            {own.map((clause) => (
              <li key={clause.id}>
                <ClauseLink clause={clause} isCurrent={clause.id === current?.id} search={search} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Shows({ search }: Pick<ClauseListProps, 'search' | 'clauses'>): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="desk-chips">
      {[undefined, ...SHOWS].map((show) => (
        <li key={show ?? 'all'}>
          <Link
            from={route.id}
            to="."
            search={{ ...search, show }}
            aria-current={search.show === show ? 'true' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
            replace
          >
            {t(`agreements:show.${show ?? 'all'}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface ClauseLinkProps {
  clause: ClauseLineFragment;
  isCurrent: boolean;
  search: ClauseSearch;
}

function ClauseLink({ clause, isCurrent, search }: ClauseLinkProps): ReactNode {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const page = clause.ownPage ?? clause.page;
  return (
    <Link
      ref={link}
      from={route.id}
      to="."
      search={{ ...search, clause: clause.clauseId }}
      className="clauses__clause"
      aria-current={isCurrent ? 'true' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
    >
      <span className="clauses__mark" aria-hidden="true">
        {markOf(clause)}
      </span>
      <span>
        {clause.title}
        <span className="caption ink-2">
          {' '}
          <VerdictWords clause={clause} />
          {page != null && ` · ${t('agreements:page', { page })}`}
          {clause.confirmed != null && ` · ${t('agreements:clauses.confirmed')}`}
        </span>
      </span>
    </Link>
  );
}
