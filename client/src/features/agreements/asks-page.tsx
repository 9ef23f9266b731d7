import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  AgreementAsksDocument,
  type AgreementAsksQuery,
  type AskLineFragment,
  type AskState,
  MoveAskDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { BandBadge } from '../../ui/band-badge.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { LinkOut } from '../../ui/link.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { CopyText } from '../../workspace/copy-text.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AgreementTabs } from './agreement-tabs.js';
import { askMail } from './ask-mail.js';
import './agreements.css';

const route = getRouteApi('/app/agreements/$agreementId/asks');
const STATES: readonly AskState[] = ['OPEN', 'ASKED', 'AGREED', 'REFUSED', 'ACCEPTED_AS_RISK'];

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
  const { id, asks, title, revision, vendor } = agreement;
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
      <AgreementTabs agreementId={id} documentId={agreement.currentDocument?.id ?? null} />
      {asks.length === 0 ? (
        <EmptyState>{t('agreements:asks.none')}</EmptyState>
      ) : (
        <>
          <Hand agreement={agreement} />
          <ol className="asks">
            {asks.map((ask) => (
              <AskLine key={`${ask.clauseId} ${ask.version}`} agreementId={id} ask={ask} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** The same points as a letter to copy and as a document to send. */
function Hand({ agreement }: { agreement: Asked }): ReactNode {
  const { t, i18n } = useTranslation();
  const mail = askMail(agreement, t);
  return (
    <section className="panel stack stack--tight" aria-labelledby="hand">
      <h2 id="hand">{t('agreements:asks.hand')}</h2>
      <div className="row documents__links">
        <LinkOut href={`/agreements/${agreement.id}/asks.docx?language=${i18n.language}`}>
          {t('agreements:asks.docx')}
        </LinkOut>
      </div>
      <CopyText long label={t('agreements:asks.mail')} text={mail} />
    </section>
  );
}

interface AskLineProps {
  agreementId: string;
  ask: AskLineFragment;
}

function AskLine({ agreementId, ask }: AskLineProps): ReactNode {
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
      {mayEdit ? <AskForm agreementId={agreementId} ask={ask} /> : <AskWords ask={ask} />}
    </li>
  );
}

function AskWords({ ask }: { ask: AskLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`agreements:askState.${ask.state}`)}</p>
      {ask.wording != null && <blockquote className="clauses__quote">{ask.wording}</blockquote>}
      {ask.note != null && <p>{ask.note}</p>}
    </>
  );
}

/** The state is saved when it is chosen, words when their field is left. */
function AskForm({ agreementId, ask }: AskLineProps): ReactNode {
  const { t } = useTranslation();
  const [wording, setWording] = useState(ask.wording ?? '');
  const [note, setNote] = useState(ask.note ?? '');
  const fields = [`state-${ask.clauseId}`, `wording-${ask.clauseId}`, `note-${ask.clauseId}`];
  const form = useMutationForm(MoveAskDocument, {
    payload: (data) => data.moveAsk,
    fields,
    onDone: () => queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  });
  const move = (state: AskState): void => {
    const { clauseId: clause, version: expectedVersion } = ask;
    void form.submit({ input: { agreementId, clause, expectedVersion, state, wording, note } });
  };
  const isChanged = wording !== (ask.wording ?? '') || note !== (ask.note ?? '');
  const keep = (): void => {
    if (isChanged) move(ask.state);
  };
  return (
    <>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name={`state-${ask.clauseId}`}
        label={t('agreements:asks.state')}
        choices={STATES.map((state) => ({ value: state, label: t(`agreements:askState.${state}`) }))}
        value={ask.state}
        onChange={({ target }) => move(target.value as AskState)}
      />
      <TextArea
        name={`wording-${ask.clauseId}`}
        label={t('agreements:asks.wording')}
        value={wording}
        onChange={({ target }) => setWording(target.value)}
        onBlur={keep}
      />
      <TextArea
        name={`note-${ask.clauseId}`}
        optional
        rows={2}
        label={t('agreements:clauses.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        onBlur={keep}
      />
    </>
  );
}
