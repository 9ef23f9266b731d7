import type { ReactNode } from 'react';

/** The main landmark of a page that stands without the frame. */
export function LoneMain({ children }: { children: ReactNode }): ReactNode {
  return (
    <main className="lone-page" id="main">
      {children}
    </main>
  );
}
