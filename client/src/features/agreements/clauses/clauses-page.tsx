import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseReviewDocument, type ClauseReviewQuery } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { SaveState } from '../../../ui/save-state.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementTabs } from '../agreement-tabs.js';
import { ClauseCard } from './clause-card.js';
import { ClauseList } from './clause-list.js';
import { judgedAs, shownAs, verdictOf } from './clause-judgement.js';
import type { ClauseSearch } from './clause-search.js';
import { ConfirmMany } from './confirm-many.js';
import { DocumentPane } from '../text/document-pane.js';
import { ExportCorrections } from './export-corrections.js';
import { NextStep } from '../next-step.js';
import { PrintedClauses } from './printed-clauses.js';
import { useClauseWords } from './use-clause-words.js';
import '../agreements.css';

const route = getRouteApi('/app/agreements/$agreementId/clauses/$documentId');

export function ClausesPage(): ReactNode {
  const { documentId } = route.useParams();
  const query = useStaffQuery(['clauses', documentId], ClauseReviewDocument, { id: documentId });
  return (
    <div className="stack">
      <QueryFace query={query} lines={12}>
        {({ agreementDocument }) => <Desk key={agreementDocument.id} document={agreementDocument} />}
      </QueryFace>
    </div>
  );
}

type Read = ClauseReviewQuery['agreementDocument'];

function Desk({ document }: { document: Read }): ReactNode {
  const { t } = useTranslation();
  const search: ClauseSearch = route.useSearch();
  const mayReview = useMay('agreements.review');
  const words = useClauseWords(document.id);
  const shown = document.clauses.filter((clause) => shownAs(clause, search.show));
  const current = document.clauses.find(({ clauseId }) => clauseId === search.clause) ?? shown[0] ?? null;
  return (
    <>
      <DeskHead document={document} />
      <AgreementTabs agreementId={document.agreement.id} documentId={document.id} />
      <NextStep document={document} />
      {document.clauses.length > 0 && (
        <>
          <div className="row">
            <SaveState state={words.state} />
            {mayReview && search.show !== undefined && (
              <ConfirmMany documentId={document.id} clauses={shown} />
            )}
            <ExportCorrections />
          </div>
          <PrintedClauses clauses={shown} />
          <div className="clauses">
            <ClauseList clauses={document.clauses} shown={shown} current={current} search={search} />
            {current === null ? (
              <p>{t('agreements:noneFit')}</p>
            ) : (
              <ClauseCard
                key={current.id}
                clause={current}
                all={document.clauses}
                shown={shown}
                addenda={document.agreement.addenda}
                isByHand={document.isByHand}
                mayReview={mayReview}
                words={words}
              />
            )}
            <DocumentPane
              key={`text ${document.id}`}
              document={document}
              clause={current}
              words={words}
              mayReview={mayReview}
            />
          </div>
        </>
      )}
    </>
  );
}

function DeskHead({ document }: { document: Read }): ReactNode {
  const { t } = useTranslation();
  const { agreement, clauses } = document;
  const applying = clauses.filter((clause) => verdictOf(clause) !== 'NOT_APPLICABLE');
  const done = applying.filter(({ confirmed }) => confirmed != null).length;
  const gaps = clauses.filter((clause) => judgedAs(clause) === 'gap').length;
  return (
    <PageHeading
      back={
        <Link to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
          {agreement.vendor.name}: {agreement.title} {agreement.revision}
        </Link>
      }
      title={t('agreements:clauses.title', { vendor: agreement.vendor.name })}
      lead={t('agreements:clauses.lead')}
      marks={
        <span className="ink-2">
          {t('agreements:confirmedOf', { done, count: applying.length })} ·{' '}
          {t('agreements:clauses.gaps', { count: gaps })}
        </span>
      }
    />
  );
}
