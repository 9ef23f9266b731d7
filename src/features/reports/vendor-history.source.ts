import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type IdPrefix, typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { type Action, may } from '../../platform/tenancy/role-table.js';
import { VendorHistory } from '../vendors/vendor-history.js';

/** What is kept of a vendor with a record of its own, and the right that reads it. */
interface Kept {
  readonly table: string;
  readonly prefix: IdPrefix;
  readonly needs: Action;
  /** It knows its vendor through the assessment it is about. */
  readonly isOfAssessment?: boolean;
}

const KEPT: readonly Kept[] = [
  { table: 'assessment', prefix: 'asm', needs: 'assessments.read' },
  { table: 'invite', prefix: 'inv', needs: 'assessments.read', isOfAssessment: true },
  { table: 'delivery', prefix: 'dlv', needs: 'assessments.read', isOfAssessment: true },
  { table: 'risk', prefix: 'rsk', needs: 'risks.read' },
  { table: 'report', prefix: 'rpt', needs: 'reports.read' },
  { table: 'agreement', prefix: 'dpa', needs: 'agreements.read' },
];

/** Questions sent with their links and mails, reviews, reports and agreements stand in the history of their vendor. */
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
    const statements = read.map(({ table, isOfAssessment }) => ({
      sql: isOfAssessment === true ? throughAssessment(table) : ofVendor(table),
      parameters: [ctx.tenantId, [...vendorIds]],
    }));
    if (statements.length === 0) return [];
    const rows = await this.db.readAtOnce<{ id: string }[][]>(ctx, ...statements);
    return rows.flatMap((found, at) => found.map(({ id }) => typedId(read[at]!.prefix, id)));
  }
}

function ofVendor(table: string): string {
  return `SELECT id FROM app.${table} WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[])`;
}

function throughAssessment(table: string): string {
  return `SELECT id FROM app.${table} WHERE tenant_id = $1 AND assessment_id IN
    (SELECT id FROM app.assessment WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[]))`;
}
