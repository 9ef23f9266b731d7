import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../ui/error-face.js';
import { PageHeading } from '../ui/page-heading.js';

/** The face of a page that could not be loaded or drawn. */
export function FailedPage({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  function again(): void {
    reset();
    void router.invalidate();
  }
  return (
    <div className="stack">
      <PageHeading title={t('workspace:failed.title')} />
      <ErrorFace failure={error} onRetry={again} />
    </div>
  );
}
