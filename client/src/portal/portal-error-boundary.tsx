import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { PageHeading } from '../ui/page-heading.js';

/** Catches what a page could not draw; the answers are stored elsewhere and safe. */
export class PortalErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override state = { failed: false };

  override render(): ReactNode {
    return this.state.failed ? <FailedFace /> : this.props.children;
  }
}

function FailedFace(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('portal:failed.title')} />
      <p>{t('portal:failed.what')}</p>
      <div>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('portal:failed.reload')}
        </Button>
      </div>
    </div>
  );
}
