import type { ReactNode } from 'react';

export interface ClauseNameProps {
  title: string;
  id: string;
  /** Articles it rests on. */
  law?: readonly string[];
}

/** A clause in the first column of a table. */
export function ClauseName({ title, id, law = [] }: ClauseNameProps): ReactNode {
  return (
    <>
      {title} <span className="caption ink-2">{[id, ...law].join(' · ')}</span>
    </>
  );
}
