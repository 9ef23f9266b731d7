import { pointer, problem, type Problem } from '../problem.js';
import {
  both,
  flag,
  isRecord,
  list,
  number,
  object,
  oneOf,
  text,
  withoutNulls,
  type Shape,
} from '../shape.js';
import type { Catalogue, Clause, ClauseSeverity, Extract, Hints, WeakMark } from './catalogue.js';
import { patternFault } from './pattern-safety.js';

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Languages hints may be written in; other keys of `hints` are marks of the clause. */
const LANGUAGES = ['en', 'de'] as const;

/**
 * Reads a catalogue of clauses and compiles its patterns, with every fault at once.
 * @returns BAD_PATTERN for one that could run away or is none; shape faults otherwise
 */
export function parseCatalogue(json: unknown): ParsedCatalogue {
  const problems = catalogueShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const { id, version, clauses } = withoutNulls(json) as RawCatalogue;
  return { ok: true, catalogue: { id, version, clauses: clauses.map(clauseOf) } };
}

interface RawMark {
  readonly re: string;
  readonly reason: string;
}

interface RawHints {
  readonly find: readonly (readonly string[])[];
  readonly not?: readonly string[];
  readonly other_purpose?: readonly string[];
  readonly strong?: string;
  readonly together?: readonly string[];
  readonly weak?: readonly RawMark[];
  readonly weak_elsewhere?: readonly RawMark[];
  readonly extract?: readonly RawExtract[];
}

interface RawExtract {
  readonly name: string;
  readonly re: string;
  readonly weak_above?: number;
  readonly weak_below?: number;
}

interface RawClause {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly law_ref: readonly string[];
  readonly applies_when: string;
  readonly must_find: string;
  readonly severity_if_missing: ClauseSeverity;
  readonly severity_if_weak: ClauseSeverity;
  readonly satisfied_by_scc_2021?: string;
  readonly negotiation_ask?: string;
  readonly hints: {
    readonly en?: RawHints;
    readonly de?: RawHints;
    readonly duty_verb_needed: boolean;
    readonly ban?: boolean;
    readonly either_side?: boolean;
    readonly may_be_defined?: boolean;
    readonly weak_when_blank?: boolean;
  };
}

interface RawCatalogue {
  readonly id: string;
  readonly version: string;
  readonly clauses: readonly RawClause[];
}

const pattern: Shape = both(text(), (value, where) => {
  const fault = typeof value === 'string' ? patternFault(value) : null;
  const remedy = 'Write it without repetition in repetition; gaps are .{0,80}.';
  return fault === null ? [] : [problem('BAD_PATTERN', where, fault, remedy)];
});

const marks = list(object({ required: { re: pattern, reason: text() } }));

const hintsShape = object({
  required: { find: list(list(pattern)) },
  optional: {
    not: list(pattern),
    other_purpose: list(pattern),
    strong: pattern,
    together: list(pattern),
    weak: marks,
    weak_elsewhere: marks,
    extract: list(
      object({
        required: { name: text(), re: pattern },
        optional: { weak_above: number(0, 100_000), weak_below: number(0, 100_000) },
      }),
    ),
  },
});

const severity = oneOf(['info', 'low', 'medium', 'high', 'critical']);

const clauseShape = object({
  required: {
    id: text(),
    group: text(),
    title: text(),
    law_ref: list(text()),
    applies_when: text(),
    must_find: text(),
    severity_if_missing: severity,
    severity_if_weak: severity,
    hints: object({
      required: { duty_verb_needed: flag },
      optional: {
        en: hintsShape,
        de: hintsShape,
        ban: flag,
        either_side: flag,
        may_be_defined: flag,
        weak_when_blank: flag,
      },
    }),
  },
  optional: { satisfied_by_scc_2021: text(), negotiation_ask: text(), weak_if: list(text()) },
  open: true,
});

const catalogueShape: Shape = both(
  object({ required: { id: text(), version: text(), clauses: list(clauseShape) }, open: true }),
  (value, where) => (isRecord(value) ? repeatedIds(value['clauses'], pointer(where, 'clauses')) : []),
);

function repeatedIds(clauses: unknown, where: string): readonly Problem[] {
  if (!Array.isArray(clauses)) return [];
  const ids = clauses.map((clause: unknown) => (isRecord(clause) ? clause['id'] : null));
  return ids.flatMap((id, at) => {
    if (typeof id !== 'string' || ids.indexOf(id) === at) return [];
    const message = `The clause "${id}" stands twice.`;
    return [problem('DUPLICATE_ID', pointer(where, at, 'id'), message, 'Give each clause an id of its own.')];
  });
}

function clauseOf(raw: RawClause): Clause {
  const { hints } = raw;
  const byLanguage = LANGUAGES.flatMap((language) => {
    const words = hints[language];
    return words === undefined ? [] : [[language, compiled(words)] as const];
  });
  return {
    id: raw.id,
    group: raw.group,
    title: raw.title,
    lawRef: raw.law_ref,
    appliesWhen: raw.applies_when,
    mustFind: raw.must_find,
    severityIfMissing: raw.severity_if_missing,
    severityIfWeak: raw.severity_if_weak,
    coveredBy: raw.satisfied_by_scc_2021 ?? null,
    ask: raw.negotiation_ask ?? null,
    dutyVerbNeeded: hints.duty_verb_needed,
    isBan: hints.ban ?? false,
    isOfEitherSide: hints.either_side ?? false,
    mayBeDefined: hints.may_be_defined ?? false,
    isWeakWhenBlank: hints.weak_when_blank ?? false,
    isSign: raw.must_find.startsWith('(a finding if present)'),
    hints: Object.fromEntries(byLanguage),
  };
}

function compiled(hints: RawHints): Hints {
  return {
    find: hints.find.map((all) => all.map(expression)),
    not: (hints.not ?? []).map(expression),
    otherPurpose: (hints.other_purpose ?? []).map(expression),
    strong: hints.strong === undefined ? null : expression(hints.strong),
    together: (hints.together ?? []).map(expression),
    weak: (hints.weak ?? []).map(markOf),
    weakElsewhere: (hints.weak_elsewhere ?? []).map(markOf),
    extract: (hints.extract ?? []).map(extractOf),
  };
}

function markOf({ re, reason }: RawMark): WeakMark {
  return { re: expression(re), reason };
}

function extractOf({ name, re, weak_above, weak_below }: RawExtract): Extract {
  return { name, re: expression(re), weakAbove: weak_above ?? null, weakBelow: weak_below ?? null };
}

function expression(source: string): RegExp {
  return new RegExp(source, 'iu');
}
