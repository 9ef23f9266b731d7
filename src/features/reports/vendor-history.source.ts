import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type IdPrefix, typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { type Action, may } from '../../platform/tenancy/role-table.js';
import { VendorHistory } from '../vendors/vendor-history.js';

/** What is kept of a vendor with a record of its own, and the right that reads it. */
const KEPT: readonly { table: string; prefix: IdPrefix; needs: Action }[] = [
  { table: 'assessment', prefix: 'asm', needs: 'assessments.read' },
  { table: 'risk', prefix: 'rsk', needs: 'risks.read' },
  { table: 'report', prefix: 'rpt', needs: 'reports.read' },
  { table: 'agreement', prefix: 'dpa', needs: 'agreements.read' },
];

/** Questions sent, reviews, reports and agreements stand in the history of their vendor. */
@Injectable()
export class VendorHistorySource implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly histories: VendorHistory,
  ) {}

  onModuleInit(): void {
    this.histories.add((ctx, vendorIds) => this.belongingTo(ctx, vendorIds));
  }

  private async belongingTo(ctx: Context, vendorIds: readonly string[]): Promise<string[]> {
    const read = KEPT.filter(({ needs }) => may(ctx.role, needs));
    const statements = read.map(({ table }) => ({
      sql: `SELECT id FROM app.${table} WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[])`,
      parameters: [ctx.tenantId, [...vendorIds]],
    }));
    if (statements.length === 0) return [];
    const rows = await this.db.readAtOnce<{ id: string }[][]>(ctx, ...statements);
    return rows.flatMap((found, at) => found.map(({ id }) => typedId(read[at]!.prefix, id)));
  }
}
