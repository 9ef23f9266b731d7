import type { RowPlan, RowProblem } from './import-plan.js';
import type { Words } from './register-words.js';

/** Why a row is left out, in words: for the screen and for the column *Problem* of the file. */
export function wordsFor(plan: RowPlan, words: Words): string {
  if (plan.act === 'problem') return plan.problems.map((one) => problemWords(one, words)).join(' ');
  if (plan.act !== 'choose') return '';
  if (plan.sameAsRow !== null) return filled(words.say(`twin.${plan.by}`), { row: String(plan.sameAsRow) });
  const key = plan.by === 'rename' ? 'rename' : 'alike';
  return filled(words.say(key), { names: plan.alike.map(({ vendor }) => vendor.name).join(', ') });
}

export function problemWords({ column, code }: RowProblem, words: Words): string {
  return `${column}: ${words.say(`fault.${code}`)}`;
}

function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
