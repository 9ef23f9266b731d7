import { pointer } from '../problem.js';
import { questionsRead } from './conditions.js';
import { error, type Lint } from './lint-notice.js';
import type { Question, Questionnaire, Section } from './questionnaire.js';

/**
 * Questions whose visibility depends on itself, directly or by others. Each cycle is reported once, at
 * its first question. (References to later questions are reported too; a cycle always holds one.)
 */
export function cycleLint(questionnaire: Questionnaire): readonly Lint[] {
  const nodes = questionnaire.sections.flatMap((section, at) =>
    section.questions.map((question, index) => ({
      id: question.id,
      where: pointer('/sections', at, 'questions', index),
      reads: readBy(question, section),
    })),
  );
  const reads = new Map(nodes.map((node) => [node.id, node.reads]));
  const reported = new Set<string>();
  return nodes.flatMap(({ id, where }) => {
    const cycle = reported.has(id) ? null : pathBack(id, reads);
    if (cycle === null) return [];
    for (const member of cycle) reported.add(member);
    const message = `Whether this question is shown depends on itself: ${[...cycle, id].join(' → ')}.`;
    return [error('CYCLE', where, message, 'Break the circle.')];
  });
}

function readBy(question: Question, section: Section): readonly string[] {
  return [section.visible_if, question.visible_if].flatMap((condition) =>
    condition === undefined ? [] : questionsRead(condition),
  );
}

/** The shortest way from a question over what it reads back to itself; null if there is none. */
function pathBack(start: string, reads: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at] ?? start;
    for (const next of reads.get(here) ?? []) {
      if (next === start) return trail(here, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return null;
}

function trail(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path = [end];
  for (let here = end; here !== start;) {
    here = cameFrom.get(here) ?? start;
    path.unshift(here);
  }
  return path;
}
