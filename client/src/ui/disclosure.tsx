import type { ReactNode } from 'react';
import './disclosure.css';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/** "Why we ask": a native details element. */
export function Disclosure({ summary, children, open }: DisclosureProps): ReactNode {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <span className="disclosure__words">{summary}</span>
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
