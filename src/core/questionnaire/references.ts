import { pointer, problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import { placesIn, type Place } from './places.js';

interface Reference {
  readonly id: string;
  readonly where: string;
}

/**
 * Conditions may read earlier questions only (DOMAIN section 4): a section those before it, a question
 * those before it, a finding also its own. So evaluation needs one pass and always ends.
 */
export function referenceProblems(sections: readonly Place[]): readonly Problem[] {
  const questions = sections.map(({ raw, where }) => placesIn(raw, 'questions', where));
  const order = new Map<unknown, number>();
  for (const { raw } of questions.flat()) if (!order.has(raw['id'])) order.set(raw['id'], order.size);

  return sections.flatMap((section, at) => {
    const before = questions.slice(0, at).flat().length;
    return [
      ...checkReferences(section, 'visible_if', before, order),
      ...(questions[at] ?? []).flatMap((question) => questionReferences(question, order)),
    ];
  });
}

function questionReferences(question: Place, order: ReadonlyMap<unknown, number>): readonly Problem[] {
  const own = order.get(question.raw['id']) ?? 0;
  const finding: unknown = question.raw['finding'];
  const rule = isRecord(finding) ? { raw: finding, where: pointer(question.where, 'finding') } : null;
  return [
    ...checkReferences(question, 'visible_if', own, order),
    ...(rule === null ? [] : checkReferences(rule, 'if', own + 1, order)),
  ];
}

function checkReferences(
  place: Place,
  key: string,
  limit: number,
  order: ReadonlyMap<unknown, number>,
): readonly Problem[] {
  return referencesIn(place.raw[key], pointer(place.where, key), 0).flatMap(({ id, where }) => {
    const position = order.get(id);
    if (position === undefined) return [unknown(where)];
    return position < limit ? [] : [later(where)];
  });
}

function referencesIn(condition: unknown, where: string, depth: number): readonly Reference[] {
  if (!isRecord(condition) || depth > 16) return [];
  const { q, not } = condition;
  if (typeof q === 'string') return [{ id: q, where: pointer(where, 'q') }];
  if (isRecord(not)) return referencesIn(not, pointer(where, 'not'), depth + 1);
  return ['all', 'any'].flatMap((key) =>
    placesIn(condition, key, where).flatMap((part) => referencesIn(part.raw, part.where, depth + 1)),
  );
}

function unknown(where: string): Problem {
  const remedy = 'Name the id of an earlier question.';
  return problem('UNKNOWN_QUESTION', where, 'No question has this id.', remedy);
}

function later(where: string): Problem {
  const message = 'The condition reads a question that has not been asked yet.';
  return problem('LATER_QUESTION', where, message, 'Refer to an earlier question, or move this one down.');
}
