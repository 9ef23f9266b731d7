import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EndsNotStatedDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Notice } from '../../ui/notice.js';

/** Agreements in force that no date can warn of, because nobody has said when they end. */
export function EndsNotStated(): ReactNode {
  const { t } = useTranslation();
  const { data } = useStaffQuery(['agreements', 'ends-not-stated'], EndsNotStatedDocument, {});
  const count = data?.agreements.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="info">
      {t('calendar:endNotStated', { count })}{' '}
      <Link className="link-alone" to="/app/agreements" search={{ end: 'notStated' }}>
        {t('calendar:endNotStatedLink')}
      </Link>
    </Notice>
  );
}
