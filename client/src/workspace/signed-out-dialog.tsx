import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../graphql/query-client.js';
import { onSignedOut } from '../graphql/signed-out.js';
import { loadViewer } from '../graphql/viewer.js';
import { Button, buttonClass } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';

/** The session ended while somebody worked: the page stays as it is, a new session comes from another tab. */
export function SignedOutDialog(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);

  async function goOn(): Promise<void> {
    await queryClient.invalidateQueries({ queryKey: ['viewer'], refetchType: 'none' });
    if ((await loadViewer()) === null) return;
    setOpen(false);
    await queryClient.invalidateQueries();
  }

  return (
    <Dialog
      open={open}
      mustAnswer
      onClose={() => setOpen(false)}
      title={t('workspace:signedOut.title')}
      actions={
        <>
          <a className={buttonClass('primary')} href="/sign-in" target="_blank" rel="noopener">
            {t('workspace:signedOut.signIn')}
          </a>
          <Button onClick={() => void goOn()}>{t('workspace:signedOut.goOn')}</Button>
        </>
      }
    >
      <p>{t('workspace:signedOut.what')}</p>
    </Dialog>
  );
}
