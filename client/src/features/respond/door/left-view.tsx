import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { openDoor } from './door.js';
import { PasteLink } from './paste-link.js';

export function LeftView(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('respond:left.title')} />
      <p>{t('respond:left.what')}</p>
      <PasteLink onLink={() => void openDoor()} />
    </div>
  );
}
