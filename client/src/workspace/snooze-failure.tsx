import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../ui/error-face.js';
import type { Snoozing } from './snoozing.js';

/** Stands above the rows after a change that the server did not keep. */
export function SnoozeFailure({ snoozing: { failure } }: { snoozing: Snoozing }): ReactNode {
  const { t } = useTranslation();
  return failure !== null && <ErrorFace failure={failure} what={t('home:notSnoozed')} />;
}
