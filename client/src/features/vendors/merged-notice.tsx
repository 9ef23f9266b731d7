import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorHeadFragment } from '../../graphql/staff.generated.js';
import { buttonClass } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';

/** An entry that turned out to be another one says where it went; nothing can be done with it any more. */
export function MergedNotice({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  if (vendor.mergedInto == null) return null;
  const { id, name } = vendor.mergedInto;
  return (
    <Notice title={t('vendors:merged.title', { name })}>
      <p>{t('vendors:merged.what')}</p>
      <p>
        <Link to="/app/vendors/$vendorId" params={{ vendorId: id }} className={buttonClass('primary')}>
          {t('vendors:merged.open', { name })}
        </Link>
      </p>
    </Notice>
  );
}
