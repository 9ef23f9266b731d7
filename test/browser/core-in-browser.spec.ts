import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers, arbitraryContext } from '../support/arbitrary-answers.js';
import { launchBrowser } from '../support/browser.js';
import { type SheetInput, sheetTexts } from '../support/core-sheet.js';
import { QUESTIONNAIRES, templateJson, templateQuestionnaire } from '../support/templates.js';

/** Assessments per questionnaire. */
const ASSESSMENTS = 60;

const browser = await launchBrowser();
const page = (await browser?.newPage()) ?? null;
const inBrowser = page === null ? test.skip : test;

beforeAll(async () => {
  await page?.addScriptTag({ content: bundle() });
}, 60_000);

afterAll(async () => browser?.close());

describe('the core gives the same bytes in Chromium as in Node', () => {
  inBrowser.each(QUESTIONNAIRES)('%s', async (name) => {
    const questionnaire = templateJson(`questionnaires/${name}.json`);
    const model = templateJson('model/maturity-model.json');
    const inputs = assessmentsOf(name);
    const here = sheetTexts(questionnaire, model, inputs);
    const there = await page?.evaluate(
      ([files, given]) => globalThis.assayCore.sheetTexts(files[0], files[1], given),
      [[questionnaire, model], inputs] as const,
    );
    expect(there).toEqual(here);
    expect(new Set(here).size).toBeGreaterThan(ASSESSMENTS / 2);
    expect(here.every((sheet) => sheet.includes('"ok":true'))).toBe(true);
  });
});

/** The same assessments at every run: seeded, answers and contexts of all kinds. */
function assessmentsOf(name: string): readonly SheetInput[] {
  const arbitrary = fc.record({
    answers: arbitraryAnswers(templateQuestionnaire(name)),
    context: arbitraryContext,
  });
  return fc.sample(arbitrary, { seed: 20261122, numRuns: ASSESSMENTS });
}

declare global {
  var assayCore: { sheetTexts: typeof sheetTexts };
}

/** What a browser gets: the core as one script, bundled by the bundler of the pages. */
function bundle(): string {
  const support = path.resolve(import.meta.dirname, '../support');
  const args = [path.join(support, 'bundle.mjs'), path.join(support, 'core-sheet.ts'), 'assayCore'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
