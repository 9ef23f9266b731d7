/**
 * Decides what an author should correct in a questionnaire before publishing it.
 * Authority: DOMAIN section 4 (conditions are data; wording and scores), issue "The core" (lint).
 * Version 1. Errors keep a questionnaire from being published; warnings do not.
 */
import { integrityProblems } from './integrity.js';
import { branchLint } from './lint-branches.js';
import { cycleLint } from './lint-cycles.js';
import { scoreLint } from './lint-scores.js';
import type { Lint } from './lint-notice.js';
import type { Questionnaire } from './questionnaire.js';

/**
 * Every fault and every doubt, in this order: ids and references, cycles, branches, scores. Works on
 * drafts too, whose references may be wrong.
 */
export function lint(questionnaire: Questionnaire): readonly Lint[] {
  return [
    ...integrityProblems({ ...questionnaire }).map((one): Lint => ({ ...one, severity: 'error' })),
    ...cycleLint(questionnaire),
    ...branchLint(questionnaire),
    ...scoreLint(questionnaire),
  ];
}
