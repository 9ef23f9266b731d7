/**
 * Decides whether a processing activity needs an impact assessment, from what the map shows.
 * Authority: GDPR Art. 35; WP 248 rev.01 (nine criteria; two or more: as a rule an assessment is needed).
 * Version 2. What no map can show stays open until a person says yes or no and why; it is never counted as "no".
 * What the map shows to be met stands, whatever a person says.
 */
import {
  highestSensitivity,
  holdsData,
  IMPACT_CRITERIA,
  type CriterionWord,
  type FlowMap,
  type ImpactCriterion,
  type MapActivity,
  type MapNode,
} from './flow-map.js';
import { sorted } from './sorted.js';

export interface ScreenedCriterion {
  readonly criterion: ImpactCriterion;
  /** `open`: no map can tell, and nobody has said. */
  readonly state: 'met' | 'not_met' | 'open';
  /** Ids of the nodes that meet it. */
  readonly nodes: readonly string[];
  /** Why a person says so; null: the map does, or nobody. */
  readonly said: string | null;
}

export interface ImpactScreening {
  /** The processing activity; null: nodes in no record. */
  readonly record: string | null;
  readonly criteria: readonly ScreenedCriterion[];
  readonly met: number;
  /** `needed` from two criteria; `open` while the open ones could make two; else `not_needed`. */
  readonly outcome: 'needed' | 'open' | 'not_needed';
  /** Where the assessment lies, if there is one. */
  readonly dpia: string | null;
}

/** People who depend on others or need protection (WP 248, criterion 7). */
const VULNERABLE: readonly string[] = ['children', 'employees', 'patients', 'pupils'];

/** What decides each criterion; null: no map can tell. */
const TESTS: Readonly<Record<ImpactCriterion, ((node: MapNode, map: FlowMap) => boolean) | null>> = {
  scoring: ({ ai_use: use }) => use === 'recommend' || use === 'decide' || use === 'significant',
  automated_decision: ({ ai_use: use }) => use === 'significant',
  monitoring: null,
  sensitive: ({ data_categories: held }, map) => highestSensitivity(held, map) >= 4,
  large_scale: ({ volume }) => (volume ?? 0) >= 4,
  matching: ({ may_combine: may }) => may === true,
  vulnerable: ({ data_subjects: groups }) => groups.some((group) => VULNERABLE.includes(group)),
  new_technology: ({ ai_use: use }) => use !== undefined && use !== 'none',
  blocks_right: null,
};

/** One screening an activity, sorted by record; nodes in no record come last, together. */
export function impactScreenings(map: FlowMap): readonly ImpactScreening[] {
  const holding = map.nodes.filter(holdsData);
  const records = sorted(new Set(holding.flatMap(({ ropa_id: record }) => record ?? [])));
  const others = holding.filter(({ ropa_id: record }) => record === undefined);
  return [
    ...records.map((record) =>
      screen(
        record,
        holding.filter(({ ropa_id: id }) => id === record),
        map,
      ),
    ),
    ...(others.length > 0 ? [screen(null, others, map)] : []),
  ];
}

function screen(record: string | null, nodes: readonly MapNode[], map: FlowMap): ImpactScreening {
  const activity = map.activities?.find(({ id }) => id === record);
  const criteria = IMPACT_CRITERIA.map((criterion) => judge(criterion, nodes, map, activity));
  const met = criteria.filter(({ state }) => state === 'met').length;
  const open = criteria.filter(({ state }) => state === 'open').length;
  return { record, criteria, met, outcome: outcomeOf(met, open), dpia: activity?.dpia ?? null };
}

function judge(
  criterion: ImpactCriterion,
  nodes: readonly MapNode[],
  map: FlowMap,
  activity: MapActivity | undefined,
): ScreenedCriterion {
  const test = TESTS[criterion];
  const shown = test === null ? [] : nodes.filter((node) => test(node, map)).map(({ id }) => id);
  if (shown.length > 0) return { criterion, state: 'met', nodes: shown, said: null };
  const word: CriterionWord | undefined = activity?.screening?.[criterion];
  if (word !== undefined)
    return { criterion, state: word.met ? 'met' : 'not_met', nodes: [], said: word.because };
  return { criterion, state: test === null ? 'open' : 'not_met', nodes: [], said: null };
}

function outcomeOf(met: number, open: number): ImpactScreening['outcome'] {
  if (met >= 2) return 'needed';
  return met + open >= 2 ? 'open' : 'not_needed';
}
