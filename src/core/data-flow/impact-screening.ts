/**
 * Decides whether a processing activity needs an impact assessment, from what the map shows.
 * Authority: GDPR Art. 35; WP 248 rev.01 (nine criteria; two or more: as a rule an assessment is needed).
 * Version 3. What no map can show, or this one leaves blank, stays open until a person says yes or no and why; it is
 * never counted as "no".
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
  /** `open`: the map does not tell, and nobody has said. */
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

/** Groups whose name says that they are none of these; any other word is for a person to judge. */
const ORDINARY: readonly string[] = [
  'customers',
  'members',
  'partners',
  'prospects',
  'subscribers',
  'users',
  'visitors',
];

/** What a node says of a criterion; null: nothing, and a blank is no "no". */
type Shown = boolean | null;

/** What decides each criterion; null: no map can tell. */
const TESTS: Readonly<Record<ImpactCriterion, ((node: MapNode, map: FlowMap) => Shown) | null>> = {
  scoring: usesAi('recommend', 'decide', 'significant'),
  automated_decision: usesAi('significant'),
  monitoring: null,
  sensitive: holdsSensitive,
  large_scale: ({ volume }) => (volume === undefined ? null : volume >= 4),
  matching: ({ may_combine: may }) => may ?? null,
  vulnerable: concernsVulnerable,
  new_technology: usesAi('assist', 'recommend', 'decide', 'significant'),
  blocks_right: null,
};

function usesAi(...uses: readonly string[]): (node: MapNode) => Shown {
  return ({ ai_use: use }) => (use === undefined ? null : uses.includes(use));
}

/** An element nobody has rated may be of any sensitivity. */
function holdsSensitive({ data_categories: held }: MapNode, map: FlowMap): Shown {
  const ratings = new Map(Object.entries(map.elements));
  const rated = held.filter((element) => ratings.get(element)?.sensitivity !== undefined);
  if (highestSensitivity(rated, map) >= 4) return true;
  return rated.length < held.length ? null : false;
}

function concernsVulnerable({ data_subjects: groups }: MapNode): Shown {
  if (groups.some((group) => VULNERABLE.includes(group))) return true;
  return groups.length > 0 && groups.every((group) => ORDINARY.includes(group)) ? false : null;
}

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
  const shown = nodes.map((node) => test?.(node, map) ?? null);
  const meeting = nodes.filter((_, at) => shown[at] === true).map(({ id }) => id);
  if (meeting.length > 0) return { criterion, state: 'met', nodes: meeting, said: null };
  const word: CriterionWord | undefined = activity?.screening?.[criterion];
  if (word !== undefined)
    return { criterion, state: word.met ? 'met' : 'not_met', nodes: [], said: word.because };
  return { criterion, state: shown.includes(null) ? 'open' : 'not_met', nodes: [], said: null };
}

function outcomeOf(met: number, open: number): ImpactScreening['outcome'] {
  if (met >= 2) return 'needed';
  return met + open >= 2 ? 'open' : 'not_needed';
}
