import '../ui/foundation.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language.js';
import { takeFragmentToken } from '../ui/fragment-token.js';
import { applyKeptTheme } from '../ui/theme.js';
import { PortalFrame } from './portal-frame.js';

takeFragmentToken();
applyKeptTheme();
document.documentElement.dataset['door'] = 'portal';
await startLanguage({
  en: async () => (await import('../i18n/portal-en.js')).texts,
  de: async () => (await import('../i18n/portal-de.js')).texts,
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <PortalFrame />
    </StrictMode>,
  );
