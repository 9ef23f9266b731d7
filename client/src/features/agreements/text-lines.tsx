import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementText, TextLine } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { linesOfQuote } from './quoted-lines.js';
import type { ClauseWords } from './use-clause-words.js';

export interface TextLinesProps {
  text: AgreementText;
  clause: ClauseLineFragment | null;
  words: ClauseWords;
  mayReview: boolean;
}

const SCROLLED_BY_KEYS = { tabIndex: 0 };

/**
 * The text line by line, the sentence marked. One line is a stop of the tab key; the arrows go on from it, so that
 * forty pages are no two thousand stops.
 */
export function TextLines({ text, clause, words, mayReview }: TextLinesProps): ReactNode {
  const { t } = useTranslation();
  const [marked] = useState(() => (clause === null ? new Set<number>() : linesOfQuote(text.lines, clause)));
  const [cursor, setCursor] = useState(() => Math.max(0, Math.min(...marked, text.lines.length - 1)));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, []);
  function step(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = by === 0 ? -1 : nextLine(text.lines, cursor, by);
    if (next < 0) return;
    event.preventDefault();
    setCursor(next);
    list.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus();
  }
  const mayPoint = mayReview && clause !== null;
  return (
    <section className="text-lines" aria-label={t('agreements:clauses.document')} {...SCROLLED_BY_KEYS}>
      <ol ref={list}>
        {text.lines.map((line, at) => (
          <li key={`${line.page} ${at}`} className="text-lines__line">
            <PageMark line={line} before={text.lines[at - 1]} />
            {marked.has(at) ? <mark>{line.text}</mark> : line.text}
            {mayPoint && line.text.trim() !== '' && (
              <PointAt
                clause={clause}
                line={line}
                at={at}
                isStop={at === cursor}
                words={words}
                onKey={step}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function nextLine(lines: readonly TextLine[], from: number, by: number): number {
  for (let at = from + by; at >= 0 && at < lines.length; at += by)
    if (lines[at]?.text.trim() !== '') return at;
  return -1;
}

function PageMark({ line, before }: { line: TextLine; before: TextLine | undefined }): ReactNode {
  const { t } = useTranslation();
  if (line.page === null || line.page === before?.page) return null;
  return <span className="text-lines__page caption ink-2">{t('agreements:page', { page: line.page })}</span>;
}

interface PointAtProps {
  clause: ClauseLineFragment;
  line: TextLine;
  at: number;
  isStop: boolean;
  words: ClauseWords;
  onKey: (event: KeyboardEvent) => void;
}

/** "This sentence is the clause", or a weak one. */
function PointAt({ clause, line, at, isStop, words, onKey }: PointAtProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const point = (verdict: 'PRESENT' | 'WEAK'): void => {
    const pointed = { page: line.page, line: line.line, verdict };
    words.say(clause.id, { word: 'IS_THIS', pointed });
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="text-lines__choose"
        data-line={at}
        tabIndex={isStop ? 0 : -1}
        aria-label={t('agreements:clauses.pointAt', { line: line.line })}
        aria-expanded={isOpen}
        onKeyDown={onKey}
        onClick={() => setOpen(!isOpen)}
      >
        ☞
      </button>
      {isOpen && (
        <span className="row">
          <Button onClick={() => point('PRESENT')}>
            {t('agreements:clauses.isHere', { clause: clause.title })}
          </Button>
          <Button onClick={() => point('WEAK')}>{t('agreements:clauses.isHereWeak')}</Button>
        </span>
      )}
    </>
  );
}
