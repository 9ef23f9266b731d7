/** What is asked of maps through the API, and what comes back. */

export type Json = Record<string, unknown>;
export interface Finding {
  rule: string;
  on: string;
  severity: string;
  part: string;
}
export type Rule = { rule: string; law: string[]; remedy: string };
export interface Payload {
  map: { id: string; version: number } | null;
  notes: { code: string; where: string }[] | null;
  undo: Json | null;
  isMerged: boolean | null;
  userErrors: { code: string; path: string[]; message: string }[];
}

export const FIELDS = 'map { id version nodes flows } notes undo isMerged userErrors { code path message }';
export const JUDGED = `query ($id: ID!, $asOf: Date, $node: String) {
  dataMap(id: $id) { version judgement(asOf: $asOf) {
    version judgedFor document notes transfers concentration blastRadius(node: $node)
    findings { rule on part severity because } } } }`;
export const RULES =
  'query ($language: String!) { flowRules(language: $language) { rule title explanation law remedy } }';

export interface Judged {
  version: number;
  judgedFor: string;
  document: Json & { nodes: Json[]; flows: Json[] };
  transfers: Json;
  concentration: Json;
  blastRadius: Json;
  findings: Finding[];
  notes: object[];
}
