import type { AnswerSheet } from '../../src/core/questionnaire/parse-answers.js';
import { parseQuestionnaire } from '../../src/core/questionnaire/parse-questionnaire.js';
import { compile } from '../../src/core/scoring/compile.js';
import { parseModel } from '../../src/core/scoring/parse-model.js';
import { scoreSheet } from '../../src/core/scoring/score.js';
import type { ScoreInput } from '../../src/core/scoring/sheet.js';

export type SheetInput = Pick<AnswerSheet, 'answers'> & { readonly context: ScoreInput['context'] };

/**
 * The sheets of some assessments as text, each with its proof. Runs in Node and, bundled, in a browser.
 * The digest is the text itself, so that equal sheets mean equal canonical inputs too.
 */
export function sheetTexts(questionnaire: unknown, model: unknown, inputs: readonly SheetInput[]): string[] {
  const parsed = parseQuestionnaire(questionnaire);
  const read = parseModel(model);
  if (!parsed.ok || !read.ok) throw new Error('our own files must parse');
  const compiled = compile(parsed.questionnaire, read.model);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return inputs.map((input) => {
    const whole: ScoreInput = { assessed_on: '2026-11-22', practices: {}, ...input };
    return JSON.stringify(scoreSheet(compiled.compiled, whole, { trace: true, digest: (text) => text }));
  });
}
