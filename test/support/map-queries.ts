import type { TestClient } from './app-client.js';

export type Json = Record<string, unknown>;
export interface Finding {
  rule: string;
  on: string;
  severity: string;
  part: string;
}
type Rule = { rule: string; law: string[]; remedy: string };
export interface Payload {
  map: { id: string; version: number } | null;
  notes: { code: string; where: string }[] | null;
  undo: Json | null;
  isMerged: boolean | null;
  userErrors: { code: string; path: string[]; message: string }[];
}
interface Judged {
  version: number;
  judgedFor: string;
  document: Json & { nodes: Json[]; flows: Json[] };
  transfers: Json;
  concentration: Json;
  blastRadius: Json;
  findings: Finding[];
  notes: object[];
}

const FIELDS = 'map { id version nodes flows } notes undo isMerged userErrors { code path message }';
export const JUDGED = `query ($id: ID!, $asOf: Date, $node: String) {
  dataMap(id: $id) { version judgement(asOf: $asOf) {
    version judgedFor document notes transfers concentration blastRadius(node: $node)
    findings { rule on part severity because } } } }`;
const RULES =
  'query ($language: String!) { flowRules(language: $language) { rule title explanation law remedy } }';

export async function createdMap(client: TestClient, name: string, document?: unknown): Promise<Payload> {
  const mutation = `mutation ($input: CreateDataMapInput!) { createDataMap(input: $input) { ${FIELDS} } }`;
  const data = await client.ask<{ createDataMap: Payload }>(mutation, { input: { name, document } });
  return data.createDataMap;
}

/** An edit on the version of the map that is handed in. */
export async function editedMap(
  client: TestClient,
  map: Payload['map'],
  edit: object,
  ownVersions: readonly number[] = [],
): Promise<Payload> {
  const mutation = `mutation ($input: EditDataMapInput!) { editDataMap(input: $input) { ${FIELDS} } }`;
  const input = { id: map!.id, expectedVersion: map!.version, ownVersions, edit };
  return (await client.ask<{ editDataMap: Payload }>(mutation, { input })).editDataMap;
}

export async function judgedMap(
  client: TestClient,
  id: string,
  node: string | null,
  asOf?: string,
): Promise<Judged> {
  const data = await client.ask<{ dataMap: { judgement: Judged } }>(JUDGED, { id, node, asOf });
  return data.dataMap.judgement;
}

export async function rulesIn(client: TestClient, language: string): Promise<ReadonlyMap<string, Rule>> {
  const { flowRules } = await client.ask<{ flowRules: Rule[] }>(RULES, { language });
  return new Map(flowRules.map((rule) => [rule.rule, rule]));
}
