import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language.js';

/** The language the person reads. Whoever uses it is drawn anew when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}
