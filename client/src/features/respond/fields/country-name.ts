import { useTranslation } from 'react-i18next';
import { NO_COUNTRY } from '@core/questionnaire/answer-form.js';
import { countryName } from '../../../i18n/dates.js';

/** The name of a country in the reader's language; "unknown" and "worldwide" are answers too. */
export function useCountryName(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) =>
    NO_COUNTRY.includes(code) ? t(`respond:field.country.${code}`) : countryName(code, i18n.language);
}
