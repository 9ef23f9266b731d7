import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGE_NAMES, LANGUAGES, switchLanguage } from '../../i18n/language.js';
import './door-frame.css';

/** What stands around the pages before somebody is signed in. */
export function DoorFrame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="door-frame">
      <header className="door-frame__header">
        <span className="door-frame__brand">Assay</span>
        <label className="door-frame__language">
          <span className="visually-hidden">{t('ui:language')}</span>
          <select
            className="input"
            value={currentLanguage()}
            onChange={(event) => void switchLanguage(event.target.value === 'de' ? 'de' : 'en')}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main className="door-frame__main">
        <div className="panel door-frame__panel stack">{children}</div>
      </main>
    </div>
  );
}
