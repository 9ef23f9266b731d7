import { staffEnum } from '../../platform/graphql/enums.js';
import type { Day, Instant } from '../../platform/tenancy/context.js';
import type { MailKind } from '../assessments/letters.js';

export const SkippedMailReason = staffEnum(
  'SkippedMailReason',
  ['DELETED', 'WITHDRAWN', 'NEWER', 'PAST', 'ANSWERED', 'CLOSED', 'OPENED', 'DONE'],
  'Why a mail that was kept is not sent any more',
);
export type SkippedMailReason = keyof typeof SkippedMailReason;

/** A mail that was kept, and how the matter stands that it is about. */
export interface KeptMail {
  readonly id: string;
  readonly assessmentId: string;
  readonly kind: MailKind;
  readonly at: Instant;
  readonly state: 'SENT' | 'ANSWERING' | 'IN_REVIEW' | 'DONE';
  readonly isWithdrawn: boolean;
  readonly isDeleted: boolean;
  readonly dueOn: Day;
  /** A later mail says the same, or takes its place. */
  readonly hasNewer: boolean;
  /** The link of whoever gets it: of whoever answers for all, or of the colleague to whom a part was passed. */
  readonly holderId: string | null;
  readonly inviteId: string | null;
  readonly openedAt: Instant | null;
  readonly isLinkDead: boolean;
  readonly hasAsks: boolean;
  readonly isDecided: boolean;
  readonly isReopened: boolean;
  /** A wish to change something has no answer yet. */
  readonly isWished: boolean;
  readonly isAsked: boolean;
}

/** What was kept is sent if it is still true; otherwise why not. */
export function fateOf(mail: KeptMail, today: Day): 'SEND' | SkippedMailReason {
  if (mail.isDeleted) return 'DELETED';
  if (mail.isWithdrawn) return 'WITHDRAWN';
  if (mail.hasNewer) return 'NEWER';
  return FATES[mail.kind](mail, today);
}

type Fate = (mail: KeptMail, today: Day) => 'SEND' | SkippedMailReason;

const FATES: Readonly<Record<MailKind, Fate>> = {
  invite: letter,
  renewed: letter,
  'view-link': (mail) => (isAwaited(mail) ? 'DONE' : ofLink(mail)),
  reopened: letter,
  'handed-over': letter,
  'passed-on': (mail) => (isAwaited(mail) ? ofLink(mail) : 'ANSWERED'),
  // Minutes and days for which they were meant are over.
  code: () => 'PAST',
  reminder: () => 'PAST',
  asks: ({ state, hasAsks, isDecided }) => (state === 'DONE' && hasAsks && !isDecided ? 'SEND' : 'DONE'),
  overdue: (mail, today) => (!isAwaited(mail) ? 'ANSWERED' : mail.dueOn < today ? 'SEND' : 'DONE'),
  'change-wish': ({ isWished }) => (isWished ? 'SEND' : 'DONE'),
  'wish-declined': ({ isReopened }) => (isReopened ? 'DONE' : 'SEND'),
  'new-link': (mail) => (mail.isAsked ? 'SEND' : 'DONE'),
};

function letter(mail: KeptMail, today: Day): 'SEND' | SkippedMailReason {
  if (!isAwaited(mail)) return 'ANSWERED';
  return mail.dueOn < today ? 'PAST' : ofLink(mail);
}

/** Opened since the mail was written, it reached somebody by another way. */
function ofLink({ isLinkDead, openedAt, at }: KeptMail): 'SEND' | SkippedMailReason {
  if (isLinkDead) return 'CLOSED';
  return openedAt !== null && openedAt >= at ? 'OPENED' : 'SEND';
}

function isAwaited({ state }: KeptMail): boolean {
  return state === 'SENT' || state === 'ANSWERING';
}
