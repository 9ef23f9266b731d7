import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { openDoor } from './door.js';
import { PasteLink } from './paste-link.js';

/** The session is over: the link opens the answers again, unless everything went to somebody else. */
export function LeftView({ handedTo }: { handedTo: string | null }): ReactNode {
  const { t } = useTranslation();
  if (handedTo !== null)
    return (
      <div className="stack stack--wide">
        <PageHeading title={t('respond:pass.handedOver', { name: handedTo })} />
        <p>{t('respond:pass.handedOverWhat')}</p>
      </div>
    );
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('respond:left.title')} />
      <p>{t('respond:left.what')}</p>
      <PasteLink onLink={() => void openDoor()} />
    </div>
  );
}
