import type { ReactNode } from 'react';
import './status-chip.css';

export type StatusTone = 'neutral' | 'waiting' | 'active' | 'done' | 'problem';

export interface StatusChipProps {
  tone?: StatusTone;
  children: ReactNode;
}

/** A neutral word needs none: a dot alone looked like a mistake. */
const MARKS: Record<Exclude<StatusTone, 'neutral'>, string> = {
  waiting: '…',
  active: '›',
  done: '✓',
  problem: '!',
};

/** Where something stands: the word first, a mark beside it. */
export function StatusChip({ tone = 'neutral', children }: StatusChipProps): ReactNode {
  return (
    <span className={`chip chip--${tone}`}>
      {tone !== 'neutral' && (
        <span className="chip__mark" aria-hidden="true">
          {MARKS[tone]}
        </span>
      )}
      {children}
    </span>
  );
}
