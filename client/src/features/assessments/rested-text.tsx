import { type ReactNode, useRef, useState } from 'react';
import { TextArea } from '../../ui/text-area.js';

interface RestedTextProps {
  name: string;
  label: string;
  hint: string;
  /** What the server has, or is about to have; null: nothing. */
  saved: string | null;
  /** What was typed here before and could not be saved. */
  unsaved: string | null;
  onSave: (text: string | null) => void;
}

/** A text that is saved when the typing rests, and at once when the field is left. */
export function RestedText({ name, label, hint, saved, unsaved, onSave }: RestedTextProps): ReactNode {
  const [text, setText] = useState(unsaved ?? saved ?? '');
  // It goes on when another question is shown: what was typed is saved all the same.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function keep(typed: string): void {
    clearTimeout(timer.current);
    const wanted = typed.trim() === '' ? null : typed.trim();
    if (wanted !== saved) onSave(wanted);
  }

  function type(typed: string): void {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(typed), RESTS_FOR);
  }

  return (
    <TextArea
      name={name}
      optional
      rows={3}
      label={label}
      hint={hint}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={() => keep(text)}
    />
  );
}

/** A thought long: every save is an entry on record. */
const RESTS_FOR = 1_000;
