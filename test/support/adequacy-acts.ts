import type { TestClient } from './app-client.js';
import type { AskedMap, Json } from './asked-map.js';
import { done, INTAKE } from './walk.js';

const ROWS = `adequacy { version lines { regime code origin row shipped }
  changes { number code row maps mapsDone flows endedAt } }`;
export const CHANGE = `mutation ($input: ChangeAdequacyInput!) {
  changeAdequacy(input: $input) { ${ROWS} userErrors { code path } } }`;
const RESTING = `query ($input: AdequacyRowInput!) { flowsOnRow(input: $input) { maps total changing flows } }`;

export const BRAZIL = { regime: 'EU', code: 'BR' } as const;
/** The decision on Brazil as if it had ended. */
export const ENDED = {
  name: 'Brazil',
  type: 'full',
  act: 'Implementing Decision (EU) 2026/179',
  date: '2026-01-26',
  valid_until: '2026-02-28',
  verified_on: '2026-03-01',
};

export interface Rows {
  version: number;
  lines: { regime: string; code: string; origin: string; row: Json; shipped: Json | null }[];
  changes: { number: number; maps: number; mapsDone: number; flows: number; endedAt: string | null }[];
}
interface Changed {
  adequacy: Rows | null;
  userErrors: { code: string; path: string[] }[];
}

export async function change(client: TestClient, input: Json): Promise<Changed> {
  return (await client.ask<{ changeAdequacy: Changed }>(CHANGE, { input })).changeAdequacy;
}

export async function rowsOf(client: TestClient): Promise<Rows> {
  return (await client.ask<{ adequacy: Rows }>(`{ ${ROWS} }`)).adequacy;
}

export function brazilIn({ lines }: Rows): Rows['lines'][number] {
  return lines.find(({ regime, code }) => regime === BRAZIL.regime && code === BRAZIL.code)!;
}

/** What rests on a row if it were to become this. */
export async function resting(client: TestClient, input: Json): Promise<Json> {
  return (await client.ask<{ flowsOnRow: Json }>(RESTING, { input })).flowsOnRow;
}

/** A place of Mailwren in Brazil, and a flow to it that rests on the decision. */
export async function goToBrazil(asked: AskedMap): Promise<void> {
  const places = { countries_storage: ['BR'], countries_access: ['BR'] };
  const vendor = { kind: 'vendor', legal_entity: 'Mailwren', vendor_id: asked.mailwren.vendorId };
  const node = { id: 'brazil', name: 'Sao Paulo', ...vendor, ...places };
  const flow = {
    id: 'to-brazil',
    from_node: 'sys-crm',
    to_node: 'brazil',
    kind: 'send',
    elements: ['email'],
  };
  const carried = { ...flow, mechanism: 'adequacy', dpa_status: 'signed' };
  await asked.edit({ put: { nodes: [node], flows: [carried] } });
}

/** The transfer status of that flow. */
export async function toBrazil(asked: AskedMap): Promise<Json> {
  return (await asked.ask<Record<string, Json>>('transfers'))['to-brazil']!;
}

/** The factor of the places when the intake of a service says Brazil. */
export async function geographyOf(
  client: TestClient,
  serviceId: string,
  expectedVersion: number,
): Promise<number> {
  const answers = { ...INTAKE, 'I-07': { value: ['BR'] } };
  const { service } = await done(
    client,
    `mutation ($input: RecordIntakeInput!) { recordIntake(input: $input) {
       service { inherent } userErrors { path } } }`,
    { serviceId, expectedVersion, answers },
  );
  const { inherent } = service as unknown as { inherent: { factors: Record<string, { value: number }> } };
  return inherent.factors['geography']!.value;
}

/** What the answers of a service come to today; null where that is what was recorded. */
export async function ratedToday(client: TestClient, id: string): Promise<Json | null> {
  const query = 'query ($id: ID!) { service(id: $id) { ratedToday } }';
  return (await client.ask<{ service: { ratedToday: Json | null } }>(query, { id })).service.ratedToday;
}

/** How a sub-processor in Brazil stands when it is announced. */
export async function standingOf(client: TestClient, serviceId: string, name: string): Promise<unknown> {
  const changes = [{ kind: 'ADD', name, task: 'Support', countries: ['BR'] }];
  const { notice } = await done(
    client,
    `mutation ($input: RecordNoticeInput!) { recordNotice(input: $input) {
       notice { judgement { places { standing } } } userErrors { path } } }`,
    { serviceId, receivedOn: '2026-11-20', periodLength: 30, changes },
  );
  return (notice as unknown as { judgement: { places: Json[] } }).judgement.places[0]!['standing'];
}
