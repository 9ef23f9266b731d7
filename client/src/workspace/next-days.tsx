import { addDays } from '@core/day.js';
import { deadlineStrip } from '@core/figure/deadline-strip.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../figure/figure.js';
import { NextDaysDocument } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { todayHere, useFormats } from '../i18n/dates.js';
import { QueryFace } from './query-face.js';

/** In points of the drawing; the page shows it larger. */
const WIDTH = 440;

/** The dates of the quarter ahead, by week; each stands in the calendar. */
export function NextDays(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['next-days'], NextDaysDocument, {});
  return (
    <section className="home-figure stack">
      <h2>{t('home:days.title')}</h2>
      <QueryFace query={query} lines={3}>
        {({ deadlines }) =>
          deadlines.length === 0 ? (
            <p>{t('home:days.none')}</p>
          ) : (
            <Strip days={deadlines.map(({ dueOn }) => dueOn)} />
          )
        }
      </QueryFace>
      <p>
        <Link to="/app/calendar">{t('home:days.open')}</Link>
      </p>
    </section>
  );
}

function Strip({ days }: { days: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const today = todayHere();
  const drawing = deadlineStrip(
    days,
    today,
    {
      title: t('home:days.title'),
      description: t('home:days.what'),
      head: [t('home:days.week'), t('home:days.count')],
      overdue: t('home:days.overdue'),
      week: (fromToday) => day(addDays(today, fromToday)),
    },
    WIDTH,
  );
  return <Figure drawing={drawing} />;
}
