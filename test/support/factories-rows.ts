import type { Client } from 'pg';

/** Puts rows where no service would: as the administrator, in one tenant, around every rule of the product. */
export class Rows {
  /** Every uuid that was made here; none of them may be seen by anybody outside the tenant. */
  readonly uuids: string[] = [];

  constructor(
    private readonly admin: Client,
    readonly tenantId: string,
  ) {}

  id(): string {
    const uuid = crypto.randomUUID();
    this.uuids.push(uuid);
    return uuid;
  }

  async add(table: string, row: Record<string, unknown>): Promise<void> {
    const full: Record<string, unknown> = { tenant_id: this.tenantId, ...row };
    const columns = Object.keys(full);
    const slots = columns.map((_, at) => `$${at + 1}`);
    const values = Object.values(full).map((value) =>
      value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
    );
    await this.admin.query(
      `INSERT INTO app.${table} (${columns.join(', ')}) VALUES (${slots.join(', ')})`,
      values,
    );
  }

  /** A row of the chained log, by the one function that writes it. */
  async record(actor: string, action: string, object: string, data: Record<string, string>): Promise<void> {
    await this.admin.query('BEGIN');
    await this.admin.query(`SELECT set_config('app.tenant', $1, true), set_config('app.actor', $2, true)`, [
      this.tenantId,
      actor,
    ]);
    const sorted = Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await this.admin.query('SELECT app.record($1, $2, $3)', [action, object, JSON.stringify(sorted)]);
    await this.admin.query('COMMIT');
  }
}

/** What every factory needs to know of the workspace it fills. */
export interface Planting {
  readonly rows: Rows;
  readonly mark: string;
  readonly owner: string;
  readonly assessor: string;
  readonly ids: Record<string, string>;
  readonly in: (type: string, field: string) => string;
}
