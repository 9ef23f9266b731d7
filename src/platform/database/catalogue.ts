import fs from 'node:fs';
import type pg from 'pg';

const SQL = fs.readFileSync(new URL('catalogue.sql', import.meta.url), 'utf8');

/** What PostgreSQL itself says against the promises of TRUST T1; empty when all are kept. */
export async function catalogueFaults(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(SQL);
  return rows.map(({ fault }) => fault);
}
