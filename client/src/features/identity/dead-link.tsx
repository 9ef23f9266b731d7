import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button.js';
import { PageHeading } from '../../ui/page-heading.js';

/** A link that was used, has run out or came without its secret: what to do now. */
export function DeadLink({ what }: { what: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('identity:dead.title')} />
      <p>{what}</p>
      <div>
        <Link to="/sign-in" className={buttonClass('primary')}>
          {t('identity:dead.signIn')}
        </Link>
      </div>
    </>
  );
}
