import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

interface PageTurnerProps {
  /** From 1. */
  page: number;
  pages: number;
  onTurn: (to: number) => void;
}

/** From page to page of a printed document. */
export function PageTurner({ page, pages, onTurn }: PageTurnerProps): ReactNode {
  const { t } = useTranslation();
  const turn = (to: number): void => {
    if (to >= 1 && to <= pages) onTurn(to);
  };
  return (
    <div className="row">
      <Button aria-disabled={page <= 1} onClick={() => turn(page - 1)}>
        ‹ {t('ui:printed.before')}
      </Button>
      <span>{t('ui:printed.page', { page, pages })}</span>
      <Button aria-disabled={page >= pages} onClick={() => turn(page + 1)}>
        {t('ui:printed.after')} ›
      </Button>
    </div>
  );
}
