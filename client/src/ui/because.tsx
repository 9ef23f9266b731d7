import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import './because.css';

export interface BecauseProps {
  /** The number or badge on screen. */
  value: ReactNode;
  /** Heading of the reason: "Why level 2". Also names the button. */
  title: string;
  /** The reason: a trace, a list, a link. */
  children: ReactNode;
}

/** A number that opens its reason, in place, with Esc and a click elsewhere to close. */
export function Because({ value, title, children }: BecauseProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <button type="button" className="because" popoverTarget={id}>
        {value}
        <span className="visually-hidden"> {t('ui:because', { title })}</span>
      </button>
      <dialog id={id} popover="auto" className="because__panel" aria-label={title}>
        <div className="because__title">{title}</div>
        {children}
        <div>
          <Button popoverTarget={id} popoverTargetAction="hide">
            {t('ui:close')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
