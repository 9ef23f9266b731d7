import { Children, type ReactNode } from 'react';
import './tab-links.css';

/** The parts of one object, each at its own address. Children are links; the open one carries aria-current. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul>{Children.map(children, (link) => link != null && link !== false && <li>{link}</li>)}</ul>
    </nav>
  );
}
