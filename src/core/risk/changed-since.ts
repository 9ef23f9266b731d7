/**
 * Decides what of the facts under an acceptance has moved since somebody accepted the risk.
 * Authority: GDPR Art. 24(1), 32(1)(d) (review when circumstances change); issue "Risk register", acceptance.
 * Version 1.
 */
import type { Band } from '../vocabulary.js';

/** What an accepter had before them. Frozen with the acceptance and never changed. */
export interface FrozenRisk {
  readonly statement: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly band: Band;
  readonly tier: string | null;
  readonly findings: readonly FrozenFinding[];
  readonly measures: readonly FrozenMeasure[];
}

export interface FrozenFinding {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly isOpen: boolean;
  /** Digest of the facts the rule saw. */
  readonly facts: string | null;
}

export interface FrozenMeasure {
  readonly id: string;
  readonly what: string;
  readonly isDone: boolean;
}

export type ChangeKind =
  | 'STATEMENT'
  | 'RATING'
  | 'TIER'
  | 'FINDING_NEW'
  | 'FINDING_GONE'
  | 'FINDING_CHANGED'
  | 'MEASURE_NEW'
  | 'MEASURE_GONE'
  | 'MEASURE_DONE'
  | 'MEASURE_UNDONE';

export interface ChangeSince {
  readonly kind: ChangeKind;
  /** What it was and is, or what it is about. Null: was not there, or is no more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Empty: the accepter would see today what they saw then. */
export function changedSince(then: FrozenRisk, now: FrozenRisk): readonly ChangeSince[] {
  const rating = ({ likelihood, impact }: FrozenRisk): string => `${likelihood} × ${impact}`;
  return [
    ...moved('STATEMENT', then.statement, now.statement),
    ...moved('RATING', rating(then), rating(now)),
    ...moved('TIER', then.tier, now.tier),
    ...findingChanges(then.findings, now.findings),
    ...measureChanges(then.measures, now.measures),
  ];
}

function moved(kind: ChangeKind, before: string | null, after: string | null): ChangeSince[] {
  return before === after ? [] : [{ kind, before, after }];
}

function findingChanges(then: readonly FrozenFinding[], now: readonly FrozenFinding[]): ChangeSince[] {
  const before = new Map(then.filter(({ isOpen }) => isOpen).map((one) => [one.id, one]));
  const after = new Map(now.filter(({ isOpen }) => isOpen).map((one) => [one.id, one]));
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const fresh = [...after.values()].filter(({ id }) => !before.has(id));
  const others = [...after.values()].filter((one) => {
    const old = before.get(one.id);
    return old !== undefined && (old.severity !== one.severity || old.facts !== one.facts);
  });
  return [
    ...fresh.map(({ title }): ChangeSince => ({ kind: 'FINDING_NEW', before: null, after: title })),
    ...gone.map(({ title }): ChangeSince => ({ kind: 'FINDING_GONE', before: title, after: null })),
    ...others.map(({ id, title }): ChangeSince => ({
      kind: 'FINDING_CHANGED',
      before: before.get(id)?.title ?? null,
      after: title,
    })),
  ];
}

function measureChanges(then: readonly FrozenMeasure[], now: readonly FrozenMeasure[]): ChangeSince[] {
  const before = new Map(then.map((one) => [one.id, one]));
  const after = new Map(now.map((one) => [one.id, one]));
  const gone = then.filter(({ id }) => !after.has(id));
  const fresh = now.filter(({ id }) => !before.has(id));
  const turned = now.filter((one) => before.has(one.id) && before.get(one.id)?.isDone !== one.isDone);
  return [
    ...fresh.map(({ what }): ChangeSince => ({ kind: 'MEASURE_NEW', before: null, after: what })),
    ...gone.map(({ what }): ChangeSince => ({ kind: 'MEASURE_GONE', before: what, after: null })),
    ...turned.map(({ what, isDone }): ChangeSince => ({
      kind: isDone ? 'MEASURE_DONE' : 'MEASURE_UNDONE',
      before: what,
      after: what,
    })),
  ];
}
