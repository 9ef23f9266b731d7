import { useTranslation } from 'react-i18next';

/** The language in which the server says rules and questions of a map. */
export function useMapLanguage(): 'en' | 'de' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('de') ? 'de' : 'en';
}
