import { pointer } from '../problem.js';
import { choicesOf, hasChoices } from './choices.js';
import type { Condition } from './condition.js';
import { error, warning, type Lint } from './lint-notice.js';
import { comparisonsIn, operands } from './situations.js';
import { questionsOf, TIERS, type Question, type Questionnaire, type Tier } from './questionnaire.js';
import { reachOf } from './reachability.js';

/** A condition with its place and the tiers in which its part is asked. */
interface Branch {
  readonly condition: Condition;
  readonly where: string;
  readonly tiers: readonly Tier[];
  /** What must hold before the condition is asked at all: that of the section. */
  readonly given?: Condition | undefined;
}

/** Conditions that cannot hold, hold always, or do not fit what they read; parts nobody is asked. */
export function branchLint(questionnaire: Questionnaire): readonly Lint[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  return [
    ...questionnaire.sections.flatMap((section, at) => {
      const where = pointer('/sections', at);
      const empty = section.questions.length === 0;
      return [
        ...(empty
          ? [warning('EMPTY_SECTION', where, 'The section asks nothing.', 'Fill or remove it.')]
          : []),
        ...section.questions.flatMap((question, index) =>
          neverAsked(question, pointer(where, 'questions', index)),
        ),
      ];
    }),
    ...branches(questionnaire).flatMap((branch) => [
      ...reachLint(branch, questionnaire),
      ...fitLint(branch, questions),
    ]),
  ];
}

function neverAsked(question: Question, where: string): readonly Lint[] {
  if (question.ask_in_tiers === undefined || question.ask_in_tiers.length > 0) return [];
  const message = 'No tier asks this question.';
  const level = question.required === true ? error : warning;
  return [level('NEVER_ASKED', pointer(where, 'ask_in_tiers'), message, 'Name a tier, or remove it.')];
}

function branches(questionnaire: Questionnaire): readonly Branch[] {
  return questionnaire.sections.flatMap((section, at) => {
    const where = pointer('/sections', at);
    return [
      ...branchAt(section.visible_if, pointer(where, 'visible_if'), TIERS),
      ...section.questions.flatMap((question, index) => {
        const place = pointer(where, 'questions', index);
        const tiers = question.ask_in_tiers ?? TIERS;
        return [
          ...branchAt(question.visible_if, pointer(place, 'visible_if'), tiers, section.visible_if),
          ...branchAt(question.finding?.if, pointer(place, 'finding', 'if'), tiers),
        ];
      }),
    ];
  });
}

function branchAt(
  condition: Condition | undefined,
  where: string,
  tiers: readonly Tier[],
  given?: Condition,
): readonly Branch[] {
  return condition === undefined || tiers.length === 0 ? [] : [{ condition, where, tiers, given }];
}

function reachLint(
  { condition, given, where, tiers }: Branch,
  questionnaire: Questionnaire,
): readonly Lint[] {
  const whole = given === undefined ? condition : { all: [given, condition] };
  if (reachOf(whole, questionnaire, tiers) === 'never')
    return [error('DEAD_BRANCH', where, 'This condition can never hold.', 'Correct or remove it.')];
  if (reachOf(condition, questionnaire, tiers) !== 'always') return [];
  return [warning('ALWAYS_HOLDS', where, 'This condition always holds.', 'Remove it, or correct it.')];
}

/** Comparisons with choices that are not offered, or by an operator that the type cannot answer. */
function fitLint({ condition, where }: Branch, questions: ReadonlyMap<string, Question>): readonly Lint[] {
  return comparisonsIn(condition).flatMap((comparison) => {
    const question = 'q' in comparison ? questions.get(comparison.q) : undefined;
    if (question === undefined) return [];
    const offered = choicesOf(question).map(({ id }) => id);
    const unknown = hasChoices(question)
      ? operands(comparison).filter((id) => !offered.includes(`${id}`))
      : [];
    const message = `${question.id} does not offer: ${unknown.join(', ')}.`;
    const remedy = `Use one of: ${offered.join(', ')}.`;
    return [
      ...(unknown.length > 0 ? [warning('UNKNOWN_CHOICE_IN_CONDITION', where, message, remedy)] : []),
      ...operatorLint(comparison.op, question, where),
    ];
  });
}

const ORDER = ['gt', 'gte', 'lt', 'lte'];
const SETS = ['includes', 'includes_any', 'excludes'];
const LISTS = ['multi', 'country_list', 'file'];

function operatorLint(op: string, { id, type }: Question, where: string): readonly Lint[] {
  const ordered = type === 'number' || type === 'date';
  const fits = ORDER.includes(op) ? ordered : !SETS.includes(op) || LISTS.includes(type);
  if (fits) return [];
  const message = `"${op}" does not suit ${id}, which is of type ${type}.`;
  return [warning('OPERATOR_DOES_NOT_FIT', where, message, 'Use another operator.')];
}
