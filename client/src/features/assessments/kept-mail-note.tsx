import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer.js';

/** Where no mail server is set a mail reaches nobody: it was kept, and here it can be read. */
export function KeptMailNote(): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  if (mails === 'SERVER') return null;
  return (
    <p className="ink-2">
      {t('assessments:delivery.kept')}{' '}
      {mails === 'PAGE' && <a href="/mails">{t('assessments:delivery.readKept')}</a>}
    </p>
  );
}
