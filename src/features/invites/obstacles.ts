import { staffEnum } from '../../platform/graphql/enums.js';
import type { Day, Instant } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { Passing } from '../assessments/passing.entity.js';
import type { Respondent } from '../assessments/respondent.entity.js';
import type { Delivery } from './delivery.entity.js';
import { inviteState } from './invite-state.js';
import type { Invite } from './invite.entity.js';

export const ObstacleName = staffEnum(
  'Obstacle',
  [
    'WITHDRAWN',
    'MAIL_BOUNCED',
    'MAIL_FAILED',
    'MAIL_WAITS',
    'MAIL_KEPT_AS_FILE',
    'CODE_NOT_SENT',
    'LINK_EXPIRED',
    'LINK_REVOKED',
    'NEVER_OPENED',
    'NOT_BEGUN',
    'PASSED_ON',
    'REMINDERS_OFF',
    'OVERDUE',
    'VENDOR_ARCHIVED',
  ],
  'What may stand between a vendor and its answers',
);
export type ObstacleName = keyof typeof ObstacleName;

export interface Situation {
  readonly assessment: Assessment;
  readonly lead: Respondent | undefined;
  /** The newest link of whoever answers for all. */
  readonly invite: Invite | undefined;
  /** Newest first. */
  readonly deliveries: readonly Delivery[];
  readonly passings: readonly Passing[];
  readonly isArchived: boolean;
  readonly hasMailServer: boolean;
  readonly now: Instant;
  /** In the workspace's zone. */
  readonly today: Day;
}

const WITH_LINK = ['invite', 'renewed', 'reminder', 'reopened', 'handed-over'];
const A_WHILE = 10 * 60_000;
const TWO_DAYS = 48 * 3_600_000;

/** Why this vendor may be unable to answer, most likely cause first; nothing once the answers are in. */
export function obstaclesOf(situation: Situation): ObstacleName[] {
  const { assessment } = situation;
  if (assessment.state !== 'SENT' && assessment.state !== 'ANSWERING') return [];
  return CHECKS.filter(([, holds]) => holds(situation)).map(([name]) => name);
}

const CHECKS: readonly (readonly [ObstacleName, (situation: Situation) => boolean])[] = [
  ['WITHDRAWN', ({ assessment }) => assessment.withdrawnAt !== null],
  ['MAIL_BOUNCED', (one) => lastLetter(one)?.state === 'BOUNCED'],
  ['MAIL_FAILED', (one) => lastLetter(one)?.state === 'FAILED'],
  [
    'MAIL_WAITS',
    (one) => lastLetter(one)?.state === 'QUEUED' && isOlder(lastLetter(one)?.at, A_WHILE, one.now),
  ],
  [
    'MAIL_KEPT_AS_FILE',
    // Whoever has come since was given the link by another way; without a server nothing else reaches them either.
    (one) => lastLetter(one)?.state === 'KEPT' && (!one.hasMailServer || !hasComeSince(one)),
  ],
  [
    // In a browser that is new nothing is shown without the code.
    'CODE_NOT_SENT',
    (one) => {
      const state = one.deliveries.find(({ kind }) => kind === 'code')?.state;
      return state === 'FAILED' || state === 'BOUNCED' || (state === 'KEPT' && !one.hasMailServer);
    },
  ],
  ['LINK_REVOKED', (one) => stateOf(one) === 'REVOKED'],
  ['LINK_EXPIRED', (one) => stateOf(one) === 'EXPIRED'],
  [
    'NEVER_OPENED',
    // Whoever has answered has opened it, if by an older link.
    ({ assessment, invite, now }) =>
      assessment.firstAnswerAt === null &&
      invite?.openedAt === null &&
      isOlder(assessment.sentAt, TWO_DAYS, now),
  ],
  ['NOT_BEGUN', ({ assessment, invite }) => invite?.openedAt != null && assessment.firstAnswerAt === null],
  [
    'PASSED_ON',
    ({ passings }) =>
      passings.some((one) => one.finishedAt === null && one.takenBackAt === null && !one.isWhole),
  ],
  ['REMINDERS_OFF', ({ lead }) => lead?.remindersOffAt != null],
  ['OVERDUE', ({ assessment, today }) => assessment.dueOn < today],
  ['VENDOR_ARCHIVED', ({ isArchived, assessment }) => isArchived && assessment.withdrawnAt === null],
];

function lastLetter({ deliveries }: Situation): Delivery | undefined {
  return deliveries.find(({ kind }) => WITH_LINK.includes(kind));
}

function hasComeSince(one: Situation): boolean {
  const openedAt = one.invite?.openedAt ?? null;
  return openedAt !== null && openedAt >= (lastLetter(one)?.at ?? '');
}

function stateOf({ invite, assessment, now }: Situation) {
  return invite === undefined ? undefined : inviteState(invite, assessment, now);
}

function isOlder(at: Instant | null | undefined, span: number, now: Instant): boolean {
  return at != null && Date.parse(now) - Date.parse(at) > span;
}
