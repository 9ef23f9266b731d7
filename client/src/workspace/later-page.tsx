import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeDocument, type HomeQuery } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeading } from '../ui/page-heading.js';
import './home.css';
import { HomeRows } from './home-rows.js';
import { QueryFace } from './query-face.js';
import { SnoozeFailure } from './snooze-failure.js';
import { type Snoozing, useSnoozing } from './snoozing.js';

/** What somebody put off, and what comes by itself within ninety days. */
export function LaterPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['home'], HomeDocument, {});
  const snoozing = useSnoozing();
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('home:laterTitle')} />
      <SnoozeFailure snoozing={snoozing} />
      <QueryFace query={query}>{({ home }) => <LaterParts home={home} snoozing={snoozing} />}</QueryFace>
    </div>
  );
}

function LaterParts({ home, snoozing }: { home: HomeQuery['home']; snoozing: Snoozing }): ReactNode {
  const { t } = useTranslation();
  const { snoozed, later } = home;
  if (snoozed.length + later.length === 0)
    return (
      <EmptyState
        action={
          <Link className="link-alone" to="/app">
            {t('home:back')}
          </Link>
        }
      >
        {t('home:nothingLater')}
      </EmptyState>
    );
  return (
    <>
      {snoozed.length > 0 && (
        <section className="stack">
          <h2>{t('home:snoozedRows', { count: snoozed.length })}</h2>
          <HomeRows
            label={t('home:snoozedRows', { count: snoozed.length })}
            rows={snoozed}
            {...{ snoozing }}
          />
        </section>
      )}
      {later.length > 0 && (
        <section className="stack">
          <h2>{t('home:coming', { count: later.length })}</h2>
          <HomeRows label={t('home:coming', { count: later.length })} rows={later} {...{ snoozing }} />
        </section>
      )}
    </>
  );
}
