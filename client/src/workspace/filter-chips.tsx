import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Chip {
  key: string;
  /** "Tier: T1" */
  label: string;
  remove: () => void;
}

/** What the list is narrowed to, each removable, all removable. */
export function FilterChips({ chips, onClear }: { chips: readonly Chip[]; onClear: () => void }): ReactNode {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={t('staff:filter.chosen')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" onClick={chip.remove}>
            {chip.label}
            <span aria-hidden="true">×</span>
            <span className="visually-hidden">{t('staff:filter.remove')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="filter-chips__clear" onClick={onClear}>
          {t('staff:filter.clear')}
        </button>
      </li>
    </ul>
  );
}
