import { unauthenticated } from '../errors/problems.js';

/** One statement and what its rows must say. */
export interface Proof {
  readonly sql: string;
  readonly parameters: unknown[];
  isHeld(rows: readonly object[]): boolean;
}

/**
 * A session as it was a moment ago. The statement that proves it travels with the first read, ahead of it, so nothing
 * that was read under a session that has ended ever leaves: revocation holds at the next request (TRUST T5), and a
 * request wakes PostgreSQL once instead of twice.
 */
export class Supposition {
  private isProven = false;
  private hasFailed = false;

  constructor(private readonly proof: Proof) {}

  /** What is to be asked before anything else is believed; null when it was asked and held. */
  get open(): Proof | null {
    if (this.hasFailed) throw unauthenticated();
    return this.isProven ? null : this.proof;
  }

  /** Throws UNAUTHENTICATED when the session is no longer what it was. */
  hear(rows: readonly object[]): void {
    if (!this.proof.isHeld(rows)) this.hasFailed = true;
    else this.isProven = true;
    if (this.hasFailed) throw unauthenticated();
  }
}
