import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../../../ui/error-face.js';
import { Notice } from '../../../ui/notice.js';
import type { OpenBook } from '../door/in-door.js';
import { SessionEnded } from '../door/session-ended.js';
import { useEvidence } from './use-evidence.js';

/** Why the last act at the documents came to nothing, and what to do: each cause in its own words. */
export function EvidenceTrouble({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { refusal, failure } = useEvidence(book).state;
  if (refusal !== null) return <Trouble>{refusal}</Trouble>;
  if (failure === null) return null;
  if (failure.kind === 'OFFLINE' || failure.kind === 'TIMED_OUT')
    return <Trouble>{t('respond:evidence.failed')}</Trouble>;
  if (failure.kind !== 'UNAUTHENTICATED') return <ErrorFace failure={failure} />;
  // The line about saving says so already where an answer met the end of the session too.
  if (state.save.kind === 'signed-out') return null;
  return <SessionEnded book={book} keepsCopy={state.keepsCopy} />;
}

function Trouble({ children }: { children: string }): ReactNode {
  return (
    <Notice tone="problem" live>
      <p>{children}</p>
    </Notice>
  );
}
