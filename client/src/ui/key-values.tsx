import type { ReactNode } from 'react';
import './key-values.css';

export interface KeyValueRow {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** "Change", with a hidden rest that names the row. */
  action?: ReactNode;
}

export function KeyValues({ rows }: { rows: readonly KeyValueRow[] }): ReactNode {
  return (
    <dl className="key-values">
      {rows.map((row) => (
        <div key={row.key} className="key-values__row">
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action !== undefined && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
