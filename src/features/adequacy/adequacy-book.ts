import { Injectable } from '@nestjs/common';
import { parseAdequacy, type Adequacy } from '../../core/data-flow/adequacy.js';
import { withChanges, type RowChange } from '../../core/data-flow/adequacy-rows.js';
import { Templates } from '../../platform/templates.js';
import type { Tx } from '../../platform/database/tx.js';

/** The adequacy rows of one workspace, after so many of its changes. */
export interface WorkspaceAdequacy {
  readonly number: number;
  readonly adequacy: Adequacy;
}

/** The rows of a workspace: the list that is shipped, with the changes of the workspace on top. */
@Injectable()
export class AdequacyBook {
  readonly shipped: Adequacy;

  constructor(templates: Templates) {
    const parsed = parseAdequacy(templates.json('reference/adequacy.json'));
    if (!parsed.ok) throw new Error(`our own content does not parse: ${JSON.stringify(parsed.problems)}`);
    this.shipped = parsed.adequacy;
  }

  /** @param upTo as the rows stood after this change; without it as they stand now */
  async of(tx: Tx, upTo?: number): Promise<WorkspaceAdequacy> {
    const changes = await tx.query<RowChange & { number: number }>(
      `SELECT number, regime, code, "row" FROM app.adequacy_change
       WHERE tenant_id = $1 AND ($2::int IS NULL OR number <= $2) ORDER BY number`,
      [tx.ctx.tenantId, upTo ?? null],
    );
    return { number: changes.at(-1)?.number ?? 0, adequacy: withChanges(this.shipped, changes) };
  }
}
