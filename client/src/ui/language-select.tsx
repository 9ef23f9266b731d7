import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  currentLanguage,
  type Language,
  LANGUAGE_NAMES,
  LANGUAGES,
  switchLanguage,
} from '../i18n/language.js';
import { Select } from './select.js';

/** Switches the language in place. */
export function LanguageSelect({ name = 'language' }: { name?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      name={name}
      label={t('ui:language')}
      value={currentLanguage()}
      choices={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      onChange={(event) => void switchLanguage(event.target.value as Language)}
    />
  );
}
