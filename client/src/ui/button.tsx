import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  /** While true a second press does nothing; the button keeps its place and its focus. */
  busy?: boolean;
}

/** A button names its act: "Send answers to Alder", not "OK". One primary button a screen. */
export function Button({ kind = 'secondary', busy = false, onClick, ...rest }: ButtonProps): ReactNode {
  const resting = busy || rest['aria-disabled'] === true;
  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (resting) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, rest.className)}
      aria-disabled={resting || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    />
  );
}

/** Gives a link the look of a button: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(kind: ButtonKind = 'secondary', more = ''): string {
  return `btn btn--${kind}${more === '' ? '' : ` ${more}`}`;
}
