import type { GraphReply, TestClient } from './app-client.js';
import type { TestApp } from './app.js';
import type { TestPerson } from './app-cast.js';
import { contextOf } from './app-cast.js';
import { Database } from '../../src/platform/database/database.js';
import { EventBus } from '../../src/platform/events/bus.js';
import {
  FindingsRaised,
  type FindingSubject,
  type RaisedFinding,
} from '../../src/platform/events/findings-raised.js';
import { uuidOf } from '../../src/platform/graphql/typed-ids.js';

export interface RiskRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly statement: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly band: string;
  readonly inherentLikelihood: number;
  readonly inherentImpact: number;
  readonly targetLikelihood: number;
  readonly targetImpact: number;
  readonly acceptance: string;
  readonly judgement: string | null;
  readonly history: readonly {
    act: string;
    reason: string | null;
    changes: readonly object[] | null;
    by: { name: string } | null;
  }[];
  readonly measures: readonly { id: string; what: string }[];
  readonly findings: readonly { id: string; title: string }[];
}

const RISK = `id version state statement likelihood impact band inherentLikelihood inherentImpact targetLikelihood
  targetImpact acceptance judgement history { act reason changes by { name } } measures { id what } findings { id title }`;

/** One act on a risk: the risk after it, or what it was refused for. */
export async function onRisk(
  client: TestClient,
  act: string,
  input: object,
): Promise<{ risk: RiskRow | null; refused: readonly string[] }> {
  const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const shared: Record<string, string> = {
    ReopenRiskInput: 'CloseRiskInput',
    DeclineAcceptanceInput: 'EndAcceptanceInput',
  };
  const data = await client.ask<Record<string, { risk: RiskRow | null; userErrors: RefusedField[] }>>(
    `mutation ($input: ${shared[type] ?? type}!) { ${act}(input: $input) { risk { ${RISK} } userErrors { code path message } } }`,
    { input },
  );
  const { risk, userErrors } = data[act]!;
  return { risk, refused: userErrors.map(({ code, path }) => `${code} ${path.join('.')}`) };
}

interface RefusedField {
  readonly code: string;
  readonly path: string[];
}

/** The risk after an act that must succeed. */
export async function must(client: TestClient, act: string, input: object): Promise<RiskRow> {
  const { risk, refused } = await onRisk(client, act, input);
  if (risk === null || refused.length > 0) throw new Error(`${act}: ${refused.join(', ')}`);
  return risk;
}

export async function riskOf(client: TestClient, id: string): Promise<RiskRow> {
  const query = `query ($id: ID!) { risk(id: $id) { ${RISK} } }`;
  return (await client.ask<{ risk: RiskRow }>(query, { id })).risk;
}

export async function risksOf(client: TestClient, filter: object = {}): Promise<RiskRow[]> {
  const { risks } = await client.ask<{ risks: { edges: { node: RiskRow }[] } }>(
    `query ($filter: RiskFilter) { risks(first: 100, filter: $filter) { edges { node { ${RISK} } } } }`,
    { filter },
  );
  return risks.edges.map(({ node }) => node);
}

/** Facts of any source, as a feature raises them: what is left out of a later call is no longer so. */
export function raiseFindings(
  app: TestApp,
  person: TestPerson,
  vendorId: string,
  findings: readonly RaisedFinding[],
  assessmentId?: string,
): Promise<void> {
  const vendor = uuidOf('vnd', vendorId);
  const subject: FindingSubject =
    assessmentId === undefined
      ? { source: 'dpa', prefix: 'vnd', id: vendor }
      : { source: 'assessment', prefix: 'asm', id: uuidOf('asm', assessmentId) };
  const ctx = contextOf(app, person);
  return app.nest
    .get(Database)
    .tx(ctx, (tx) => app.nest.get(EventBus).publish(tx, new FindingsRaised(subject, vendor, 'T2', findings)));
}

export function codesIn({ errors }: GraphReply): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
