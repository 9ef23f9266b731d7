import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COUNTRY } from '@core/questionnaire/answer-form.js';
import { countryChoices } from '../../i18n/countries.js';
import { useFormats } from '../../i18n/dates.js';
import type { FieldTexts } from '../../ui/field.js';
import { ChosenList } from '../../workspace/chosen-list.js';

export interface CountryListFieldProps extends FieldTexts {
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

/** Several countries: choose one after the other; each can be taken out again. */
export function CountryListField({ values, onChange, ...texts }: CountryListFieldProps): ReactNode {
  const { t, i18n } = useTranslation();
  const nameOf = usePlaceName();
  const [countries] = useState(() => countryChoices(i18n.language));
  const open = [...NO_COUNTRY.map((place) => ({ value: place, label: nameOf(place) })), ...countries];

  function add(place: string): void {
    // "Not known" and "worldwide" stand alone, and give way to the first country that is named.
    onChange(
      NO_COUNTRY.includes(place) ? [place] : [...values.filter((one) => !NO_COUNTRY.includes(one)), place],
    );
  }

  return (
    <ChosenList
      {...texts}
      values={values}
      choices={open}
      nameOf={nameOf}
      placeholder={t('vendors:list.addCountry')}
      chosen={t('vendors:intake.places')}
      onAdd={add}
      onRemove={(gone) => onChange(values.filter((one) => one !== gone))}
    />
  );
}

/** The name of a country, or of the two answers that are none. */
export function usePlaceName(): (place: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (place) => (NO_COUNTRY.includes(place) ? t(`vendors:place.${place}`) : formats.country(place));
}
