import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';

export function VendorsPage(): ReactNode {
  const { t } = useTranslation();
  return <PageHeading title={t('vendors:menu')} />;
}
