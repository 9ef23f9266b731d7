import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pages } from '../features/respond/pages.js';
import { PageHeading } from '../ui/page-heading.js';
import { matchPath, PathLink, usePath } from '../ui/path.js';

/** The first page whose address fits; a new address is a new page, with fresh state and focus on its heading. */
export function CurrentPage(): ReactNode {
  const path = usePath();
  for (const { path: pattern, page: Page } of pages) {
    const params = matchPath(pattern, path);
    if (params !== null) return <Page key={path} params={params} />;
  }
  return <NotFound />;
}

function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('portal:notFound.title')} />
      <p>{t('portal:notFound.what')}</p>
      <p>
        <PathLink className="link-alone" to="/respond">
          {t('portal:notFound.back')}
        </PathLink>
      </p>
    </div>
  );
}
