import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.js';
import { useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { StatusChip } from '../../ui/status-chip.js';
import { CopyText } from '../../workspace/copy-text.js';
import type { SendManyPart } from './send-many-outcome.js';
import { sendManySearch } from './send-many-search.js';
import type { Sending, SendingLine } from './sending-many.js';

const route = getRouteApi('/app/vendors/send');

/** Whom it goes to at each vendor, how it stands, and where to mend what hinders it. */
export function SendManyTable(props: SendManyPart): ReactNode {
  const { t } = useTranslation();
  const { lines } = props;
  return (
    <DataTable
      caption={t('vendors:sendMany.caption', { count: lines.length })}
      cards
      columns={useColumns(props)}
      rows={lines}
      rowKey={({ vendor }) => vendor.id}
    />
  );
}

function useColumns({ lines, values, sending }: SendManyPart): Column<SendingLine>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      head: t('vendors:list.name'),
      names: true,
      cell: ({ vendor }) => <VendorLink vendor={vendor} />,
    },
    { key: 'service', head: t('vendors:field.service'), cell: (line) => <ServiceOf line={line} /> },
    {
      key: 'contact',
      head: t('vendors:sendMany.to'),
      cell: ({ contact }) => (contact == null ? '–' : wordsOf(contact)),
    },
    {
      key: 'language',
      head: t('vendors:sendMany.language'),
      cell: ({ language }) => nameOf(values.language || language),
    },
    {
      key: 'state',
      head: t('vendors:sendMany.state'),
      cell: (line) => <State line={line} sending={sending.sendings.get(line.vendor.id)} />,
    },
    {
      key: 'acts',
      head: t('vendors:sendMany.acts'),
      cell: (line) => <LeaveOut line={line} lines={lines} sending={sending} />,
    },
  ];
}

function VendorLink({ vendor: { id, name } }: Pick<SendingLine, 'vendor'>): ReactNode {
  return (
    <Link to="/app/vendors/$vendorId" params={{ vendorId: id }}>
      {name}
    </Link>
  );
}

/** One of several services is asked about; another is sent to from its own form. */
function ServiceOf({ line: { vendor, service, services } }: { line: SendingLine }): ReactNode {
  const { t } = useTranslation();
  if (service == null) return '–';
  return (
    <>
      {service.name}
      {services > 1 && (
        <>
          <br />
          <Link to="/app/assessments/send" search={{ vendor: vendor.id }} className="ink-2">
            {t('vendors:sendMany.otherService', { count: services })}
          </Link>
        </>
      )}
    </>
  );
}

/** A role that does not read people sees that there is somebody, and no more. */
function wordsOf({ name, email }: NonNullable<SendingLine['contact']>): string {
  return [...new Set([name, email])].filter((text) => text != null).join(', ');
}

function nameOf(language: string): string {
  const known = LANGUAGES.find((one) => one === language);
  return known === undefined ? language : LANGUAGE_NAMES[known];
}

function State({ line, sending }: { line: SendingLine; sending: Sending | undefined }): ReactNode {
  const { t } = useTranslation();
  const { problem } = line;
  if (sending?.state === 'sending')
    return <StatusChip tone="active">{t('vendors:sendMany.sending')}</StatusChip>;
  if (sending?.state === 'sent') return <SentLine name={line.vendor.name} sending={sending} />;
  if (problem != null) return <Hindrance line={line} problem={problem} />;
  if (sending === undefined) return <StatusChip>{t('vendors:sendMany.isReady')}</StatusChip>;
  return (
    <>
      <StatusChip tone="problem">{t('vendors:sendMany.notSent')}</StatusChip>{' '}
      {sending.state === 'refused' ? sending.words : t(`ui:failure.${sending.failure.kind}.what`)}
    </>
  );
}

/** What was kept reaches nobody until its link is handed over. */
function SentLine({
  name,
  sending,
}: {
  name: string;
  sending: Extract<Sending, { state: 'sent' }>;
}): ReactNode {
  const { t } = useTranslation();
  const isMailed = useViewer().mails === 'SERVER';
  return (
    <>
      <StatusChip tone={isMailed ? 'done' : 'waiting'}>
        {t(isMailed ? 'vendors:sendMany.isSent' : 'vendors:sendMany.isKept')}
      </StatusChip>{' '}
      <Link to="/app/assessments/$assessmentId" params={{ assessmentId: sending.assessmentId }}>
        {t('assessments:sent.open')}
      </Link>
      {!isMailed && sending.link !== null && (
        <CopyText label={t('vendors:sendMany.linkFor', { name })} text={sending.link} />
      )}
    </>
  );
}

function Hindrance({
  line,
  problem: { code, message, remedyHref },
}: {
  line: SendingLine;
  problem: NonNullable<SendingLine['problem']>;
}): ReactNode {
  const { t } = useTranslation();
  const isOut = code === 'ASSESSMENT_OPEN';
  const letter = isOut ? line.vendor.letterState : null;
  const isBack = letter === 'BOUNCED';
  const state =
    letter === 'BOUNCED' || letter === 'KEPT'
      ? `staff:letter.${letter}`
      : isOut
        ? 'vendors:sendMany.isOut'
        : 'assessments:ready.missingOne';
  const words = t([`vendors:sendMany.problem.${code}`, `assessments:ready.problem.${code}`], {
    defaultValue: message,
  });
  return (
    <>
      <StatusChip tone={isOut && !isBack ? 'waiting' : 'problem'}>{t(state)}</StatusChip> {words}{' '}
      {line.problems > 1 && `${t('vendors:sendMany.andMore', { count: line.problems - 1 })} `}
      {remedyHref != null && (
        <PathLink href={remedyHref}>{t(isOut ? 'assessments:sent.open' : 'assessments:ready.mend')}</PathLink>
      )}
    </>
  );
}

/** To a path that the server names, without loading the page anew. */
function PathLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const router = useRouter();
  function open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    router.history.push(href);
  }
  return (
    <a href={href} onClick={open}>
      {children}
    </a>
  );
}

function LeaveOut({
  line,
  lines,
  sending,
}: { line: SendingLine } & Pick<SendManyPart, 'lines' | 'sending'>): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { id, name } = line.vendor;
  if (sending.busy || sending.sendings.get(id)?.state === 'sent' || lines.length === 1) return null;
  const others = lines.filter(({ vendor }) => vendor.id !== id).map(({ vendor }) => vendor.id);
  return (
    <Button
      kind="quiet"
      className="register-send-acts"
      aria-label={t('vendors:sendMany.leaveOutWhom', { name })}
      onClick={() =>
        void navigate({ to: '/app/vendors/send', search: sendManySearch(others), replace: true })
      }
    >
      {t('vendors:sendMany.leaveOut')}
    </Button>
  );
}
