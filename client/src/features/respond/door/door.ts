import { type Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { RespondAssessmentDocument } from '../../../graphql/respond.generated.js';
import { countDaysIn } from '../../../i18n/dates.js';
import { currentLanguage, suggestLanguage } from '../../../i18n/language.js';
import { evidenceBookOf } from '../evidence/evidence-book.js';
import { AnswerBook } from '../saving/answer-book.js';
import type { Assessment } from '../saving/book-state.js';
import { watchPageLife } from '../saving/page-life.js';
import {
  type AskedCode,
  type DeadLink,
  endSession,
  type Landing,
  linkToken,
  NO_SESSION,
  previewLink,
  startSession,
  type Started,
} from './link.js';
import { isSharedComputer } from './shared-computer.js';

/** How far somebody has come through the vendor's door. */
export type Door =
  | { readonly kind: 'opening' }
  | { readonly kind: 'landing'; readonly landing: Landing }
  | { readonly kind: 'code'; readonly asked: AskedCode }
  | { readonly kind: 'dead'; readonly dead: DeadLink }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly book: AnswerBook }
  /** With the name of whoever has everything now; null: the link opens the answers again. */
  | { readonly kind: 'left'; readonly handedTo: string | null };

let door: Door = { kind: 'opening' };
let opened = false;
let stopWatching = (): void => undefined;
const listeners = new Set<() => void>();

export function currentDoor(): Door {
  return door;
}

export function subscribeToDoor(listener: () => void): () => void {
  listeners.add(listener);
  openOnce();
  return () => listeners.delete(listener);
}

/** A link is looked at first; without one the session cookie leads straight to the answers. */
export async function openDoor(): Promise<void> {
  become({ kind: 'opening' });
  const token = linkToken();
  try {
    if (token === null) return await enter();
    const preview = await previewLink(token);
    if (!preview.ok) return await showDeadLink(preview.dead);
    countDaysIn(preview.landing.timeZone);
    await suggestLanguage(preview.landing.language);
    become({ kind: 'landing', landing: preview.landing });
  } catch (thrown) {
    become(shut(toFailure(thrown)));
  }
}

/** The person pressed Start. Resolves to the assessment, or to null when the door stays shut. */
export async function startAnswering(): Promise<Assessment | null> {
  const token = linkToken();
  if (token === null) return null;
  const started = await startSession(token);
  if (started.kind === 'open') return openWithSession();
  become(started);
  return null;
}

/** The session is there; it only has to be used. */
export async function openWithSession(): Promise<Assessment | null> {
  await enter();
  return door.kind === 'open' ? door.book.state.assessment : null;
}

async function showDeadLink(dead: DeadLink): Promise<void> {
  if (dead.language !== null) await suggestLanguage(dead.language);
  become({ kind: 'dead', dead });
}

/** The link led no further while the code was asked for. */
export function closeDoor(dead: DeadLink): void {
  become({ kind: 'dead', dead });
}

/** A new session under the page as it stands, so that no typed word is lost. */
export async function continueSession(book: AnswerBook): Promise<Started> {
  const token = linkToken();
  const started: Started = token === null ? { kind: 'open' } : await startSession(token);
  if (started.kind === 'open') await resumeWithSession(book);
  return started;
}

export async function resumeWithSession(book: AnswerBook): Promise<void> {
  await loadAssessment();
  book.resume();
  await evidenceBookOf(book).load();
}

/** A colleague may have answered or sent meanwhile, or the page speaks another language; offline the page shows what it knows. */
export async function refreshBook(book: AnswerBook): Promise<void> {
  const assessment = await loadAssessment().catch(() => null);
  if (assessment !== null) book.replaceAssessment(assessment);
}

/** The session ends and nothing stays in this browser. */
export async function leave(book: AnswerBook, handedTo: string | null = null): Promise<void> {
  stopWatching();
  book.close();
  await evidenceBookOf(book).finishRemovals();
  await book.clearCopy();
  await endSession(isSharedComputer());
  become({ kind: 'left', handedTo });
}

async function loadAssessment(): Promise<Assessment> {
  const { assessment } = await request(RespondAssessmentDocument, {});
  countDaysIn(assessment.timeZone);
  return assessment;
}

async function enter(): Promise<void> {
  const language = currentLanguage();
  let assessment = await loadAssessment();
  await suggestLanguage(assessment.landing.language);
  if (currentLanguage() !== language) assessment = await loadAssessment();
  const book = new AnswerBook(assessment, !isSharedComputer());
  await book.adoptCopy();
  stopWatching();
  stopWatching = watchPageLife(book);
  become({ kind: 'open', book });
}

function shut(failure: Failure): Door {
  if (failure.kind === 'UNAUTHENTICATED') return { kind: 'dead', dead: NO_SESSION };
  return { kind: 'unreachable', failure };
}

function openOnce(): void {
  if (opened) return;
  opened = true;
  void openDoor();
}

function become(next: Door): void {
  door = next;
  for (const listener of listeners) listener();
}
