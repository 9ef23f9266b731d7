import { shownRow } from '../../core/inventory/shown-row.js';
import type { RowPlan } from './import-plan.js';
import { filled, type Words } from './register-words.js';
import type { RowProblem } from './row-problems.js';

/** The same with the row and the file it speaks of, for whoever has another file before them. */
export function placedWordsFor(plan: RowPlan, words: Words, fileName: string): string {
  const text = wordsFor(plan, words);
  return text === '' ? '' : `${placeOf(plan, words, fileName)}: ${text}`;
}

function placeOf({ draft }: RowPlan, words: Words, fileName: string): string {
  const kind = draft.where.startsWith('/') ? 'place.entryOf' : 'place.rowOf';
  const file = fileName === '' ? words.say('place.file') : fileName;
  return filled(words.say(kind), { row: String(shownRow(draft)), file });
}

/** Why a row is left out, or was settled by somebody before. */
export function wordsFor(plan: RowPlan, words: Words): string {
  if (plan.act === 'problem')
    return plan.problems.map((one) => problemWords(one, plan.draft.where, words)).join(' ');
  if (plan.act === 'same' && plan.besideRow !== null)
    return filled(words.say('beside'), { name: plan.vendor.name, row: String(plan.besideRow) });
  if (plan.asLastTime !== null) {
    const name = plan.act === 'change' || plan.act === 'same' ? plan.vendor.name : '';
    return filled(words.say(`last.${plan.asLastTime.act}`), { name });
  }
  if (plan.act !== 'choose') return '';
  if (plan.sameAsRow !== null) return filled(words.say(`twin.${plan.by}`), { row: String(plan.sameAsRow) });
  const key = plan.by === 'rename' ? 'rename' : 'alike';
  return filled(words.say(key), { names: plan.alike.map(({ vendor }) => vendor.name).join(', ') });
}

function problemWords({ column, code }: RowProblem, where: string, words: Words): string {
  const fault = filled(words.say(`fault.${code}`), { where });
  return column === null ? `${fault.charAt(0).toUpperCase()}${fault.slice(1)}` : `${column}: ${fault}`;
}
