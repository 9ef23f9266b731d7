import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HolidayPlaceChoicesDocument, type NoticePeriodUnit } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import type { AgreementValues } from './agreement-values.js';

const UNITS: readonly NoticePeriodUnit[] = ['CALENDAR_DAYS', 'BUSINESS_DAYS'];

export interface ObjectionFieldsProps {
  values: AgreementValues;
  onChange: (values: AgreementValues) => void;
  errors: Record<string, string>;
}

/** How the days to object are counted, and whose public holidays stop the count of business days. */
export function ObjectionFields({ values, onChange, errors }: ObjectionFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        name="subNoticeUnit"
        label={t('agreements:field.subNoticeUnit')}
        choices={UNITS.map((unit) => ({ value: unit, label: t(`agreements:unit.${unit}`) }))}
        value={values.subNoticeUnit}
        onChange={(unit) => onChange({ ...values, subNoticeUnit: unit as NoticePeriodUnit })}
      />
      {values.subNoticeUnit === 'BUSINESS_DAYS' && (
        <PlaceField values={values} onChange={onChange} errors={errors} />
      )}
    </>
  );
}

function PlaceField({ values, onChange, errors }: ObjectionFieldsProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = useHolidayPlaces();
  return (
    <Select
      name="holidayPlace"
      optional
      label={t('agreements:field.holidayPlace')}
      hint={t('agreements:field.holidayPlaceHint')}
      placeholder={t('agreements:ownHolidays')}
      choices={[...nameOf].map(([value, label]) => ({ value, label }))}
      error={errors['holidayPlace']}
      value={values.holidayPlace}
      onChange={({ target }) => onChange({ ...values, holidayPlace: target.value })}
    />
  );
}

interface NamedPlace {
  readonly code: string;
  readonly name: Readonly<Record<string, string>>;
}

/** The places whose public holidays are known, by code, in the reader's language. */
export function useHolidayPlaces(): ReadonlyMap<string, string> {
  const { i18n } = useTranslation();
  const { data } = useStaffQuery(['holiday-places'], HolidayPlaceChoicesDocument, {});
  const places = (data?.businessCalendar.places ?? []) as readonly NamedPlace[];
  return new Map(places.map(({ code, name }) => [code, name[i18n.language] ?? name['en'] ?? code]));
}
