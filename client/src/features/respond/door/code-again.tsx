import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import type { AnswerBook } from '../saving/answer-book.js';
import { CodeField, SendAgain, useCodeTitle } from './code-field.js';
import { useCodeTyping } from './code-typing.js';
import { resumeWithSession } from './door.js';
import type { AskedCode } from './link.js';

interface CodeAgainProps {
  book: AnswerBook;
  asked: AskedCode;
  onOpen: () => void;
  onDead: () => void;
}

/** The code under a page somebody was writing on. Not a form of its own: it may stand inside that of a question. */
export function CodeAgain({ book, asked, onOpen, onDead }: CodeAgainProps): ReactNode {
  const { t } = useTranslation();
  const typing = useCodeTyping(asked, { onOpen: () => resumeWithSession(book).then(onOpen), onDead });
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    typing.check();
  }
  return (
    <div className="stack">
      <p>{useCodeTitle(typing.asked)}</p>
      <CodeField typing={typing} onKeyDown={press} />
      <div className="row">
        <Button kind="primary" busy={typing.busy === 'checking'} onClick={() => typing.check()}>
          {t('respond:ended.continue')}
        </Button>
        <SendAgain typing={typing} />
      </div>
    </div>
  );
}
