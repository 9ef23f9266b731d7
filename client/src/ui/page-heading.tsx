import { type ReactNode, useEffect, useRef } from 'react';
import { useDocumentTitle } from './document-title.js';
import './page-heading.css';

export interface PageHeadingProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Badges beside the title. */
  marks?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  /** A link back, above the title. */
  back?: ReactNode;
}

let firstPage = true;

/** The page's only h1. Names the tab, and takes the focus when one page follows another, so a reader starts here. */
export function PageHeading({ title, lead, marks, actions, back }: PageHeadingProps): ReactNode {
  const heading = useArrivalFocus();
  useDocumentTitle(title);
  return (
    <div className="page-heading">
      <div className="page-heading__words">
        {back}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {marks !== undefined && <div className="page-heading__marks">{marks}</div>}
        {lead !== undefined && <p className="page-heading__lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-heading__actions">{actions}</div>}
    </div>
  );
}

/** For a page whose h1 stands elsewhere (in a legend): the same focus on arrival. */
export function useArrivalFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
