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
import { HomeRows } from './home-rows.js';
import { LoadDemo } from './load-demo.js';
import { QueryFace } from './query-face.js';

type Home = HomeQuery['home'];

/** What needs whoever looks, the gravest and nearest first. No figure about anybody else. */
export function HomePage(): ReactNode {
  const { t } = useTranslation();
  const { person } = useViewer();
  const query = useStaffQuery(['home'], HomeDocument, {});
  const greeting = t(`home:greeting.${partOfDayHere()}`, {
    name: person.name.split(' ')[0],
  });
  const waiting = query.data?.home.needsMe.length;
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={waiting === undefined ? greeting : `${greeting} ${t('home:needs', { count: waiting })}`}
      />
      <QueryFace query={query}>{({ home }) => <HomeParts home={home} />}</QueryFace>
    </div>
  );
}

function HomeParts({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation();
  if (home.vendors === 0 && home.needsMe.length === 0) return <NoVendors />;
  return (
    <>
      {home.needsMe.length > 0 && <HomeRows label={t('home:needsYou')} rows={home.needsMe} />}
      {home.needsMe.length === 0 && <p>{t('home:nothingNow')}</p>}
      <Folded name={t('home:waiting', { count: home.waiting.length })} rows={home.waiting} />
      <Folded name={t('home:later', { count: home.later.length })} rows={home.later} />
      {home.vendors > 0 && (
        <p>
          {t('home:coverage', { count: home.vendors, assessed: home.assessed })}{' '}
          <Link to="/app/vendors">{t('home:coverageList')}</Link>
        </p>
      )}
    </>
  );
}

function Folded({ name, rows }: { name: string; rows: Home['later'] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={name}>
      <HomeRows label={name} rows={rows} />
    </Disclosure>
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
