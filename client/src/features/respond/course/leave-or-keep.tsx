import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Dialog } from '../../../ui/dialog.js';
import { LinkOut } from '../../../ui/link.js';
import { leave } from '../door/door.js';
import type { OpenBook } from '../door/in-door.js';
import { rememberShared } from '../door/shared-computer.js';

/** Leave, take a copy, ask, and whether this browser may keep what is not sent yet. */
export function LeaveOrKeep({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { landing } = state.assessment;
  function start(): void {
    book.flush();
    if (book.isAllSaved) void leave(book);
    else setAsking(true);
  }
  function share(shared: boolean): void {
    rememberShared(shared);
    void book.keepCopy(!shared);
  }
  return (
    <div className="stack no-print">
      {!state.assessment.isReadOnly && (
        <Checkbox
          name="shared"
          label={t('respond:leave.shared')}
          hint={t('respond:leave.sharedHint')}
          checked={!state.keepsCopy}
          onChange={(event) => share(event.target.checked)}
        />
      )}
      <div className="row">
        <Button onClick={start}>
          {t(state.assessment.isReadOnly ? 'respond:leave.leaveSent' : 'respond:leave.leave')}
        </Button>
        <LinkOut className="respond-link" href="/respond/copy.pdf" download>
          {t('respond:leave.copyPdf')}
        </LinkOut>
        <LinkOut className="respond-link" href="/respond/copy.json" download>
          {t('respond:leave.copyJson')}
        </LinkOut>
        <LinkOut className="respond-link" href={`mailto:${landing.senderEmail}`}>
          {t('respond:leave.ask', { senderName: landing.senderName })}
        </LinkOut>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('respond:leave.unsavedTitle')}
        actions={
          <>
            <Button kind="danger" onClick={() => void leave(book)}>
              {t('respond:leave.anyway')}
            </Button>
            <Button kind="primary" onClick={() => setAsking(false)}>
              {t('respond:leave.stay')}
            </Button>
          </>
        }
      >
        <p>{t('respond:leave.unsaved')}</p>
      </Dialog>
    </div>
  );
}
