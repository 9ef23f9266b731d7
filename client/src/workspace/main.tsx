import '../ui/foundation.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../graphql/query-client.js';
import { startLanguage } from '../i18n/language.js';
import { takeFragmentToken } from '../ui/fragment-token.js';
import { applyKeptTheme } from '../ui/theme.js';
import { router } from './router.js';

takeFragmentToken();
applyKeptTheme();
document.documentElement.dataset['door'] = 'staff';
await startLanguage({
  en: async () => (await import('../i18n/staff-en.js')).texts,
  de: async () => (await import('../i18n/staff-de.js')).texts,
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
