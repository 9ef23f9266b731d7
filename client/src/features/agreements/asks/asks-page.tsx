import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AgreementAsksDocument,
  type AgreementAsksQuery,
  type AskLineFragment,
} from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import type { Language } from '../../../i18n/language.js';
import { BandBadge } from '../../../ui/band-badge.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LinkOut } from '../../../ui/link.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { CopyText } from '../../../workspace/copy-text.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementTabs } from '../agreement-tabs.js';
import { AskForm } from './ask-form.js';
import { AskRisk } from './ask-risk.js';
import { letterLanguage, LetterLanguage } from '../letter-language.js';
import '../agreements.css';
import '../../../ui/desk.css';

const route = getRouteApi('/app/agreements/$agreementId/asks');

type Asked = AgreementAsksQuery['agreement'];

export function AsksPage(): ReactNode {
  const { agreementId } = route.useParams();
  const query = useStaffQuery(['agreement', agreementId, 'asks'], AgreementAsksDocument, { id: agreementId });
  return (
    <div className="stack">
      <QueryFace query={query}>{({ agreement }) => <Asks agreement={agreement} />}</QueryFace>
    </div>
  );
}

function Asks({ agreement }: { agreement: Asked }): ReactNode {
  const { t } = useTranslation();
  const { id, asks, title, revision, vendor, currentDocument } = agreement;
  const [language, setLanguage] = useState(() => letterLanguage(currentDocument?.language));
  const proposed = new Map(agreement[language].map(({ clauseId, wording }) => [clauseId, wording ?? '']));
  return (
    <>
      <PageHeading
        back={
          <Link to="/app/agreements/$agreementId" params={{ agreementId: id }}>
            {vendor.name}: {title} {revision}
          </Link>
        }
        title={t('agreements:asks.title', { vendor: vendor.name })}
        lead={t('agreements:asks.lead')}
      />
      <AgreementTabs agreementId={id} documentId={currentDocument?.id ?? null} />
      {asks.length === 0 ? (
        <EmptyState>{t(currentDocument ? 'agreements:asks.none' : 'agreements:noDocuments')}</EmptyState>
      ) : (
        <>
          <Hand agreement={agreement} language={language} onLanguage={setLanguage} />
          <ol className="asks">
            {asks.map((ask) => (
              <AskLine
                key={`${ask.clauseId} ${ask.version} ${language}`}
                agreementId={id}
                ask={ask}
                wording={proposed.get(ask.clauseId) ?? ''}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

interface HandProps {
  agreement: Asked;
  language: Language;
  onLanguage: (language: Language) => void;
}

/** The same points as a letter to copy and as a document to send. */
function Hand({ agreement, language, onLanguage }: HandProps): ReactNode {
  const { t } = useTranslation();
  const letter = language === 'de' ? agreement.letterDe : agreement.letterEn;
  return (
    <section className="panel stack stack--tight" aria-labelledby="hand">
      <h2 id="hand">{t('agreements:asks.hand')}</h2>
      <p>{t(letter == null ? 'agreements:asks.settled' : 'agreements:asks.handLead')}</p>
      <div className="row documents__links">
        <LetterLanguage value={language} onChange={onLanguage} />
        {letter != null && (
          <LinkOut href={`/agreements/${agreement.id}/asks.docx?language=${language}`}>
            {t('agreements:asks.docx')}
          </LinkOut>
        )}
      </div>
      {letter != null && <CopyText long label={t('agreements:asks.mail')} text={letter} />}
    </section>
  );
}

interface AskLineProps {
  agreementId: string;
  ask: AskLineFragment;
  /** What is proposed, in the language of the letter. */
  wording: string;
}

function AskLine({ agreementId, ask, wording }: AskLineProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  return (
    <li className="panel stack stack--tight">
      <h2>
        {ask.title} <span className="caption ink-2">{ask.clauseId}</span>
      </h2>
      <div className="row">
        {ask.severity !== 'INFO' && <BandBadge band={ask.severity} />}
        <span>{t(`agreements:verdict.${ask.verdict}`)}</span>
        <span className="ink-2">
          {ask.isConfirmed ? t('agreements:clauses.confirmed') : t('agreements:clauses.unconfirmed')}
        </span>
      </div>
      <p>{ask.ask}</p>
      {ask.landing != null && (
        <p>
          <strong>{t('agreements:asks.landing')}</strong> {ask.landing}
        </p>
      )}
      {mayEdit ? (
        <AskForm agreementId={agreementId} ask={ask} proposed={wording} />
      ) : (
        <AskWords ask={ask} wording={wording} />
      )}
      <AskRisk ask={ask} />
    </li>
  );
}

function AskWords({ ask, wording }: Pick<AskLineProps, 'ask' | 'wording'>): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`agreements:askState.${ask.state}`)}</p>
      {wording !== '' && <blockquote className="desk-quote">{wording}</blockquote>}
      {ask.note != null && <p>{ask.note}</p>}
    </>
  );
}
