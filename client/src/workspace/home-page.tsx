import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeDocument, type HomeQuery } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { useMay, useViewer } from '../graphql/viewer.js';
import { partOfDayHere } from '../i18n/dates.js';
import { buttonClass } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeading } from '../ui/page-heading.js';
import './home.css';
import { HomeDomains } from './home-domains.js';
import { HomeRisks } from './home-risks.js';
import { HomeRows } from './home-rows.js';
import { LoadDemo } from './load-demo.js';
import { NextDays } from './next-days.js';
import { QueryFace } from './query-face.js';
import { SnoozeFailure } from './snooze-failure.js';
import { type Snoozing, useSnoozing } from './snoozing.js';

type Home = HomeQuery['home'];

/** What needs whoever looks, the gravest and nearest first. No figure about anybody else. */
export function HomePage(): ReactNode {
  const { t } = useTranslation();
  const { person } = useViewer();
  const maySeeDays = useMay('vendors.read');
  // Whoever did what a row asked for and comes back finds it gone.
  const query = useStaffQuery(['home'], HomeDocument, {}, { staleTime: 0 });
  const snoozing = useSnoozing();
  const greeting = t(`home:greeting.${partOfDayHere()}`, {
    name: person.name.split(' ')[0],
  });
  const waiting = query.data?.home.needsMe.length;
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={waiting === undefined ? greeting : `${greeting} ${t('home:needs', { count: waiting })}`}
        actions={
          maySeeDays && (
            <Link className={buttonClass('secondary')} to="/app/calendar">
              {t('calendar:title')}
            </Link>
          )
        }
      />
      <SnoozeFailure snoozing={snoozing} />
      <QueryFace query={query}>{({ home }) => <HomeParts home={home} snoozing={snoozing} />}</QueryFace>
    </div>
  );
}

function HomeParts({ home, snoozing }: { home: Home; snoozing: Snoozing }): ReactNode {
  const { t } = useTranslation();
  const maySeeDays = useMay('vendors.read');
  const maySeeRisks = useMay('risks.read');
  const maySeeLevels = useMay('assessments.read');
  const { needsMe, waiting, later, snoozed } = home;
  if (home.vendors === 0 && needsMe.length === 0) return <NoVendors />;
  return (
    <>
      {needsMe.length > 0 && <HomeRows label={t('home:needsYou')} rows={needsMe} snoozing={snoozing} />}
      {needsMe.length === 0 && <p>{t('home:nothingNow')}</p>}
      {waiting.length > 0 && (
        <Disclosure summary={t('home:waiting', { count: waiting.length })}>
          <HomeRows label={t('home:waiting', { count: waiting.length })} rows={waiting} snoozing={snoozing} />
        </Disclosure>
      )}
      <p>
        <Link to="/app/later">{t('home:later', { count: later.length + snoozed.length })}</Link>
      </p>
      {maySeeDays && <NextDays />}
      {home.vendors > 0 && (
        <p>
          {t('home:coverage', { count: home.vendors, assessed: home.assessed })}{' '}
          <Link to="/app/vendors">{t('home:coverageList')}</Link>
        </p>
      )}
      {home.vendors > 0 && (
        <div className="columns">
          {maySeeRisks && <HomeRisks />}
          {maySeeLevels && <HomeDomains />}
        </div>
      )}
    </>
  );
}

function NoVendors(): ReactNode {
  const { t } = useTranslation();
  const mayAdd = useMay('vendors.edit');
  const add = mayAdd && (
    <Link className={buttonClass('primary')} to="/app/vendors/new">
      {t('workspace:palette.addVendor')}
    </Link>
  );
  return (
    <EmptyState action={add} demo={<LoadDemo />}>
      {t('home:empty')}
    </EmptyState>
  );
}
