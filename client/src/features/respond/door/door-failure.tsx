import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../graphql/failure.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { Notice } from '../../../ui/notice.js';
import type { OpenBook } from './in-door.js';
import { SessionEnded } from './session-ended.js';

/** Why an act at this door failed. Nobody signs in here: a session that ended goes on by the link, and the act is pressed again. */
export function DoorFailure({ book, state, failure }: OpenBook & { failure: Failure }): ReactNode {
  const { t } = useTranslation();
  const [goesOnAfter, setGoesOnAfter] = useState<Failure | null>(null);
  if (failure.kind !== 'UNAUTHENTICATED') return <ErrorFace failure={failure} />;
  if (goesOnAfter === failure) return <Notice live title={t('respond:ended.goesOn')} />;
  return <SessionEnded book={book} keepsCopy={state.keepsCopy} onOpen={() => setGoesOnAfter(failure)} />;
}
