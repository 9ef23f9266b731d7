import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import './copy-text.css';

export interface CopyTextProps {
  label: string;
  text: string;
  /** A letter rather than a line. */
  long?: boolean;
}

/** A text to take away: selectable as it stands, with a button that copies it and says so. */
export function CopyText({ label, text, long = false }: CopyTextProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);

  async function copy(): Promise<void> {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // No permission: the text stands selected, the keyboard can take it.
      setOutcome('byHand');
    }
  }

  return (
    <div className="copy-text">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={box}
        className="input copy-text__text"
        readOnly
        rows={long ? 9 : 2}
        value={text}
      />
      <div className="row">
        <Button onClick={() => void copy()}>{t('staff:copy.button')}</Button>
        <output className="ink-2">{outcome !== null && t(`staff:copy.${outcome}`)}</output>
      </div>
    </div>
  );
}
