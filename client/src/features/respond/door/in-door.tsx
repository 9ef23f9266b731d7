import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../../../ui/error-face.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { Skeleton } from '../../../ui/skeleton.js';
import type { AnswerBook } from '../saving/answer-book.js';
import type { BookState } from '../saving/book-state.js';
import { DeadLinkView } from './dead-link-view.js';
import { CodeView } from './code-view.js';
import { currentDoor, openDoor, refreshBook, subscribeToDoor } from './door.js';
import { LandingView } from './landing-view.js';
import { LeftView } from './left-view.js';

export interface OpenBook {
  book: AnswerBook;
  state: BookState;
}

/** Shows the page once the door is open, and until then what stands in the way. */
export function InDoor({ children }: { children: (open: OpenBook) => ReactNode }): ReactNode {
  const door = useSyncExternalStore(subscribeToDoor, currentDoor);
  if (door.kind === 'opening') return <Skeleton lines={6} />;
  if (door.kind === 'landing') return <LandingView landing={door.landing} />;
  if (door.kind === 'code') return <CodeView asked={door.asked} />;
  if (door.kind === 'dead') return <DeadLinkView key={door.dead.reason} dead={door.dead} />;
  if (door.kind === 'left') return <LeftView handedTo={door.handedTo} />;
  if (door.kind === 'open') return <Opened book={door.book}>{children}</Opened>;
  return <Unreachable failure={door.failure} />;
}

function Opened({
  book,
  children,
}: {
  book: AnswerBook;
  children: (open: OpenBook) => ReactNode;
}): ReactNode {
  const state = useSyncExternalStore(book.subscribe, () => book.state);
  useQuestionsInLanguage(book);
  return children({ book, state });
}

/** The server has the questions in other languages too. */
function useQuestionsInLanguage(book: AnswerBook): void {
  const { language } = useTranslation().i18n;
  const shown = useRef(language);
  useEffect(() => {
    if (shown.current === language) return;
    shown.current = language;
    void refreshBook(book);
  }, [book, language]);
}

function Unreachable({ failure }: { failure: Error }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('respond:unreachable.title')} />
      <ErrorFace failure={failure} onRetry={() => void openDoor()} />
    </div>
  );
}
