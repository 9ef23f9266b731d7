import type { Passing } from '../passing/use-passings.js';

/** Who answers a section now, by the id of the section: the latest to whom the whole of it went and who still has it. */
export function holdersOf(passings: readonly Passing[]): ReadonlyMap<string, Passing> {
  const held = passings.filter(({ takenBackAt, questionId }) => takenBackAt == null && questionId == null);
  return new Map(held.flatMap((passing) => passing.sections.map((section) => [section, passing] as const)));
}

/** Single questions that somebody else has, by the id of their section; of one question the latest. */
export function singlesOf(passings: readonly Passing[]): ReadonlyMap<string, readonly Passing[]> {
  const out = passings.filter(({ takenBackAt, questionId }) => takenBackAt == null && questionId != null);
  const latest = new Map(out.map((passing) => [passing.questionId, passing]));
  return Map.groupBy([...latest.values()], ({ sections }) => sections[0] ?? '');
}
