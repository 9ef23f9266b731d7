import { dayShape } from '../core/data-flow/transfer-input.js';
import { problem, type Problem } from '../core/problem.js';
import { isRecord, type Raw } from '../core/shape.js';
import { done, failed, judged, misused, type Command, type CommandResult } from './command.js';
import { readJson } from './read-file.js';
import { differences, type Difference } from './vector-difference.js';
import { KINDS, vectorContent, type VectorContent } from './vector-kinds.js';

export const vectorsCommand: Command = {
  name: 'vectors',
  usage: 'FILE',
  summary: 'Computes every vector of a file and compares it with what the file expects.',
  run: vectors,
};

interface VectorResult {
  readonly id: unknown;
  readonly kind: string;
  readonly actual: unknown;
  readonly pass: boolean | null;
  readonly diff: readonly Difference[];
}

async function vectors(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('vectors takes one file.');
  const json = await readJson(file);
  if (!json.ok) return json.result;
  if (!isRecord(json.value) || !Array.isArray(json.value['vectors']))
    return failed('BAD_FORMAT', 'The file holds no list "vectors".', file);
  const unreadable = [...dayProblems(json.value['default_date']), ...kindProblems(json.value['vectors'])];
  if (unreadable.length > 0) return judged(unreadable);
  const content = await vectorContent(json.value['default_date']);
  return content.ok
    ? compute(json.value['vectors'] as readonly Raw[], content.content)
    : judged(content.problems);
}

/** A day that is none would make every transfer without a date of its own look fresh. */
function dayProblems(day: unknown): readonly Problem[] {
  return day == null ? [] : dayShape(day, '/default_date');
}

/** Unknown kinds are found before anything is computed, so that a file is either understood or not. */
function kindProblems(list: readonly unknown[]): readonly Problem[] {
  return list.flatMap((vector, at): readonly Problem[] => {
    const where = `/vectors/${at}`;
    if (!isRecord(vector))
      return [problem('WRONG_TYPE', where, 'A vector is an object.', 'Write {id, kind, input}.')];
    const { kind } = vector;
    if (typeof kind === 'string' && Object.hasOwn(KINDS, kind)) return [];
    const message = `There is no kind of vector ${JSON.stringify(kind ?? null)}.`;
    return [
      problem('UNKNOWN_KIND', `${where}/kind`, message, `Use one of: ${Object.keys(KINDS).join(', ')}.`),
    ];
  });
}

function compute(list: readonly Raw[], content: VectorContent): CommandResult {
  const results: VectorResult[] = [];
  const problems: Problem[] = [];
  for (const [at, { id, kind, input, expected }] of list.entries()) {
    const name = String(kind);
    const computed = KINDS[name]?.(input ?? {}, `/vectors/${at}/input`, content);
    if (computed === undefined || !computed.ok) problems.push(...(computed?.problems ?? []));
    else results.push(compared(id ?? null, name, computed.actual, expected ?? null));
  }
  if (problems.length > 0) return judged(problems);
  const count = (wanted: boolean): number => results.filter(({ pass }) => pass === wanted).length;
  return done({ results, passed: count(true), failed: count(false) });
}

function compared(id: unknown, kind: string, actual: unknown, expected: unknown): VectorResult {
  if (expected === null) return { id, kind, actual, pass: null, diff: [] };
  const diff = differences(expected, actual);
  return { id, kind, actual, pass: diff.length === 0, diff };
}
