import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import type {
  AgreementDocumentLineFragment,
  AgreementHeadFragment,
} from '../../../graphql/staff.generated.js';
import { useMay } from '../../../graphql/viewer.js';
import { DayText } from '../../../ui/day-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { LinkOut } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { DocumentStateChip } from '../agreement-state-chip.js';
import { ClauseCounts } from '../clause-counts.js';
import { letterLanguage, LetterLanguage } from '../letter-language.js';
import { NextStep } from '../next-step.js';
import { ProposedTerms } from '../terms/proposed-terms.js';
import { ReviewByHand } from './review-by-hand.js';
import { TermContradictions } from '../terms/term-contradictions.js';
import { UploadDocument } from './upload-document.js';
import { type Restoring, useRestoring } from './use-restoring.js';
import { WithdrawDocument } from './withdraw-document.js';
import { WithdrawnDocuments } from './withdrawn-documents.js';

/** While a document is being checked and read, the page looks again this often. */
const LOOK_AGAIN = 500;

export function DocumentList({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const { id, documents } = agreement;
  const restoring = useRestoring(id);
  useProgress(
    id,
    documents.some(({ state }) => state === 'CHECKING' || state === 'READING'),
  );
  return (
    <section className="panel stack" aria-labelledby="documents">
      <h2 id="documents">{t('agreements:documents')}</h2>
      {documents.length === 0 && <EmptyState>{t('agreements:noDocuments')}</EmptyState>}
      <ul className="documents" aria-live="polite">
        {documents.toReversed().map((document) => (
          <DocumentLine key={document.id} agreement={agreement} document={document} restoring={restoring} />
        ))}
      </ul>
      {restoring.failure && <ErrorFace failure={restoring.failure} />}
      {restoring.refusal !== null && (
        <Notice tone="problem" live>
          {restoring.refusal}
        </Notice>
      )}
      <WithdrawnDocuments documents={agreement.withdrawnDocuments} restoring={restoring} />
      {mayEdit && <UploadDocument agreementId={id} />}
      {documents.length === 0 && <OwnDraft agreementId={id} />}
    </section>
  );
}

/** Our own model with the vendor's facts, where the vendor has sent nothing. */
function OwnDraft({ agreementId }: { agreementId: string }): ReactNode {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(() => letterLanguage(null));
  const href = (form: string) => `/agreements/${agreementId}/draft.${form}?language=${language}`;
  return (
    <div className="row documents__links">
      <span>{t('agreements:draft.lead')}</span>
      <LetterLanguage value={language} onChange={setLanguage} />
      <LinkOut href={href('docx')}>{t('agreements:draft.docx')}</LinkOut>
      <LinkOut href={href('pdf')}>{t('agreements:draft.pdf')}</LinkOut>
    </div>
  );
}

interface DocumentLineProps {
  agreement: AgreementHeadFragment;
  document: AgreementDocumentLineFragment;
  restoring: Restoring;
}

function DocumentLine({ agreement, document, restoring }: DocumentLineProps): ReactNode {
  const { t } = useTranslation();
  const { id, fileName, href, sha256, state, isByHand, isSignedCopy, uploadedAt, pages } = document;
  const isHeld = state !== 'CHECKING' && state !== 'REFUSED';
  return (
    <li className="stack stack--tight">
      <div className="row">
        {isHeld ? <LinkOut href={href}>{fileName}</LinkOut> : <strong>{fileName}</strong>}
        <DocumentStateChip state={state} />
        {isByHand && <span className="caption">{t('agreements:byHand.mark')}</span>}
        {isSignedCopy && <span className="caption">{t('agreements:signedCopy')}</span>}
        <span className="caption ink-2">
          <DayText day={uploadedAt} distance={false} />
          {pages != null && ` · ${t('agreements:pages', { count: pages })}`}
        </span>
        <WithdrawDocument agreementId={agreement.id} document={document} restoring={restoring} />
      </div>
      {isHeld && (
        <p className="caption ink-2 documents__digest">
          SHA-256 <code>{sha256}</code>
        </p>
      )}
      {state === 'READ' && (
        <div className="row">
          <ClauseCounts counts={document.counts} />
          <Link
            to="/app/agreements/$agreementId/clauses/$documentId"
            params={{ agreementId: agreement.id, documentId: id }}
          >
            {t('agreements:reviewClauses')}
          </Link>
        </div>
      )}
      {document.hasUnreadTerms && <Notice tone="quiet">{t('agreements:proposed.unread')}</Notice>}
      <TermContradictions document={document} />
      {state === 'READ' && <ProposedTerms agreement={agreement} document={document} />}
      <NextStep document={document} />
      <ReviewByHand agreementId={agreement.id} document={document} />
    </li>
  );
}

function useProgress(agreementId: string, isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(
      () => void queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] }),
      LOOK_AGAIN,
    );
    return () => clearInterval(timer);
  }, [agreementId, isBusy]);
}
