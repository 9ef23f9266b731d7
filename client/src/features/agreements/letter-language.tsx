import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  currentLanguage,
  isLanguage,
  type Language,
  LANGUAGE_NAMES,
  LANGUAGES,
} from '../../i18n/language.js';
import { Select } from '../../ui/select.js';

export interface LetterLanguageProps {
  value: Language;
  onChange: (language: Language) => void;
}

/** What goes to the vendor is written in the language of the agreement, whatever the page is read in. */
export function LetterLanguage({ value, onChange }: LetterLanguageProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      name="letterLanguage"
      label={t('agreements:letterLanguage')}
      choices={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      value={value}
      onChange={({ target }) => onChange(target.value as Language)}
    />
  );
}

/** @param document ISO 639-1; null or one we do not write: that of the page */
export function letterLanguage(document: string | null | undefined): Language {
  return document != null && isLanguage(document) ? document : currentLanguage();
}
