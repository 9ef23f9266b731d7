import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import './bulk-bar.css';

interface BulkBarProps {
  /** "Chosen risks" */
  label: string;
  count: number;
  onClear: () => void;
  /** What went wrong with the last act on them. */
  trouble: ReactNode;
  /** The acts. */
  children: ReactNode;
}

/** What can be done with the ticked rows of a list; nothing while none is ticked. */
export function BulkBar({ label, count, onClear, trouble, children }: BulkBarProps): ReactNode {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <section className="bulk-bar" aria-label={label}>
      <strong>{t('staff:bulk.chosen', { count })}</strong>
      {trouble}
      <div className="row">
        {children}
        <Button kind="quiet" onClick={onClear}>
          {t('staff:bulk.clear')}
        </Button>
      </div>
    </section>
  );
}
