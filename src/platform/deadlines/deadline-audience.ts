import type { Tx } from '../database/tx.js';

/** A workspace as the clock needs it. */
export interface ClockedWorkspace {
  readonly id: string;
  readonly name: string;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** In which mails to the team are written: en or de. */
  readonly language: string;
}

/** Who is written to about days; `features/identity` knows people and groups. */
export abstract class DeadlineAudience {
  abstract workspaces(): Promise<ClockedWorkspace[]>;
  abstract workspace(tenantId: string): Promise<ClockedWorkspace>;
  /** Addresses of a group's people; of the privacy office for null, and for a group that is archived or empty. */
  abstract addresses(tx: Tx, groupId: string | null): Promise<string[]>;
  /** Addresses of whoever owns the workspace. */
  abstract ownersAddresses(tx: Tx): Promise<string[]>;
}
