import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Pages of things, by how their ids begin. */
const PAGES: Readonly<Record<string, string>> = {
  vnd: '/app/vendors',
  asm: '/app/assessments',
  dpa: '/app/agreements',
  map: '/app/maps',
  rsk: '/app/risks',
};

/** Narrows the log to this thing, or opens it; of a person the id stands there and leads nowhere. */
export function ThingLink({ object }: { object: string }): ReactNode {
  const { t } = useTranslation();
  const short = <code title={object}>{`${object.slice(0, 12)}…`}</code>;
  if (object.startsWith('usr_')) return short;
  const page = pageOf(object);
  return (
    <>
      <Link to="/app/settings/log" search={{ object }} aria-label={object}>
        {short}
      </Link>{' '}
      {page !== undefined && (
        <Link to={page} aria-label={t('audit:openThing', { id: object })}>
          {t('audit:open')}
        </Link>
      )}
    </>
  );
}

function pageOf(object: string): string | undefined {
  const list = PAGES[object.slice(0, 3)];
  return list === undefined ? undefined : `${list}/${object}`;
}

/** What people do a thing for; what Assay does by itself is named after its job. */
const PURPOSES = ['answering', 'calendar feed', 'demo data', 'sign in', 'vendor due diligence'];

export function PurposeWords({ purpose }: { purpose: string }): ReactNode {
  const { t } = useTranslation();
  return PURPOSES.includes(purpose) ? t(`audit:purposes.${purpose}`) : t('audit:job', { name: purpose });
}
