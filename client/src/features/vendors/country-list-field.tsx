import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COUNTRY } from '@core/questionnaire/answer-form.js';
import { countryChoices } from '../../i18n/countries.js';
import { useFormats } from '../../i18n/dates.js';
import type { FieldTexts } from '../../ui/field.js';
import { Select } from '../../ui/select.js';
import '../../workspace/filter-menu.css';

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
    if (place === '') return;
    // "Not known" and "worldwide" stand alone, and give way to the first country that is named.
    onChange(
      NO_COUNTRY.includes(place) ? [place] : [...values.filter((one) => !NO_COUNTRY.includes(one)), place],
    );
  }

  return (
    <div className="stack stack--tight">
      <Select
        {...texts}
        placeholder={t('vendors:list.addCountry')}
        choices={open.filter((choice) => !values.includes(choice.value))}
        value=""
        onChange={(event) => add(event.target.value)}
      />
      {values.length > 0 && (
        <ul className="filter-chips" aria-label={t('vendors:intake.places')}>
          {values.map((place) => (
            <li key={place}>
              <button type="button" onClick={() => onChange(values.filter((one) => one !== place))}>
                {nameOf(place)}
                <span aria-hidden="true">×</span>
                <span className="visually-hidden">{t('staff:filter.remove')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The name of a country, or of the two answers that are none. */
export function usePlaceName(): (place: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (place) => (NO_COUNTRY.includes(place) ? t(`vendors:place.${place}`) : formats.country(place));
}
