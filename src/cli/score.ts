import { createHash } from 'node:crypto';
import { parseAnswers } from '../core/questionnaire/parse-answers.js';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.js';
import { TIERS, type Questionnaire, type Tier } from '../core/questionnaire/questionnaire.js';
import { problem, type Problem } from '../core/problem.js';
import { compile } from '../core/scoring/compile.js';
import { parseModel } from '../core/scoring/parse-model.js';
import { parseReviews } from '../core/scoring/parse-reviews.js';
import { scoreSheet } from '../core/scoring/score.js';
import type { ScoreInput } from '../core/scoring/sheet.js';
import { isRecord } from '../core/shape.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readJson } from './read-file.js';
import { template } from './template.js';

export const scoreCommand: Command = {
  name: 'score',
  usage: 'QUESTIONNAIRE.json ANSWERS.json [--tier T1..T4]',
  summary: 'Scores answers against the maturity model and prints the sheet with its proof.',
  run: score,
};

async function score(args: readonly string[]): Promise<CommandResult> {
  const call = callOf(args);
  if (typeof call === 'string') return misused(call);
  const questionnaire = await readJson(call.questionnaire);
  if (!questionnaire.ok) return questionnaire.result;
  const answers = await readJson(call.answers);
  if (!answers.ok) return answers.result;
  return scored(questionnaire.value, answers.value, call, await template('model/maturity-model.json'));
}

interface Call {
  readonly questionnaire: string;
  readonly answers: string;
  readonly tier: Tier | null;
}

/** The files and the tier, or what is wrong with the call. */
function callOf(args: readonly string[]): Call | string {
  const at = args.findIndex((arg) => arg === '--tier' || arg.startsWith('--tier='));
  const files =
    at < 0 ? args : [...args.slice(0, at), ...args.slice(args[at] === '--tier' ? at + 2 : at + 1)];
  const [questionnaire, answers, ...further] = files;
  if (questionnaire === undefined || answers === undefined || further.length > 0)
    return 'score takes a questionnaire and a file of answers.';
  if (at < 0) return { questionnaire, answers, tier: null };
  const named = args[at] === '--tier' ? args[at + 1] : args[at]?.slice('--tier='.length);
  const tier = TIERS.find((one) => one === named);
  return tier === undefined ? `--tier takes one of ${TIERS.join(', ')}.` : { questionnaire, answers, tier };
}

function scored(questions: unknown, answers: unknown, call: Call, modelFile: unknown): CommandResult {
  const questionnaire = parseQuestionnaire(questions);
  const sheet = parseAnswers(answers);
  const model = parseModel(modelFile);
  if (!model.ok) return judged(model.problems);
  const reviews = parseReviews(isRecord(answers) ? answers['practices'] : null, '/practices');
  const problems = [
    ...(questionnaire.ok ? [] : inFile(call.questionnaire, questionnaire.problems)),
    ...(sheet.ok ? [] : inFile(call.answers, sheet.problems)),
    ...(reviews.ok ? [] : inFile(call.answers, reviews.problems)),
  ];
  if (!questionnaire.ok || !sheet.ok || !reviews.ok) return judged(problems);
  const compiled = compile(questionnaire.questionnaire, model.model);
  if (!compiled.ok) return judged(inFile(call.questionnaire, compiled.problems));
  const { context, answers: given, assessed_on: on, questionnaire: meant } = sheet.sheet;
  const tier = call.tier ?? context.tier;
  if (tier === undefined) return judged(inFile(call.answers, [noTier()]));
  if (isForeign(meant, questionnaire.questionnaire)) return judged(inFile(call.answers, [foreign()]));
  const input: ScoreInput = {
    assessed_on: on ?? null,
    context: { ...context, tier },
    answers: given,
    practices: reviews.reviews,
  };
  const result = scoreSheet(compiled.compiled, input, { trace: true, digest: sha256 });
  return result.ok ? done(result.sheet) : judged(inFile(call.answers, result.problems));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Two files are read, so a place names its file. */
function inFile(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((one) => ({ ...one, where: one.where === null ? file : `${file}#${one.where}` }));
}

function isForeign(meant: string | null | undefined, { id }: Questionnaire): boolean {
  return meant != null && meant !== id;
}

function foreign(): Problem {
  const message = 'The answers were given to another questionnaire.';
  return problem(
    'WRONG_QUESTIONNAIRE',
    '/questionnaire',
    message,
    'Score them with the questionnaire they name.',
  );
}

function noTier(): Problem {
  const message = 'The tier is neither in the answers nor on the command line.';
  return problem('MISSING_TIER', '/context/tier', message, 'Add context.tier, or call with --tier T1..T4.');
}
