import type { Supposition } from './supposition.js';
import { momentIn } from './local-time.js';
import type { Role } from './role-table.js';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;

export type Audience = 'staff' | 'vendor' | 'job';

/** Who acts, always as a pseudonym: names and addresses live in `identity` and nowhere else. */
export interface Actor {
  kind: 'person' | 'respondent' | 'job';
  id: string;
}

/** One mutation, one key: a retry with the same key gets the same reply (TRUST T7). */
export interface Idempotency {
  key: string;
  digest: string;
  isSpent: boolean;
}

/**
 * Everything a service may know about the call it serves. Commands and queries take it as their first
 * argument; nothing reads the clock, the session or the tenant from anywhere else.
 */
export interface Context {
  audience: Audience;
  tenantId: string;
  actor: Actor;
  /** Staff only; decides by the role table what may be done and read. */
  role?: Role;
  /** Why personal data is touched; stands on the record of every access (TRUST T6). */
  purpose: string;
  /** In the workspace's zone. */
  today: Day;
  now: Instant;
  /** IANA name of the zone in which the workspace's days begin; UTC until the workspace is known. */
  timeZone: string;
  /** Quoted to the user when something unforeseen happens. */
  correlationId: string;
  /** Vendor only: the one assessment and the one respondent this session may touch. */
  assessmentId?: string;
  respondentId?: string;
  sessionId?: string;
  /** The session is remembered and not yet asked for: every door to the data asks first. */
  supposed?: Supposition;
  /** Vendor only, before there is a session: SHA-256 (hex) of the token shown at the door. */
  door?: string;
  idempotency?: Idempotency;
  /**
   * One step of work that is done again from its beginning when it does not come to its end, such as loading the
   * demo: its commits need not wait for the disk one by one. The step that ends the work must not say so; its
   * commit brings all before it to the disk. Nothing that was acknowledged to anybody may depend on less (TRUST T8).
   */
  isDoneAgainIfLost?: boolean;
}

/** The context of a job: the same tenant, no person, its own database role. */
export function jobContext(tenantId: string, task: string, now: Instant, timeZone = 'UTC'): Context {
  return {
    audience: 'job',
    tenantId,
    actor: { kind: 'job', id: JOB_ACTOR },
    purpose: task,
    ...momentIn(timeZone, now),
    correlationId: task,
  };
}

/** One pseudonym for all jobs: a job is not a person and nobody must be able to count people by it. */
export const JOB_ACTOR = '00000000-0000-7000-8000-000000000001';

/** Who acts before anybody is known: at sign-in and at set-up. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';
