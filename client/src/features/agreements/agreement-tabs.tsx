import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../ui/tab-links.js';

export interface AgreementTabsProps {
  agreementId: string;
  /** The document it is judged by; null: nothing has been read yet. */
  documentId: string | null;
}

export function AgreementTabs({ agreementId, documentId }: AgreementTabsProps): ReactNode {
  const { t } = useTranslation();
  const params = { agreementId };
  return (
    <TabLinks label={t('agreements:tabs.label')}>
      <Link to="/app/agreements/$agreementId" params={params} activeOptions={{ exact: true }}>
        {t('agreements:tabs.overview')}
      </Link>
      {documentId !== null && (
        <>
          <Link to="/app/agreements/$agreementId/clauses/$documentId" params={{ agreementId, documentId }}>
            {t('agreements:tabs.clauses')}
          </Link>
          <Link to="/app/agreements/$agreementId/asks" params={params}>
            {t('agreements:tabs.asks')}
          </Link>
          <Link to="/app/agreements/$agreementId/compare" params={params}>
            {t('agreements:tabs.compare')}
          </Link>
        </>
      )}
    </TabLinks>
  );
}
