import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from './text-parts.js';

export interface TextPartProps {
  part: Part;
  marked: ReadonlySet<number>;
  /** The line that is a stop of the tab key; null: none of this part. */
  stop: number | null;
  /** The line that somebody points at. */
  open: number | null;
  mayPoint: boolean;
  /** What can be said of the open line. */
  children: ReactNode;
}

/** The lines of a page. A step to another clause draws two of forty pages anew, and those out of sight are laid out later. */
export const TextPart = memo(function TextPart(props: TextPartProps): ReactNode {
  const { part, marked, stop, open, mayPoint, children } = props;
  const { t } = useTranslation();
  const [first] = part.lines;
  return (
    <ol className="text-lines__part">
      {part.lines.map((line, nth) => {
        const at = part.from + nth;
        return (
          <li key={at} className="text-lines__line">
            {line === first && line.page !== null && (
              <span className="text-lines__page caption ink-2">
                {t('agreements:page', { page: line.page })}
              </span>
            )}
            {marked.has(at) ? <mark>{line.text}</mark> : line.text}
            {mayPoint && line.text.trim() !== '' && (
              <button
                type="button"
                className="text-lines__choose"
                data-line={at}
                tabIndex={at === stop ? 0 : -1}
                aria-label={t('agreements:clauses.pointAt', { line: line.line })}
                aria-expanded={at === open}
              >
                ☞
              </button>
            )}
            {at === open && children}
          </li>
        );
      })}
    </ol>
  );
});
