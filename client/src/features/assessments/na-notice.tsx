import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';

/** "Does not apply" must be earned: what a word on the claim does, above the buttons that say it. */
export function NaNotice(): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="info" title={t('assessments:na.title')}>
      <p>{t('assessments:na.what')}</p>
    </Notice>
  );
}
