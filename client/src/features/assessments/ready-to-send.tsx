import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../graphql/failure.js';
import type { SendReadinessQuery } from '../../graphql/staff.generated.js';
import { useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { StatusChip } from '../../ui/status-chip.js';
import { QueryFace } from '../../workspace/query-face.js';
import { dayAfter } from '../../workspace/due-day.js';

interface ReadyToSendProps {
  vendorId: string;
  query: UseQueryResult<SendReadinessQuery, Failure>;
  dueOn: string;
  hasServices: boolean;
  hasContacts: boolean;
  busy: boolean;
}

/** What would stop the vendor, before it can stop the vendor; each line leads to where it is mended. */
export function ReadyToSend({
  vendorId,
  query,
  dueOn,
  hasServices,
  hasContacts,
  busy,
}: ReadyToSendProps): ReactNode {
  const { t } = useTranslation();
  return (
    <aside className="send__ready panel panel--quiet stack" aria-labelledby="ready">
      <h2 id="ready">{t('assessments:ready.title')}</h2>
      {!hasServices && (
        <MendVendor vendorId={vendorId} hash="services" what={t('assessments:ready.noService')} />
      )}
      {!hasContacts && (
        <MendVendor vendorId={vendorId} hash="contacts" what={t('assessments:ready.noContact')} />
      )}
      {hasServices && (
        <QueryFace query={query} lines={3}>
          {({ readiness }) => <Readiness readiness={readiness} isDueOver={isOver(dueOn)} busy={busy} />}
        </QueryFace>
      )}
    </aside>
  );
}

function MendVendor({ vendorId, hash, what }: { vendorId: string; hash: string; what: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <p>
      {what}{' '}
      <Link to="/app/vendors/$vendorId" params={{ vendorId }} hash={hash}>
        {t('assessments:ready.mend')}
      </Link>
    </p>
  );
}

function Readiness({
  readiness,
  isDueOver,
  busy,
}: {
  readiness: SendReadinessQuery['readiness'];
  isDueOver: boolean;
  busy: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  const isReady = readiness.isReady && !isDueOver;
  return (
    <>
      {isReady ? (
        <p>
          <StatusChip tone="done">{t('assessments:ready.yes')}</StatusChip>{' '}
          {mails !== 'SERVER' && t('assessments:ready.kept')}
        </p>
      ) : (
        <ul className="send__problems" aria-label={t('assessments:ready.missing')}>
          {readiness.problems.map((problem) => (
            <Problem
              key={problem.code}
              message={t(`assessments:ready.problem.${problem.code}`, { defaultValue: problem.message })}
              href={problem.remedyHref ?? null}
            />
          ))}
          {isDueOver && <Problem message={t('assessments:ready.dueOver')} href={null} />}
        </ul>
      )}
      <p>
        <Extent readiness={readiness} /> {t('assessments:ready.takes', { count: readiness.estimatedMinutes })}
      </p>
      <div>
        <Button type="submit" kind="primary" busy={busy} disabled={!isReady}>
          {t('assessments:send.submit')}
        </Button>
      </div>
    </>
  );
}

/** The vendor needs at least until tomorrow; a day that is not chosen yet is asked for at its field. */
function isOver(dueOn: string): boolean {
  return dueOn !== '' && dueOn < dayAfter(1);
}

function Problem({ message, href }: { message: string; href: string | null }): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  function open(event: MouseEvent): void {
    if (href === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    router.history.push(href);
  }
  return (
    <li>
      <StatusChip tone="problem">{t('assessments:ready.missingOne')}</StatusChip> {message}{' '}
      {href !== null && (
        <a href={href} onClick={open}>
          {t('assessments:ready.mend')}
        </a>
      )}
    </li>
  );
}

/** At first, and at most where answers bring up more: the vendor's pages and its mail tell the same. */
function Extent({ readiness }: { readiness: SendReadinessQuery['readiness'] }): ReactNode {
  const { t } = useTranslation();
  const { questionsAsked: count, questionsAtMost: most } = readiness;
  return most > count
    ? t('assessments:ready.asksUpTo', { count, most })
    : t('assessments:ready.asks', { count });
}
