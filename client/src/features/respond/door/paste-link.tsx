import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { TextInput } from '../../../ui/text-input.js';
import { takeLink } from './link.js';

/** The way back in when the address in the bar no longer works: the link from the mail, pasted. */
export function PasteLink({ onLink }: { onLink: () => void }): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  function open(event: FormEvent): void {
    event.preventDefault();
    if (takeLink(text)) onLink();
    else setError(t('respond:paste.wrong'));
  }
  return (
    <form noValidate onSubmit={open} className="stack">
      <TextInput
        name="link"
        label={t('respond:paste.label')}
        hint={t('respond:paste.hint')}
        error={error}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary">
          {t('respond:paste.open')}
        </Button>
      </div>
    </form>
  );
}
