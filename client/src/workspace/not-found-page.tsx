import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/page-heading.js';

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('workspace:notFound.title')} />
      <p>{t('workspace:notFound.what')}</p>
      <p>
        <Link className="link-alone" to="/">
          {t('workspace:notFound.home')}
        </Link>
      </p>
    </div>
  );
}
