import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeDay } from '@core/calendar/free-days.js';
import { HolidaysPageDocument, type HolidaysFragment } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { DayText } from '../../ui/day-text.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import { AddHoliday } from './add-holiday.js';
import { HolidayPlaceForm } from './holiday-place-form.js';
import { HolidayTable } from './holiday-table.js';
import { useChangeHolidays } from './use-change-holidays.js';

/** Public holidays: a place with its days, and what the workspace changed of them. */
export function HolidaysPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['holidays'], HolidaysPageDocument, {});
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('calendar:holidays.title')} lead={t('calendar:holidays.lead')} />
      <SettingsTabs />
      <QueryFace query={query} lines={12}>
        {({ businessCalendar }) => <Holidays key={businessCalendar.version} calendar={businessCalendar} />}
      </QueryFace>
    </div>
  );
}

function Holidays({ calendar }: { calendar: HolidaysFragment }): ReactNode {
  const mayEdit = useMay('adequacy.edit');
  const changing = useChangeHolidays(calendar);
  return (
    <>
      <Provenance calendar={calendar} />
      {mayEdit && <HolidayPlaceForm calendar={calendar} />}
      <HolidayTable days={calendar.days as readonly FreeDay[]} changing={mayEdit ? changing : null} />
      {mayEdit && <AddHoliday calendar={calendar} />}
    </>
  );
}

/** Where the days come from, and whether somebody has compared them. */
function Provenance({ calendar: { source, verifiedOn } }: { calendar: HolidaysFragment }): ReactNode {
  const { t } = useTranslation();
  if (source == null) return <Notice>{t('calendar:holidays.noPlace')}</Notice>;
  return (
    <p className="ink-2">
      {t('calendar:holidays.source', { source })}{' '}
      {verifiedOn == null ? (
        t('calendar:holidays.notVerified')
      ) : (
        <>
          {t('calendar:holidays.verified')} <DayText day={verifiedOn} distance={false} />
        </>
      )}
    </p>
  );
}
