import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseReviewQuery } from '../../../graphql/staff.generated.js';
import { amendableName } from '../form/amendment-fields.js';
import { isFound } from './clause-judgement.js';
import { VerdictWords } from './verdict-words.js';

export type ReadAddenda = ClauseReviewQuery['agreementDocument']['agreement']['addenda'];

export interface ClauseAddendaProps {
  clauseId: string;
  addenda: ReadAddenda;
}

/** What the addenda say of the same clause; an addendum that was not read, or is silent, is not named. */
export function ClauseAddenda({ clauseId, addenda }: ClauseAddendaProps): ReactNode {
  const { t } = useTranslation();
  const speaking = addenda.flatMap((addendum) => {
    const { id: documentId, clauses = [] } = addendum.currentDocument ?? {};
    const clause = clauses.find((one) => one.clauseId === clauseId && isFound(one.confirmed ?? one.verdict));
    return clause === undefined || documentId === undefined ? [] : [{ addendum, documentId, clause }];
  });
  if (speaking.length === 0) return null;
  return (
    <>
      <p>{t('agreements:addenda.beside')}</p>
      <ul>
        {speaking.map(({ addendum, documentId, clause }) => (
          <li key={documentId}>
            <Link
              to="/app/agreements/$agreementId/clauses/$documentId"
              params={{ agreementId: addendum.id, documentId }}
              search={{ clause: clauseId }}
            >
              {amendableName(addendum)}
            </Link>
            {': '}
            <VerdictWords clause={clause} /> (
            {t(`agreements:clauses.${clause.confirmed == null ? 'unconfirmed' : 'confirmed'}`)})
          </li>
        ))}
      </ul>
    </>
  );
}
