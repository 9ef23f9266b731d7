import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementText, TextLine } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment, ClauseReviewQuery } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { linesOfQuote } from './quoted-lines.js';
import { PdfPage } from './pdf-page.js';
import type { ClauseWords } from './use-clause-words.js';

export interface DocumentPaneProps {
  document: ClauseReviewQuery['agreementDocument'];
  clause: ClauseLineFragment | null;
  words: ClauseWords;
  mayReview: boolean;
}

/** The text with its places, the sentence highlighted; of a PDF also the page as it was printed. */
export function DocumentPane({ document, clause, words, mayReview }: DocumentPaneProps): ReactNode {
  const { t } = useTranslation();
  const [isPicture, setPicture] = useState(false);
  const text = document.text as AgreementText | null;
  const page = clause?.ownPage ?? clause?.page ?? 1;
  if (text === null) return null;
  const isPdf = document.kind === 'pdf';
  return (
    <section className="clauses__document stack stack--tight" aria-label={t('agreements:clauses.document')}>
      {isPdf && (
        <div className="row">
          <Button aria-pressed={!isPicture} onClick={() => setPicture(false)}>
            {t('agreements:clauses.asText')}
          </Button>
          <Button aria-pressed={isPicture} onClick={() => setPicture(true)}>
            {t('agreements:clauses.asPage')}
          </Button>
        </div>
      )}
      {isPicture && isPdf ? (
        <PdfPage
          href={document.href}
          page={page}
          pages={text.pages ?? 1}
          quote={clause?.ownQuote ?? clause?.quote ?? null}
        />
      ) : (
        <Lines text={text} clause={clause} words={words} mayReview={mayReview} />
      )}
    </section>
  );
}

interface LinesProps extends Pick<DocumentPaneProps, 'clause' | 'words' | 'mayReview'> {
  text: AgreementText;
}

function Lines({ text, clause, words, mayReview }: LinesProps): ReactNode {
  const { t } = useTranslation();
  const marked = clause === null ? new Set<number>() : linesOfQuote(text.lines, clause);
  const first = Math.min(...marked);
  const here = useRef<HTMLLIElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' });
  }, [clause?.id]);
  return (
    <ol className="text-lines" tabIndex={0} aria-label={t('agreements:clauses.document')}>
      {text.lines.map((line, at) => (
        <li
          key={at}
          ref={at === first ? here : undefined}
          className={marked.has(at) ? 'text-lines__line text-lines__line--marked' : 'text-lines__line'}
        >
          <PageMark line={line} before={text.lines[at - 1]} />
          {marked.has(at) ? <mark>{line.text}</mark> : line.text}
          {mayReview && clause !== null && line.text.trim() !== '' && (
            <button
              type="button"
              className="text-lines__choose"
              aria-label={t('agreements:clauses.pointAt', { line: line.line })}
              aria-expanded={chosen === at}
              onClick={() => setChosen(chosen === at ? null : at)}
            >
              ☞
            </button>
          )}
          {chosen === at && clause !== null && (
            <PointAt clause={clause} line={line} words={words} onDone={() => setChosen(null)} />
          )}
        </li>
      ))}
    </ol>
  );
}

function PageMark({ line, before }: { line: TextLine; before: TextLine | undefined }): ReactNode {
  const { t } = useTranslation();
  if (line.page === null || line.page === before?.page) return null;
  return <span className="text-lines__page caption ink-2">{t('agreements:page', { page: line.page })}</span>;
}

interface PointAtProps {
  clause: ClauseLineFragment;
  line: TextLine;
  words: ClauseWords;
  onDone: () => void;
}

/** "This sentence is the clause", or a weak one. */
function PointAt({ clause, line, words, onDone }: PointAtProps): ReactNode {
  const { t } = useTranslation();
  const point = (verdict: 'PRESENT' | 'WEAK'): void => {
    const pointed = { page: line.page, line: line.line, verdict };
    words.say(clause, { word: 'IS_THIS', pointed, note: clause.note ?? null });
    onDone();
  };
  return (
    <span className="row">
      <Button onClick={() => point('PRESENT')}>
        {t('agreements:clauses.isHere', { clause: clause.title })}
      </Button>
      <Button onClick={() => point('WEAK')}>{t('agreements:clauses.isHereWeak')}</Button>
    </span>
  );
}
