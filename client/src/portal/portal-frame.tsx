import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../ui/language-select.js';
import { Skeleton } from '../ui/skeleton.js';
import { Toasts } from '../ui/toasts.js';
import { PortalErrorBoundary } from './portal-error-boundary.js';
import { CurrentPage } from './router.js';
import './portal-frame.css';

/** One column around every page of the vendor's door. */
export function PortalFrame(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="portal">
      <a className="portal__skip visually-hidden" href="#main">
        {t('ui:skip')}
      </a>
      <header className="portal__header">
        <LanguageSelect />
      </header>
      <main className="portal__main" id="main" tabIndex={-1}>
        <PortalErrorBoundary>
          <Suspense fallback={<Skeleton />}>
            <CurrentPage />
          </Suspense>
        </PortalErrorBoundary>
      </main>
      <footer className="portal__footer caption">{t('portal:madeWith')}</footer>
      <Toasts />
    </div>
  );
}
