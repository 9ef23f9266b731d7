import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../graphql/viewer.js';
import { TabLinks } from '../ui/tab-links.js';

/** The parts of Settings; each feature keeps its own page. */
export function SettingsTabs(): ReactNode {
  const { t } = useTranslation();
  const mayReadPeople = useMay('people.read');
  const mayReadLog = useMay('audit.read');
  return (
    <TabLinks label={t('staff:settings.parts')}>
      <Link to="/app/settings" activeOptions={{ exact: true }}>
        {t('staff:settings.workspace')}
      </Link>
      {mayReadPeople && <Link to="/app/settings/people">{t('staff:settings.people')}</Link>}
      <Link to="/app/settings/groups">{t('staff:settings.groups')}</Link>
      <Link to="/app/settings/roles">{t('staff:settings.roles')}</Link>
      {mayReadPeople && <Link to="/app/settings/access">{t('staff:settings.access')}</Link>}
      <Link to="/app/settings/adequacy">{t('staff:settings.adequacy')}</Link>
      <Link to="/app/settings/holidays">{t('staff:settings.holidays')}</Link>
      <Link to="/app/settings/companies">{t('staff:settings.companies')}</Link>
      {mayReadLog && <Link to="/app/settings/log">{t('staff:settings.log')}</Link>}
    </TabLinks>
  );
}
