import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { TextInput } from '../../../ui/text-input.js';
import { takeLink } from './link.js';

/**
 * The way back in when the address in the bar no longer works: the link from the mail, pasted. Not a form of its
 * own, since it may stand inside the form of a question.
 */
export function PasteLink({ onLink }: { onLink: () => void }): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  function open(): void {
    if (takeLink(text)) onLink();
    else setError(t('respond:paste.wrong'));
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    open();
  }
  return (
    <div className="stack">
      <TextInput
        name="link"
        label={t('respond:paste.label')}
        hint={t('respond:paste.hint')}
        error={error}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div>
        <Button kind="primary" onClick={open}>
          {t('respond:paste.open')}
        </Button>
      </div>
    </div>
  );
}
