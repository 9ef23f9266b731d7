import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, toFailure } from '../../../graphql/failure.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { Notice } from '../../../ui/notice.js';
import type { AnswerBook } from '../saving/answer-book.js';
import { CodeAgain } from './code-again.js';
import { continueSession } from './door.js';
import type { AskedCode, DeadLink } from './link.js';
import { PasteLink } from './paste-link.js';

interface SessionEndedProps {
  book: AnswerBook;
  keepsCopy: boolean;
  /** The new session is there; what waits in the book has gone on by itself. */
  onOpen?: () => void;
}

const nothingMore = (): void => undefined;

/** The session ended while somebody was writing: one click goes on, with every word still on the page. */
export function SessionEnded({ book, keepsCopy, onOpen = nothingMore }: SessionEndedProps): ReactNode {
  const { t } = useTranslation();
  const [step, setStep] = useState<'ask' | 'busy' | 'paste' | 'withdrawn' | AskedCode>('ask');
  const [failure, setFailure] = useState<Failure | null>(null);
  async function goOn(): Promise<void> {
    setStep('busy');
    setFailure(null);
    try {
      const started = await continueSession(book);
      if (started.kind === 'open') onOpen();
      if (started.kind === 'code') setStep(started.asked);
      if (started.kind === 'dead') refuse(started.dead);
    } catch (thrown) {
      const caught = toFailure(thrown);
      setStep(caught.kind === 'UNAUTHENTICATED' ? 'paste' : 'ask');
      if (caught.kind !== 'UNAUTHENTICATED') setFailure(caught);
    }
  }
  function refuse({ reason, retryAfterSeconds }: DeadLink): void {
    if (reason !== 'throttled') return setStep(reason === 'withdrawn' ? 'withdrawn' : 'paste');
    setStep('ask');
    setFailure(new Failure('RATE_LIMITED', null, retryAfterSeconds));
  }
  return (
    <Notice tone="problem" live title={t('respond:ended.title')}>
      <p>
        {step === 'withdrawn'
          ? t('respond:ended.withdrawn')
          : t(keepsCopy ? 'respond:ended.kept' : 'respond:ended.here')}
      </p>
      {failure !== null && <ErrorFace failure={failure} />}
      {typeof step === 'object' && (
        <CodeAgain book={book} asked={step} onOpen={onOpen} onDead={() => setStep('paste')} />
      )}
      {step === 'paste' && <PasteLink onLink={() => void goOn()} />}
      {(step === 'ask' || step === 'busy') && (
        <Button kind="primary" busy={step === 'busy'} onClick={() => void goOn()}>
          {t('respond:ended.continue')}
        </Button>
      )}
    </Notice>
  );
}
