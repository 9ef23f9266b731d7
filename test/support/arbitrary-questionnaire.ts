import * as fc from 'fast-check';
import { CONTEXT_KEYS, OPERATORS, type Condition } from '../../src/core/questionnaire/condition.js';
import {
  TIERS,
  type Question,
  type Questionnaire,
  type QuestionType,
} from '../../src/core/questionnaire/questionnaire.js';

/** Valid questionnaires with every question type, conditions on earlier questions, tiers and findings. */

const TYPES: readonly QuestionType[] = [
  'yes_no',
  'scale',
  'single',
  'multi',
  'number',
  'text',
  'table',
  'country_list',
  'date',
];
const CHOICES = [
  { id: 'yes', label: 'Yes', score: 1 },
  { id: 'some', label: 'Some', score: 0.4, flags: ['f'] },
  { id: 'no', label: 'No', score: null },
  { id: 'none', label: 'None', score: 0, exclusive: true },
];
const OPERANDS = ['yes', 'some', 'no', 'none', 'T2', 'DE', 10, 30, true, '2026-01-01'];

const operand = fc.constantFrom(...OPERANDS);
const idAt = (at: number): string => `Q-${String(at).padStart(2, '0')}`;

/** A condition that reads questions before a position only (and the context). */
export function conditionBefore(position: number): fc.Arbitrary<Condition> {
  const context = fc.record({
    ctx: fc.constantFrom(...CONTEXT_KEYS),
    op: fc.constantFrom(...OPERATORS),
    value: fc.oneof(operand, fc.array(operand, { maxLength: 3 })),
  });
  const earlier = fc.record({
    q: fc.integer({ min: 0, max: Math.max(0, position - 1) }).map(idAt),
    op: fc.constantFrom(...OPERATORS),
    value: fc.oneof(operand, fc.array(operand, { maxLength: 3 })),
  });
  const leaf = (position === 0 ? context : fc.oneof(context, { weight: 4, arbitrary: earlier })).map(
    listWhereNeeded,
  );
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      { weight: 3, arbitrary: leaf },
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  })).condition;
}

function listWhereNeeded(condition: Condition): Condition {
  if (!('op' in condition) || !['in', 'not_in', 'includes_any'].includes(condition.op)) return condition;
  return { ...condition, value: Array.isArray(condition.value) ? condition.value : ['yes', 'none'] };
}

function question(at: number): fc.Arbitrary<Question> {
  return fc
    .record(
      {
        type: fc.constantFrom(...TYPES),
        visible: conditionBefore(at),
        finding: conditionBefore(at + 1),
        tiers: fc.subarray([...TIERS], { minLength: 1 }),
        weight: fc.integer({ min: 0, max: 5 }),
        practice: fc.constantFrom('SEC-F1', 'SEC-F2', 'INC-I1', null),
        polarity: fc.constantFrom('positive' as const, 'negative' as const, 'neutral' as const),
        critical: fc.boolean(),
        required: fc.boolean(),
        na_allowed: fc.boolean(),
      },
      { requiredKeys: ['type'] },
    )
    .map(({ type, visible, finding, tiers, ...rest }) => ({
      id: idAt(at),
      type,
      text: `Question ${at}?`,
      ...partsOf(type),
      ...rest,
      ...(visible === undefined ? {} : { visible_if: visible }),
      ...(finding === undefined
        ? {}
        : { finding: { if: finding, title: 'Found', severity: 'high' as const } }),
      ...(tiers === undefined ? {} : { ask_in_tiers: tiers }),
    }));
}

function partsOf(type: QuestionType): Partial<Question> {
  if (type === 'single') return { choices: CHOICES };
  if (type === 'multi') return { choices: CHOICES, multi_rule: 'max' };
  if (type === 'number')
    return {
      number_scores: [
        { lte: 10, score: 1 },
        { otherwise: true, score: 0 },
      ],
    };
  if (type !== 'table') return {};
  return { columns: [{ id: 'name', title: 'Name', type: 'text', required: true }] };
}

/** Questionnaires of 1 to `most` questions, split into sections that may have conditions too. */
export function arbitraryQuestionnaire(most = 12): fc.Arbitrary<Questionnaire> {
  return fc.integer({ min: 1, max: most }).chain((size) =>
    fc
      .record({
        questions: fc.tuple(...Array.from({ length: size }, (_, at) => question(at))),
        cut: fc.integer({ min: 0, max: size }),
        second: fc.option(conditionBefore(0), { nil: undefined }),
        minutes: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      })
      .map(({ questions, cut, second, minutes }) => ({
        id: 'generated',
        version: '1.0.0',
        title: 'Generated',
        language: 'en',
        audience: 'vendor' as const,
        maturity_model: null,
        ...(minutes === undefined ? {} : { estimated_minutes: minutes }),
        sections: [
          { id: 's1', title: 'One', questions: questions.slice(0, cut) },
          {
            id: 's2',
            title: 'Two',
            ...(second === undefined ? {} : { visible_if: second }),
            questions: questions.slice(cut),
          },
        ],
      })),
  );
}
