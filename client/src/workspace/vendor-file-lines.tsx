import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentStateChip } from '../features/agreements/agreement-state-chip.js';
import { OpenEvidence } from '../features/assessments/open-evidence.js';
import type { VendorFilesQuery } from '../graphql/staff.generated.js';
import { DayText } from '../ui/day-text.js';
import { LinkOut } from '../ui/link.js';
import { StatusChip } from '../ui/status-chip.js';

type Vendor = VendorFilesQuery['vendor'];
type Assessed = NonNullable<Vendor['assessments']>[number];
type Agreed = NonNullable<Vendor['agreements']>[number];
type Report = NonNullable<Vendor['reports']>[number];

/** A file of a vendor, wherever it came from. */
export interface FileLine {
  id: string;
  fileName: string;
  /** What it belongs to. */
  about: ReactNode;
  state: ReactNode;
  validUntil: string | null;
  sha256: string;
  at: string;
  /** The way to its bytes; null where there is none yet. */
  get: ReactNode;
}

/** Everything that is kept as a file, newest first. */
export function fileLines({ assessments, agreements, reports }: Vendor): FileLine[] {
  const lines = [
    ...(assessments ?? []).flatMap(evidenceLines),
    ...(agreements ?? []).flatMap(agreementLines),
    ...(reports ?? []).map(reportLine),
  ];
  return lines.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

function evidenceLines({ id: assessmentId, questionnaireTitle, evidence }: Assessed): FileLine[] {
  return evidence.map(({ id, fileName, questionId, state, validUntil, sha256, uploadedAt }) => ({
    id,
    fileName,
    about: <Proof assessmentId={assessmentId} title={questionnaireTitle} questionId={questionId ?? ''} />,
    state: <EvidenceState state={state} />,
    validUntil: validUntil ?? null,
    sha256: sha256 ?? '',
    at: uploadedAt ?? '',
    get: state === 'ATTACHED' ? <OpenEvidence id={id} fileName={fileName ?? ''} /> : null,
  }));
}

function agreementLines({ id: agreementId, title, lastDay, documents }: Agreed): FileLine[] {
  return documents.map(({ id, fileName, href, state, sha256, uploadedAt }) => ({
    id,
    fileName: fileName ?? '',
    about: (
      <Link to="/app/agreements/$agreementId" params={{ agreementId }}>
        {title}
      </Link>
    ),
    state: <DocumentStateChip state={state} />,
    validUntil: lastDay ?? null,
    sha256: sha256 ?? '',
    at: uploadedAt,
    get: state === 'CHECKING' || state === 'REFUSED' ? null : <Download href={href} />,
  }));
}

function reportLine({ id, fileName, href, sha256, createdAt, asOf }: Report): FileLine {
  return {
    id,
    fileName,
    about: <PrintedReport asOf={asOf} />,
    state: null,
    validUntil: null,
    sha256,
    at: createdAt,
    get: <Download href={href} />,
  };
}

function Proof(props: { assessmentId: string; title: string; questionId: string }): ReactNode {
  const { t } = useTranslation();
  const { assessmentId, title, questionId } = props;
  return (
    <Link to="/app/assessments/$assessmentId" params={{ assessmentId }}>
      {t('vendors:files.proof', { title, question: questionId })}
    </Link>
  );
}

function PrintedReport({ asOf }: { asOf: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {t('vendors:files.report')} <DayText day={asOf} distance={false} />
    </>
  );
}

function EvidenceState({ state }: { state: Assessed['evidence'][number]['state'] }): ReactNode {
  const { t } = useTranslation();
  if (state == null) return null;
  const tone = state === 'ATTACHED' ? 'done' : state === 'REFUSED' ? 'problem' : 'waiting';
  return <StatusChip tone={tone}>{t(`assessments:evidence.state.${state}`)}</StatusChip>;
}

function Download({ href }: { href: string }): ReactNode {
  const { t } = useTranslation();
  return <LinkOut href={href}>{t('vendors:files.download')}</LinkOut>;
}
