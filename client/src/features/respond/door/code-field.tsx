import type { KeyboardEventHandler, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { LinkOut } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { TextInput } from '../../../ui/text-input.js';
import type { CodeTyping } from './code-typing.js';
import type { AskedCode } from './link.js';

/** Where the summary's link leads. */
export const CODE_FIELD = 'code';

interface CodeFieldProps {
  typing: CodeTyping;
  onKeyDown?: KeyboardEventHandler;
}

/** Eight digits that the browser may take from the mail by itself, and what came of the last try. */
export function CodeField({ typing, onKeyDown }: CodeFieldProps): ReactNode {
  const { t } = useTranslation();
  const { asked, failure } = typing;
  return (
    <>
      {asked.help !== null && <NotMailed help={asked.help} again={typing.isSentAgain === true} />}
      {asked.help === null && typing.isSentAgain === true && (
        <Notice live title={t('respond:code.sentAgain', { sentTo: asked.sentTo })} />
      )}
      {failure !== undefined && <ErrorFace failure={failure} />}
      <TextInput
        name={CODE_FIELD}
        label={t('respond:code.label')}
        hint={t('respond:code.hint', { minutes: asked.validMinutes })}
        error={typing.error}
        short
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        value={typing.typed}
        onChange={(event) => typing.change(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

export function SendAgain({ typing }: { typing: CodeTyping }): ReactNode {
  const { t } = useTranslation();
  return (
    <Button busy={typing.busy === 'sending'} onClick={() => typing.sendAgain()}>
      {t('respond:code.again')}
    </Button>
  );
}

/** The code was only kept on the server: what helps is the person who asked. */
function NotMailed({ help, again }: { help: NonNullable<AskedCode['help']>; again: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="problem" live title={t(again ? 'respond:code.keptAgain' : 'respond:code.kept')}>
      <p>
        {t('respond:code.keptWhat', help)}{' '}
        <LinkOut href={`mailto:${help.senderEmail}`}>{help.senderEmail}</LinkOut>
      </p>
    </Notice>
  );
}

export function useCodeTitle({ sentTo, help }: AskedCode): string {
  const { t } = useTranslation();
  return t(help === null ? 'respond:code.title' : 'respond:code.titleKept', { sentTo });
}
