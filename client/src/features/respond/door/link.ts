import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { postJson } from '../../../graphql/post-json.js';
import { forgetFragmentToken, fragmentToken } from '../../../ui/fragment-token.js';

/** What the landing page says before anything is answered. */
export type Landing = {
  workspaceName: string;
  senderName: string;
  senderEmail: string;
  /** In the language the questions were sent in. */
  senderTitle: string;
  /** The role behind the title, for which this page has words of its own. */
  senderRole?: string | null;
  vendorName: string;
  serviceName: string;
  note: string | null;
  sentOn: string;
  dueOn: string;
  /** Of one's own part: asked before anything is answered or, after a reopening, open again. */
  questionCount: number;
  /** Asked at most, whatever is answered. */
  questionsAtMost?: number | null;
  sectionCount: number;
  estimatedMinutes: number;
  readersCount: number;
  language: string;
  /** For how many months answers are kept at most once nobody relies on them; null: no end was fixed. */
  keptMonths?: number | null;
  isReadOnly: boolean;
  /** SENT: nobody has answered anything yet. */
  state: string;
  /** Set: a colleague passed this part on. */
  part: { passedBy: string | null; note: string | null; finishedAt: string | null } | null;
  /** Questions that are open again; 0: nothing was opened again. */
  reopenedCount: number;
  /** In which the days of the sender begin. */
  timeZone: string;
};

export type DeadReason =
  | 'unknown'
  | 'expired'
  | 'replaced'
  | 'revoked'
  | 'withdrawn'
  | 'deleted'
  | 'throttled'
  | 'no-session';

/** A link that leads no further, with what the server tells about the sender. */
export interface DeadLink {
  reason: DeadReason;
  senderName: string | null;
  senderEmail: string | null;
  workspaceName: string | null;
  /** In which the questions were sent; null where the link says nothing of it. */
  language: string | null;
  retryAfterSeconds: number | null;
  /** A new link was asked for; null: by nobody, or there is one. */
  wish: NewLinkWish | null;
}

/** Days of the sender. */
export interface NewLinkWish {
  readonly askedOn: string;
  /** Null: it has no answer yet. */
  readonly declinedOn: string | null;
}

export type Preview = { ok: true; landing: Landing } | { ok: false; dead: DeadLink };
export type Started =
  | { kind: 'open' }
  | { kind: 'code'; asked: AskedCode }
  | { kind: 'dead'; dead: DeadLink };

/** A code is made out by mail; the address is shown only as far as its owner needs to know it again. */
export interface AskedCode {
  sentTo: string;
  validMinutes: number;
  /** Whom to ask, since mail does not leave the server; null: the code is on its way. */
  help: { senderName: string; senderEmail: string } | null;
}

let kept: string | null = null;

/**
 * The token of this tab. It lives in memory only once the address bar is clean, so that "Continue" after an
 * ended session needs one click; a reload leaves nothing but the cookie.
 */
export function linkToken(): string | null {
  kept ??= fragmentToken();
  return kept;
}

/** Somebody pasted the link, or only its last part. */
export function takeLink(text: string): boolean {
  const found = /(?:#t=|^)(asy_inv_[\w.-]+)$/.exec(text.trim())?.[1];
  if (found === undefined) return false;
  kept = found;
  return true;
}

export async function previewLink(token: string): Promise<Preview> {
  const { status, body } = await postJson<Landing & Refusal>('/respond/preview', { token });
  if (status === 200 && body !== null) return { ok: true, landing: body };
  return { ok: false, dead: deadLink(status, body) };
}

export type Asked = { ok: true; questionnaire: Questionnaire } | { ok: false; dead: DeadLink };

/** What is asked behind the link, in the language of the page. */
export async function questionsBehindLink(): Promise<Asked> {
  const { status, body } = await postJson<Questionnaire & Refusal>('/respond/questions', {
    token: linkToken() ?? '',
  });
  if (status === 200 && body !== null) return { ok: true, questionnaire: body };
  return { ok: false, dead: deadLink(status, body) };
}

/** Exchanges the token for the session cookie. Repeatable until the link expires; again, it mails a new code. */
export async function startSession(token: string): Promise<Started> {
  const answer = await postJson<Refusal & Partial<AskedCode>>('/respond/session', {
    token,
    isAuthorised: true,
  });
  const { status, body } = answer;
  if (body?.code === 'CODE_NEEDED') {
    const { sentTo = '', validMinutes = 10, senderName, senderEmail } = body;
    const help = senderName == null || senderEmail == null ? null : { senderName, senderEmail };
    return { kind: 'code', asked: { sentTo, validMinutes, help } };
  }
  if (status !== 204) return { kind: 'dead', dead: deadLink(status, body) };
  forgetFragmentToken();
  return { kind: 'open' };
}

/** On a shared computer the server also forgets this browser. */
export async function endSession(isShared: boolean): Promise<void> {
  kept = null;
  forgetFragmentToken();
  await postJson('/respond/session', { isShared }, 'DELETE');
}

/** Asks the sender for a new link; too often on one day it is refused, and one that works again needs none. */
export async function askForNewLink(token: string): Promise<'asked' | 'often' | 'works' | 'refused'> {
  const { status } = await postJson('/respond/new-link', { token });
  return ANSWERS[status] ?? 'refused';
}

const ANSWERS: Record<number, 'asked' | 'often' | 'works'> = { 202: 'asked', 409: 'works', 429: 'often' };

export const NO_SESSION: DeadLink = {
  reason: 'no-session',
  senderName: null,
  senderEmail: null,
  workspaceName: null,
  language: null,
  retryAfterSeconds: null,
  wish: null,
};

export interface Refusal {
  code?: string;
  senderName?: string | null;
  senderEmail?: string | null;
  workspaceName?: string | null;
  language?: string | null;
  retryAfterSeconds?: number | null;
  wish?: NewLinkWish | null;
}

const REASONS: Record<string, DeadReason> = {
  EXPIRED: 'expired',
  REPLACED: 'replaced',
  REVOKED: 'revoked',
  WITHDRAWN: 'withdrawn',
  DELETED: 'deleted',
};

export function deadLink(status: number, body: Refusal | null): DeadLink {
  const reason = status === 429 ? 'throttled' : (REASONS[body?.code ?? ''] ?? 'unknown');
  return {
    reason,
    senderName: body?.senderName ?? null,
    senderEmail: body?.senderEmail ?? null,
    workspaceName: body?.workspaceName ?? null,
    language: body?.language ?? null,
    retryAfterSeconds: body?.retryAfterSeconds ?? null,
    wish: body?.wish ?? null,
  };
}
