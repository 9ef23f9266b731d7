import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** One sentence that teaches what will stand here. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** "Load demo data", where that helps. */
  demo?: ReactNode;
}

export function EmptyState({ children, action, demo }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {(action !== undefined || demo !== undefined) && (
        <div className="row">
          {action}
          {demo}
        </div>
      )}
    </div>
  );
}
