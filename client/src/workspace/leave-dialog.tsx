import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { isAnythingUnsaved, mayLeave, useIsAnythingUnsaved, useLeaveQuestion } from '../ui/unsaved.js';

/** Asks before a half-filled form is left. The browser asks in its own words when the tab is closed. */
export function LeaveDialog(): ReactNode {
  const { t } = useTranslation();
  const answer = useLeaveQuestion();
  useBlocker({
    disabled: !useIsAnythingUnsaved(),
    enableBeforeUnload: isAnythingUnsaved,
    shouldBlockFn: async ({ current, next }) => pageOf(current) !== pageOf(next) && !(await mayLeave()),
  });
  return (
    <Dialog
      open={answer !== null}
      onClose={() => answer?.(false)}
      title={t('workspace:unsaved.title')}
      actions={
        <>
          <Button kind="primary" onClick={() => answer?.(false)}>
            {t('workspace:unsaved.stay')}
          </Button>
          <Button onClick={() => answer?.(true)}>{t('workspace:unsaved.leave')}</Button>
        </>
      }
    >
      <p>{t('workspace:unsaved.what')}</p>
    </Dialog>
  );
}

interface Place {
  pathname: string;
  search: object;
}

/** Filters and order leave a form where it is; another vendor or another open panel under the same path does not. */
function pageOf({ pathname, search }: Place): string {
  const { vendor, open }: { vendor?: unknown; open?: unknown } = search;
  return JSON.stringify([pathname, vendor, open]);
}
