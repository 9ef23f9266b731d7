import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

export interface DialogProps {
  open: boolean;
  /** Esc and the buttons inside; the opener sets `open` to false. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  actions?: ReactNode;
  /** A dialog that must be answered ignores Esc. */
  mustAnswer?: boolean;
}

/** A native modal dialog: focus goes in, stays in, and returns. For acts that cannot be undone. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  mustAnswer = false,
}: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && box.current?.open === false) box.current.showModal();
    if (!open) box.current?.close();
  }, [open]);
  // Most are taken off the page while they are open: only one that is closed gives the focus back to its opener.
  useLayoutEffect(() => {
    const shown = box.current;
    return () => shown?.close();
  }, []);

  // Browsers without `closedby` close on a second Esc whatever the page says. The event comes late: a box that was
  // opened again since then stays open.
  function closed(): void {
    if (!open || box.current?.open === true) return;
    if (mustAnswer) box.current?.showModal();
    else onClose();
  }

  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
      closedby={mustAnswer ? 'none' : 'closerequest'}
      onClose={closed}
    >
      {open && (
        <div className="dialog__frame">
          <h2 id={titleId}>{title}</h2>
          {children}
          {actions !== undefined && <div className="dialog__actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
