// What the machine can do at most: node:http and pg, the same SQL prepared once a connection, the same JSON, inside the
// same row-level security. No session, no GraphQL, no framework.
import http from 'node:http';
import { Pool, types } from 'pg';
import { vendorsList } from '../../dist/server/features/vendors/vendors.list.sql.js';

const POOL = 8;
types.setTypeParser(types.builtins.DATE, String);
const { host, port, database } = JSON.parse(process.argv[2]);
const pool = new Pool({ host, port, database, user: 'app_rt', max: POOL });
const lists = { columns: listFor(columns({})), page: listFor(pageColumns({})) };
const owners = 'SELECT id, name FROM app.person WHERE tenant_id = $1 AND id = ANY($2)';

const server = http.createServer((request, response) => {
  const [, view, tenant] = request.url.split('/');
  answer(tenant, view)
    .then((body) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(body));
      return response.end(body);
    })
    .catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit());

/** The statements of the product for the same fields; the parameters are tenant, archived or not, and one row more. */
function listFor(fields) {
  const args = { first: 50, sort: 'NAME', direction: 'ASC' };
  return vendorsList({ tenantId: '' }, args, null, new Set(Object.keys(fields)));
}

async function answer(tenant, view) {
  const list = lists[view];
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; SELECT set_config('app.tenant', '${tenant}', true)`);
    const { rows } = await client.query({ name: view, text: list.sql, values: [tenant, false, 51] });
    const count = await client.query({ name: 'count', text: list.count, values: [tenant, false] });
    const people = view === 'page' ? await ownersOf(client, tenant, rows) : undefined;
    await client.query('COMMIT');
    return JSON.stringify({ data: { vendors: connection(rows, count.rows[0].total, people) } });
  } finally {
    client.release();
  }
}

async function ownersOf(client, tenant, rows) {
  const ids = [...new Set(rows.slice(0, 50).map((row) => row.ownerId))];
  const { rows: people } = await client.query({ name: 'owners', text: owners, values: [tenant, ids] });
  return new Map(people.map((person) => [person.id, { id: `usr_${person.id}`, name: person.name }]));
}

function connection(rows, totalCount, people) {
  const edges = rows.slice(0, 50).map((row) => ({
    cursor: Buffer.from(JSON.stringify(['', row.nameKey, row.id])).toString('base64url'),
    node:
      people === undefined
        ? columns(row)
        : { ...pageColumns(row), owner: people.get(row.ownerId), ownerGroup: null },
  }));
  const pageInfo = { endCursor: edges.at(-1).cursor, hasNextPage: rows.length > 50 };
  return { totalCount, pageInfo, edges };
}

function columns({ id, name, tier, level, targetLevel, openRisks, nextReviewOn }) {
  return { id: `vnd_${id}`, name, tier, level, targetLevel, openRisks, nextReviewOn };
}

/** The fields of the operation VendorList; no vendor of the register has an owner group. */
function pageColumns(row) {
  return {
    id: `vnd_${row.id}`,
    name: row.name,
    country: row.country,
    isDemo: row.isDemo,
    isArchived: row.isArchived,
    version: row.version,
    tier: row.tier,
    assessmentState: row.assessmentState,
    level: row.level,
    claimedLevel: row.claimedLevel,
    targetLevel: row.targetLevel,
    residualBand: row.residualBand,
    openRisks: row.openRisks,
    openHighRisks: row.openHighRisks,
    nextReviewOn: row.nextReviewOn,
    agreementFrom: row.agreementFrom,
    agreementUntil: row.agreementUntil,
  };
}
