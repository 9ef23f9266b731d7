import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeKind, HomeLineFragment } from '../graphql/staff.generated.js';
import { useFormats } from '../i18n/dates.js';
import { TierBadge } from '../ui/tier-badge.js';

/** Rows whose day is a date to keep; of the others it says since when they wait. */
const WITH_DATE: ReadonlySet<HomeKind> = new Set(['ANSWERS_DUE', 'RISK_DUE', 'NEXT_REVIEW']);

/** What it is about, why it stands here, by when, and the way to do it. */
export function HomeRows({ label, rows }: { label: string; rows: readonly HomeLineFragment[] }): ReactNode {
  return (
    <ul className="home-rows" aria-label={label}>
      {rows.map((row) => (
        <HomeRow key={`${row.kind} ${row.href}`} row={row} />
      ))}
    </ul>
  );
}

function HomeRow({ row }: { row: HomeLineFragment }): ReactNode {
  const { t } = useTranslation();
  const vendor = row.vendorName ?? '';
  const address = new URL(row.href, location.origin);
  return (
    <li className="home-rows__row">
      <span className="home-rows__what">
        <span>{t(`home:row.${row.kind}`, { vendor, count: row.count })}</span>
        {row.vendorName !== null && <TierBadge tier={row.tier} />}
      </span>
      <span className="ink-2">
        <Day row={row} />
      </span>
      <Link to={address.pathname} search={Object.fromEntries(address.searchParams)} className="link-alone">
        {t(`home:act.${row.kind}`)}
        <span className="visually-hidden"> {vendor}</span>
      </Link>
    </li>
  );
}

function Day({ row }: { row: HomeLineFragment }): ReactNode {
  const { t } = useTranslation();
  const { day, distance } = useFormats();
  if (row.day === null) return null;
  const said = WITH_DATE.has(row.kind) ? 'home:due' : 'home:since';
  return <time dateTime={row.day}>{t(said, { day: day(row.day), distance: distance(row.day) })}</time>;
}
