import type { AnchorHTMLAttributes, ReactNode } from 'react';

export interface LinkOutProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A link that leaves the app: another site, a mail, a file. In the app use the router's link. */
export function LinkOut({ href, children, ...rest }: LinkOutProps): ReactNode {
  const leaves = /^https?:/.test(href);
  return (
    <a href={href} rel={leaves ? 'noreferrer noopener' : undefined} {...rest}>
      {children}
    </a>
  );
}
