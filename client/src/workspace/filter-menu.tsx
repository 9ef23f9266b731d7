import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import './filter-menu.css';

export interface FilterMenuProps {
  /** "Tier" */
  label: string;
  /** How many values are chosen; left out where nothing is narrowed. */
  chosen?: number;
  children: ReactNode;
}

/**
 * A button that opens the values of one filter, or what else belongs to a list. What is chosen also stands as chips
 * under the bar.
 */
export function FilterMenu({ label, chosen, children }: FilterMenuProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <Button popoverTarget={id}>
        {chosen !== undefined && chosen > 0 ? t('staff:filter.withCount', { label, count: chosen }) : label}
        <span aria-hidden="true">▾</span>
      </Button>
      <dialog
        id={id}
        popover="auto"
        className="filter-menu"
        aria-label={chosen === undefined ? label : t('staff:filter.by', { label })}
      >
        {children}
        <Button popoverTarget={id} popoverTargetAction="hide">
          {t('ui:close')}
        </Button>
      </dialog>
    </>
  );
}
