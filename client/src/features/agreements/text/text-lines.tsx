import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementText, TextLine } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment } from '../../../graphql/staff.generated.js';
import { Button } from '../../../ui/button.js';
import { linesOfQuote } from './quoted-lines.js';
import { TextPart } from './text-part.js';
import { lineIn, marksIn, partsOf } from './text-parts.js';
import type { ClauseWords } from '../clauses/use-clause-words.js';

export interface TextLinesProps {
  text: AgreementText;
  clause: ClauseLineFragment | null;
  words: ClauseWords;
  mayReview: boolean;
}

const SCROLLED_BY_KEYS = { tabIndex: 0 };
const NO_LINES: ReadonlySet<number> = new Set();

/**
 * The text line by line, the sentence marked. One line is a stop of the tab key; the arrows go on from it, so that
 * forty pages are no two thousand stops.
 */
export function TextLines({ text: { lines }, clause, words, mayReview }: TextLinesProps): ReactNode {
  const { t } = useTranslation();
  const parts = useMemo(() => partsOf(lines), [lines]);
  const marked = useMemo(() => (clause === null ? NO_LINES : linesOfQuote(lines, clause)), [lines, clause]);
  const { stop, open, goTo } = usePlace(clause?.id, firstStop(lines, marked));
  const box = useRef<HTMLElement>(null);
  const marks = [...marked].join(' ');
  useEffect(() => {
    if (marks !== '') box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [marks]);
  const focusOn = (at: number): void =>
    box.current?.querySelector<HTMLElement>(`[data-line="${at}"]`)?.focus();

  function step(event: KeyboardEvent): void {
    const from = lineOf(event);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = from === null || by === 0 ? -1 : nextLine(lines, from, by);
    if (next < 0) return;
    event.preventDefault();
    goTo({ stop: next, open });
    focusOn(next);
  }
  function choose(event: MouseEvent): void {
    const at = lineOf(event);
    if (at !== null) goTo({ stop: at, open: at === open ? null : at });
  }
  function point(at: number, verdict: 'PRESENT' | 'WEAK'): void {
    const { page, line } = lines[at]!;
    words.say(clause!.id, { word: 'IS_THIS', pointed: { page, line, verdict } });
    // The two buttons go: whoever came by keys stays at the line.
    focusOn(at);
    goTo({ stop: at, open: null });
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the buttons within, two thousand of them
    <section
      ref={box}
      className="text-lines"
      aria-label={t('agreements:clauses.document')}
      onKeyDown={step}
      onClick={choose}
      {...SCROLLED_BY_KEYS}
    >
      {parts.map((part) => {
        const opened = lineIn(part, open);
        return (
          <TextPart
            key={part.from}
            part={part}
            marked={marksIn(part, marked)}
            stop={lineIn(part, stop)}
            open={opened}
            mayPoint={mayReview && clause !== null}
          >
            {opened !== null && clause !== null && (
              <PointAt clause={clause} onPoint={(verdict) => point(opened, verdict)} />
            )}
          </TextPart>
        );
      })}
    </section>
  );
}

/** The sentence, or where the text begins; a line without words is no stop. */
function firstStop(lines: readonly TextLine[], marked: ReadonlySet<number>): number {
  return marked.size > 0 ? Math.min(...marked) : lines.findIndex(hasWords);
}

interface Place {
  readonly stop: number;
  /** The line that somebody points at. */
  readonly open: number | null;
}

/** Where somebody is in the text; with another clause they begin at its sentence. */
function usePlace(clauseId: string | undefined, first: number) {
  const [kept, keep] = useState<Place & { readonly clauseId: string | undefined }>();
  // Where a filter leaves no clause, there is none and nothing was kept: no place was ever taken.
  const { stop, open } =
    kept !== undefined && kept.clauseId === clauseId ? kept : { stop: first, open: null };
  return { stop, open, goTo: (place: Place): void => keep({ ...place, clauseId }) };
}

/** The line of the button that was pressed; null: it happened elsewhere. */
function lineOf({ target }: { readonly target: EventTarget }): number | null {
  const line = (target as HTMLElement).dataset['line'];
  return line === undefined ? null : Number(line);
}

function nextLine(lines: readonly TextLine[], from: number, by: number): number {
  for (let at = from + by; at >= 0 && at < lines.length; at += by) if (hasWords(lines[at]!)) return at;
  return -1;
}

function hasWords({ text }: TextLine): boolean {
  return text.trim() !== '';
}

interface PointAtProps {
  clause: ClauseLineFragment;
  onPoint: (verdict: 'PRESENT' | 'WEAK') => void;
}

/** "This sentence is the clause", or a weak one. */
function PointAt({ clause, onPoint }: PointAtProps): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="row">
      <Button onClick={() => onPoint('PRESENT')}>
        {t('agreements:clauses.isHere', { clause: clause.title })}
      </Button>
      <Button onClick={() => onPoint('WEAK')}>{t('agreements:clauses.isHereWeak')}</Button>
    </span>
  );
}
