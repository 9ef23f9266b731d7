import { Injectable } from '@nestjs/common';
import { canonicalName, countedAs } from '../../core/names/canonical-name.js';
import type { CompanyNames } from '../../core/names/company-names.js';
import { withOwnAliases, type AliasKeys } from '../../core/names/own-aliases.js';
import type { Tx } from '../../platform/database/tx.js';
import { CompanyBook } from '../vendors/company-book.js';

/** How names of companies are compared in one workspace. */
export interface NamesOfWorkspace {
  readonly names: CompanyNames;
  /** The one name a company is counted under. */
  readonly canonical: (name: string) => string;
  /** The same for the canonical name that a row keeps. */
  readonly counted: (kept: string) => string;
}

/** Both a change of names and the taking of a list hold this lock; lists among themselves do not wait. */
const LOCK = `hashtextextended('company names ' || $1::text, 0)`;

/**
 * The shipped list with what the workspace has said on top. Names are resolved when they are read: rows keep the shipped
 * canonical name, so what is taken back leaves nothing behind.
 */
@Injectable()
export class WorkspaceNames {
  constructor(readonly book: CompanyBook) {}

  async of(tx: Tx): Promise<NamesOfWorkspace> {
    return this.with(await this.standing(tx));
  }

  standing(tx: Tx): Promise<(AliasKeys & { id: string })[]> {
    return tx.query(
      `SELECT id, key, company_key AS "companyKey" FROM app.company_alias
       WHERE tenant_id = $1 AND taken_back_at IS NULL`,
      [tx.ctx.tenantId],
    );
  }

  /** How often the workspace has said or taken back something: what is judged by names is kept for this number. */
  async changesOf(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ number: number }>(`SELECT ${CHANGES_OF_NAMES} AS number`, [
      tx.ctx.tenantId,
    ]);
    return row!.number;
  }

  /** As if these stood and no others. */
  with(own: readonly AliasKeys[]): NamesOfWorkspace {
    const names = withOwnAliases(this.book.list, own);
    return {
      names,
      canonical: (name) => canonicalName(name, names),
      counted: (kept) => countedAs(kept, names),
    };
  }

  /**
   * Nobody changes names until the end of this transaction. A list that is compared and carries its notes over by names
   * must not be taken between what an alias says and what is judged again for it.
   */
  async hold(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`, [tx.ctx.tenantId]);
  }

  /** Waits for lists that are being taken and for others who change names. */
  async claim(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`, [tx.ctx.tenantId]);
  }
}

/** A subquery for the number of changes; `$1` is the workspace. */
export const CHANGES_OF_NAMES = `(SELECT count(*)::int + count(taken_back_at)::int FROM app.company_alias
  WHERE tenant_id = $1)`;

/** Joins the standing alias of a row of a list, `e`. */
export const ALIAS_OF_ROW = `LEFT JOIN app.company_alias a ON a.tenant_id = e.tenant_id
  AND a.key = replace(e.canonical_name, ' ', '') AND a.taken_back_at IS NULL`;

/** The name a row of a list counts under, beside `ALIAS_OF_ROW`. */
export const CANONICAL_OF_ROW = 'coalesce(a.company_key, e.canonical_name)';
