import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../i18n/countries.js';
import { useFormats } from '../../i18n/dates.js';
import { ChosenList } from '../../workspace/chosen-list.js';

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
    <ChosenList
      name="countries"
      label={t('sub-processors:where')}
      hint={t('sub-processors:notice.whereHint')}
      values={values}
      choices={choices}
      nameOf={(code) => formats.country(code)}
      placeholder={t('sub-processors:notice.addCountry')}
      chosen={t('sub-processors:where')}
      onAdd={(code) => onChange([...values, code])}
      onRemove={(gone) => onChange(values.filter((one) => one !== gone))}
    />
  );
}
