import type { ReactNode } from 'react';

export type Band = 'low' | 'medium' | 'high' | 'critical' | 'not_assessed';

/** Any casing of the API ("HIGH", "high") and null, which means not assessed. */
export function toBand(value: string | null | undefined): Band {
  const band = value?.toLowerCase();
  return band === 'low' || band === 'medium' || band === 'high' || band === 'critical'
    ? band
    : 'not_assessed';
}

/** Low ●, Medium ◆, High ▲, Critical ■ with !, not assessed ○: drawn, so that every font shows the same. */
export function BandMark({ band }: { band: Band }): ReactNode {
  return (
    <svg className="band__mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {MARKS[band]}
    </svg>
  );
}

const MARKS: Record<Band, ReactNode> = {
  low: <circle cx="6" cy="6" r="5" />,
  medium: <path d="M6 0 12 6 6 12 0 6Z" />,
  high: <path d="M6 0.5 12 11.5 0 11.5Z" />,
  critical: (
    <path
      fillRule="evenodd"
      d="M0 0H12V12H0ZM5.1 2 5.4 7.4H6.6L6.9 2ZM6 8.3A0.9 0.9 0 1 0 6 10.1 0.9 0.9 0 1 0 6 8.3Z"
    />
  ),
  not_assessed: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentcolor"
      strokeWidth="1.6"
      strokeDasharray="2 1.2"
    />
  ),
};
