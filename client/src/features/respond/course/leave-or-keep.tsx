import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Dialog } from '../../../ui/dialog.js';
import { LinkOut } from '../../../ui/link.js';
import { leave } from '../door/door.js';
import type { OpenBook } from '../door/in-door.js';
import { rememberShared } from '../door/shared-computer.js';
import { evidenceBookOf } from '../evidence/evidence-book.js';
import type { BookState } from '../saving/book-state.js';

/** Leave, take a copy, ask, and whether this browser may keep what is not sent yet. */
export function LeaveOrKeep({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { isReadOnly } = state.assessment;
  function start(): void {
    book.flush();
    if (book.isAllSaved && !evidenceBookOf(book).isSending) void leave(book);
    else setAsking(true);
  }
  return (
    <div className="stack no-print">
      {!isReadOnly && <SharedSwitch book={book} state={state} />}
      <div className="row">
        <Button onClick={start}>{t(isReadOnly ? 'respond:leave.leaveSent' : 'respond:leave.leave')}</Button>
        <Links state={state} />
      </div>
      <UnsavedDialog open={asking} onStay={() => setAsking(false)} onLeave={() => void leave(book)} />
    </div>
  );
}

function SharedSwitch({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  function share(shared: boolean): void {
    rememberShared(shared);
    void book.keepCopy(!shared);
  }
  return (
    <Checkbox
      name="shared"
      label={t('respond:leave.shared')}
      hint={t('respond:leave.sharedHint')}
      checked={state.isShared}
      onChange={(event) => share(event.target.checked)}
    />
  );
}

function Links({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { senderName, senderEmail } = state.assessment.landing;
  return (
    <>
      <LinkOut className="respond-link" href="/respond/copy.pdf" download>
        {t('respond:leave.copyPdf')}
      </LinkOut>
      <LinkOut className="respond-link" href="/respond/copy.json" download>
        {t('respond:leave.copyJson')}
      </LinkOut>
      <LinkOut className="respond-link" href={`mailto:${senderEmail}`}>
        {t('respond:leave.ask', { senderName })}
      </LinkOut>
    </>
  );
}

interface UnsavedDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

function UnsavedDialog({ open, onStay, onLeave }: UnsavedDialogProps): ReactNode {
  const { t } = useTranslation();
  const actions = (
    <>
      <Button kind="danger" onClick={onLeave}>
        {t('respond:leave.anyway')}
      </Button>
      <Button kind="primary" onClick={onStay}>
        {t('respond:leave.stay')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onStay} title={t('respond:leave.unsavedTitle')} actions={actions}>
      <p>{t('respond:leave.unsaved')}</p>
    </Dialog>
  );
}
