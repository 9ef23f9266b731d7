import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../i18n/countries.js';
import { useFormats } from '../../i18n/dates.js';
import { Select } from '../../ui/select.js';
import '../../workspace/filter-menu.css';

export interface CountriesProps {
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

/** Where the company works: one country after the other; each can be taken out again. */
export function Countries({ values, onChange }: CountriesProps): ReactNode {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [choices] = useState(() => countryChoices(i18n.language));
  return (
    <div className="stack stack--tight">
      <Select
        name="countries"
        label={t('sub-processors:where')}
        hint={t('sub-processors:notice.whereHint')}
        placeholder={t('sub-processors:notice.addCountry')}
        choices={choices.filter(({ value }) => !values.includes(value))}
        value=""
        onChange={({ target }) => target.value !== '' && onChange([...values, target.value])}
      />
      {values.length > 0 && (
        <ul className="filter-chips" aria-label={t('sub-processors:where')}>
          {values.map((code) => (
            <li key={code}>
              <button type="button" onClick={() => onChange(values.filter((one) => one !== code))}>
                {formats.country(code)}
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
