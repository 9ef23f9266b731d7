import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface PagerProps {
  /** "50 of 812" in words comes from these two. */
  shown: number;
  total: number | null;
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
}

/** Keyset pages know a next and a previous, no numbers. */
export function Pager({ shown, total, hasPrevious, hasNext, onPrevious, onNext }: PagerProps): ReactNode {
  const { t } = useTranslation();
  if (!hasPrevious && !hasNext) return null;
  return (
    <nav className="row row--spread" aria-label={t('ui:pager.label')}>
      <span className="ink-2">{total === null ? null : t('ui:pager.shown', { shown, total })}</span>
      <span className="row">
        <Button aria-disabled={!hasPrevious} onClick={onPrevious}>
          {t('ui:pager.previous')}
        </Button>
        <Button aria-disabled={!hasNext} onClick={onNext}>
          {t('ui:pager.next')}
        </Button>
      </span>
    </nav>
  );
}
