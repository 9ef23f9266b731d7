import type { ReactNode } from 'react';
import './notice.css';

export interface NoticeProps {
  tone?: 'info' | 'problem' | 'quiet';
  title?: ReactNode;
  children?: ReactNode;
  /** Announced when it appears after an act of the person. */
  live?: boolean;
}

/** Something the page has to say; not for errors at fields, which stand in the summary. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps): ReactNode {
  return (
    <div
      className={`notice notice--${tone}`}
      role={live ? (tone === 'problem' ? 'alert' : 'status') : undefined}
    >
      {title !== undefined && <div className="notice__title">{title}</div>}
      {children}
    </div>
  );
}
