import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimilarVendorsQuery } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';

export type SimilarVendor = SimilarVendorsQuery['similarVendors'][number];

interface SimilarVendorsProps {
  vendors: readonly SimilarVendor[];
  busy: boolean;
  onAdd: () => void;
}

/** Who may be the company that is being added; whoever adds it knows better and may go on. */
export function SimilarVendors({ vendors, busy, onAdd }: SimilarVendorsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="problem" live title={t('vendors:similar.title')}>
      <ul>
        {vendors.map(({ id, name, isArchived, isDemo }) => (
          <li key={id}>
            <Link to="/app/vendors/$vendorId" params={{ vendorId: id }}>
              {isArchived ? t('vendors:similar.archived', { name }) : name}
            </Link>
            {isDemo && ` ${t('vendors:similar.demo')}`}
          </li>
        ))}
      </ul>
      <p>{t('vendors:similar.what')}</p>
      <Button busy={busy} onClick={onAdd}>
        {t('vendors:similar.add')}
      </Button>
    </Notice>
  );
}
