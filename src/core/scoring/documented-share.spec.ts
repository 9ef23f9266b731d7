import { expect, test } from '@jest/globals';
import { smallModelFile } from '../../../test/support/small-model.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { residualRisk } from '../risk/residual.js';
import { compile } from './compile.js';
import { parseModel } from './parse-model.js';
import { scoreSheet } from './score.js';
import type { OverallFigure } from './sheet.js';

const WEIGHTS: Readonly<Record<string, number>> = { 'TELL-F1': 499.96, 'TELL-I1': 500.04 };

/** Two practices are answered with yes, and a document shows the one that weighs 49.996 percent. */
function overall(): OverallFigure {
  const practices = smallModelFile.practices.map((practice) => ({
    ...practice,
    weight: WEIGHTS[String(practice['id'])] ?? practice['weight'],
  }));
  const model = parseModel({ ...smallModelFile, practices });
  const questions = Object.keys(WEIGHTS).map((practice, at) => ({
    id: `Q-0${at + 1}`,
    type: 'scale',
    text: 'Is it done?',
    practice,
    weight: 1,
  }));
  const sections = [{ id: 's', title: 'S', questions }];
  const head = { id: 'q', version: '1.0.0', title: 'Q', language: 'en', audience: 'vendor' };
  const questionnaire = parseQuestionnaire({ ...head, sections });
  if (!model.ok || !questionnaire.ok) throw new Error(JSON.stringify([model, questionnaire]));
  const compiled = compile(questionnaire.questionnaire, model.model);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const result = scoreSheet(compiled.compiled, {
    assessed_on: null,
    context: { tier: 'T2' },
    answers: { 'Q-01': { value: 'yes', evidence: [{ class: 'documented' }] }, 'Q-02': { value: 'yes' } },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet.overall;
}

const residual = (share: string | null): string | null =>
  residualRisk({ inherent_effective: 82, control_effectiveness: 1, documented_share: share }).residual;

test('a share just below one half is shown as 0.5000 and is still below one half', () => {
  expect(overall()).toMatchObject({ documented_share: '0.5000', documented_share_exact: '12499/25000' });
});

test('the limit of the residual risk follows the exact share, not the one that is shown', () => {
  const { documented_share: shown, documented_share_exact: exact } = overall();
  expect(residual(exact)).toBe('50.0000');
  expect(residual(shown)).toBe('25.0000');
});
