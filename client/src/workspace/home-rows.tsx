import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeKind, HomeLineFragment } from '../graphql/staff.generated.js';
import { useFormats } from '../i18n/dates.js';
import { Button } from '../ui/button.js';
import { TierBadge } from '../ui/tier-badge.js';
import { SnoozeMenu } from './snooze-menu.js';
import type { Snoozing } from './snoozing.js';

/** Rows whose day is a date to keep; of the others it says since when they wait. */
const WITH_DATE: ReadonlySet<HomeKind> = new Set([
  'ANSWERS_DUE',
  'RISK_DUE',
  'CONDITION_DUE',
  'ACCEPTANCE_ENDS',
  'NEXT_REVIEW',
  'OBJECTION_ENDS',
  'OBJECTION_ASKED',
  'AGREEMENT_LACKING',
  'AGREEMENT_OVER',
  'NOTICE_TO_GIVE',
  'AGREEMENT_RENEWS',
]);

interface HomeRowsProps {
  label: string;
  rows: readonly HomeLineFragment[];
  snoozing: Snoozing;
}

/** What it is about, why it stands here, by when, the way to do it, and the way to put it off. */
export function HomeRows({ label, rows, snoozing }: HomeRowsProps): ReactNode {
  return (
    <ul className="home-rows" aria-label={label}>
      {rows.map((row) => (
        <HomeRow key={row.row} row={row} snoozing={snoozing} />
      ))}
    </ul>
  );
}

function HomeRow({ row, snoozing }: { row: HomeLineFragment; snoozing: Snoozing }): ReactNode {
  const { t } = useTranslation();
  const vendor = row.vendorName ?? '';
  const address = new URL(row.href, location.origin);
  return (
    <li className="home-rows__row">
      <span className="home-rows__what">
        <span>{t(`home:row.${row.kind}`, { vendor, count: row.count })}</span>
        {row.vendorName !== null && <TierBadge tier={row.tier} />}
      </span>
      <span className="home-rows__why ink-2">
        <span>{t(`home:why.${row.kind}`)}</span>
        <Day row={row} />
      </span>
      <span className="home-rows__acts">
        <Link to={address.pathname} search={Object.fromEntries(address.searchParams)} className="link-alone">
          {t(`home:act.${row.kind}`)}
          <span className="visually-hidden"> {vendor}</span>
        </Link>
        {row.snoozedUntil == null ? (
          <SnoozeMenu row={row} snoozing={snoozing} />
        ) : (
          <Button kind="quiet" onClick={() => snoozing.wake(row)}>
            {t('home:wake')}
            <span className="visually-hidden"> {vendor}</span>
          </Button>
        )}
      </span>
    </li>
  );
}

function Day({ row: { kind, day, snoozedUntil } }: { row: HomeLineFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const said = WITH_DATE.has(kind) ? 'home:due' : 'home:since';
  return (
    <>
      {day !== null && (
        <time dateTime={day} title={day}>
          {t(said, { day: formats.day(day), distance: formats.distance(day) })}
        </time>
      )}
      {snoozedUntil != null && (
        <time dateTime={snoozedUntil} title={snoozedUntil}>
          {t('home:until', { day: formats.day(snoozedUntil), distance: formats.distance(snoozedUntil) })}
        </time>
      )}
    </>
  );
}
