/**
 * Decides what changed between two versions of a questionnaire, by the stable ids of its questions.
 * Authority: DOMAIN section 7 (a newer version matches by id; changed questions go to review).
 * Version 1.
 */
import { canonicalJson } from '../canonical-json.js';
import type { Question, Questionnaire } from './questionnaire.js';

export interface ChoiceDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same id, other label, score, flags or value. */
  readonly changed: readonly string[];
}

export interface QuestionDifference {
  readonly id: string;
  /** The keys that differ, in alphabetical order: text, weight, visible_if, choices … */
  readonly keys: readonly string[];
  /** Null when the choices are the same. */
  readonly choices: ChoiceDifference | null;
  /** Whether every old answer still is one: same type, no choice or column taken away. */
  readonly answersStay: boolean;
}

export interface QuestionnaireDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly QuestionDifference[];
  /** In both, but in another section or in another order among those that stayed. */
  readonly moved: readonly string[];
  /** Sections by id. */
  readonly sectionsAdded: readonly string[];
  readonly sectionsRemoved: readonly string[];
  readonly sectionsChanged: readonly string[];
}

/** Compares an old and a new version; added and changed in new order, removed in old order. */
export function diffQuestionnaires(old: Questionnaire, new_: Questionnaire): QuestionnaireDifference {
  const before = placed(old);
  const after = placed(new_);
  const kept = [...after.keys()].filter((id) => before.has(id));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: kept.flatMap((id) => difference(before.get(id), after.get(id))),
    moved: moved(kept, before, after),
    ...sectionDifference(old, new_),
  };
}

interface Placed {
  readonly question: Question;
  readonly section: string;
  readonly at: number;
}

function placed(questionnaire: Questionnaire): ReadonlyMap<string, Placed> {
  const all = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ question, section: section.id })),
  );
  return new Map(all.map((one, at) => [one.question.id, { ...one, at }]));
}

function difference(old: Placed | undefined, new_: Placed | undefined): readonly QuestionDifference[] {
  if (old === undefined || new_ === undefined) return [];
  const keys = changedKeys(old.question, new_.question);
  if (keys.length === 0) return [];
  const choices = keys.includes('choices') ? choiceDifference(old.question, new_.question) : null;
  return [{ id: new_.question.id, keys, choices, answersStay: stay(old.question, new_.question, choices) }];
}

function changedKeys(old: object, new_: object, left: readonly string[] = []): readonly string[] {
  const before = new Map(Object.entries(old));
  const after = new Map(Object.entries(new_));
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => !left.includes(key));
  keys.sort();
  return keys.filter((key) => !same(before.get(key) ?? null, after.get(key) ?? null));
}

function same(one: unknown, other: unknown): boolean {
  const [left, right] = [canonicalJson(one), canonicalJson(other)];
  return left.ok && right.ok && left.text === right.text;
}

function choiceDifference(old: Question, new_: Question): ChoiceDifference {
  const before = new Map((old.choices ?? []).map((choice) => [choice.id, choice]));
  const after = new Map((new_.choices ?? []).map((choice) => [choice.id, choice]));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after].flatMap(([id, choice]) => {
      const previous = before.get(id);
      return previous === undefined || same(previous, choice) ? [] : [id];
    }),
  };
}

function stay(old: Question, new_: Question, choices: ChoiceDifference | null): boolean {
  const columns = (new_.columns ?? []).map(({ id }) => id);
  const columnsStay = (old.columns ?? []).every(({ id }) => columns.includes(id));
  return old.type === new_.type && columnsStay && (choices?.removed.length ?? 0) === 0;
}

/** The fewest questions that must have moved: all but a longest run that kept its order and section. */
function moved(
  kept: readonly string[],
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
): readonly string[] {
  const settled = kept.filter((id) => before.get(id)?.section === after.get(id)?.section);
  const inOrder = new Set(longestRun(settled, (id) => before.get(id)?.at ?? 0));
  return kept.filter((id) => !inOrder.has(id));
}

/** A longest subsequence whose ranks rise. */
function longestRun(ids: readonly string[], rank: (id: string) => number): readonly string[] {
  const runs: (readonly string[])[] = [];
  for (const id of ids) {
    const before = runs.filter((run) => rank(run.at(-1) ?? id) < rank(id));
    const longest = before.reduce<readonly string[]>(
      (best, run) => (run.length > best.length ? run : best),
      [],
    );
    runs.push([...longest, id]);
  }
  return runs.reduce<readonly string[]>((best, run) => (run.length > best.length ? run : best), []);
}

function sectionDifference(
  old: Questionnaire,
  new_: Questionnaire,
): Pick<QuestionnaireDifference, 'sectionsAdded' | 'sectionsRemoved' | 'sectionsChanged'> {
  const before = new Map(old.sections.map((section) => [section.id, section]));
  const after = new Map(new_.sections.map((section) => [section.id, section]));
  return {
    sectionsAdded: [...after.keys()].filter((id) => !before.has(id)),
    sectionsRemoved: [...before.keys()].filter((id) => !after.has(id)),
    sectionsChanged: [...after].flatMap(([id, section]) => {
      const previous = before.get(id);
      if (previous === undefined) return [];
      return changedKeys(previous, section, ['questions']).length > 0 ? [id] : [];
    }),
  };
}
