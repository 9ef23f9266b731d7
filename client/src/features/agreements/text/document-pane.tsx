import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AgreementText } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment, ClauseReviewQuery } from '../../../graphql/staff.generated.js';
import { Button } from '../../../ui/button.js';
import { useShortcut } from '../../../ui/shortcuts.js';
import { PdfPage } from './pdf-page.js';
import { TextLines } from './text-lines.js';
import type { ClauseWords } from '../clauses/use-clause-words.js';

export interface DocumentPaneProps {
  document: ClauseReviewQuery['agreementDocument'];
  clause: ClauseLineFragment | null;
  words: ClauseWords;
  mayReview: boolean;
}

/** The text with its places, the sentence highlighted; of a PDF also the page as it was printed. */
export function DocumentPane({ document, clause, words, mayReview }: DocumentPaneProps): ReactNode {
  const { t } = useTranslation();
  const text = document.text as AgreementText | null;
  const isPdf = document.kind === 'pdf';
  // A scan has nothing to show but its pages.
  const [isPicture, setPicture] = useState(isPdf && text?.lines.length === 0);
  const pane = useRef<HTMLElement>(null);
  // A page that a person has written need not be one of the file.
  const page = Math.min(clause?.ownPage ?? clause?.page ?? 1, text?.pages ?? 1);
  if (text === null) return null;
  const goToText = (): void => {
    flushSync(() => setPicture(false));
    pane.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus();
  };
  return (
    <section
      ref={pane}
      className="clauses__document stack stack--tight"
      aria-label={t('agreements:clauses.document')}
    >
      {mayReview && clause !== null && text.lines.length > 0 && <ToText onGo={goToText} />}
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
        <TextLines text={text} clause={clause} words={words} mayReview={mayReview} />
      )}
    </section>
  );
}

/** Past sixty clauses to the sentence, where the arrows go from line to line. */
function ToText({ onGo }: { onGo: () => void }): ReactNode {
  const { t } = useTranslation();
  useShortcut('t', t('agreements:clauses.toText'), onGo);
  return (
    <div className="row">
      <Button kind="quiet" aria-keyshortcuts="t" onClick={onGo}>
        {t('agreements:clauses.toText')} <kbd>t</kbd>
      </Button>
    </div>
  );
}
