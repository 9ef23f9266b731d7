import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementHeadFragment } from '../../../graphql/staff.generated.js';
import { useHolidayPlaces } from '../form/objection-fields.js';

/** "10 business days, public holidays of Bavaria" */
export function ObjectionPeriod({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useHolidayPlaces();
  const { subNoticeDays: count, subNoticeUnit: unit, holidayPlace } = agreement;
  if (count == null) return '–';
  const period = t(`agreements:period.${unit}`, { count });
  if (unit === 'CALENDAR_DAYS') return period;
  const place =
    holidayPlace == null
      ? t('agreements:period.workspace')
      : t('agreements:period.holidays', { place: nameOf.get(holidayPlace) ?? holidayPlace });
  return `${period}, ${place}`;
}
