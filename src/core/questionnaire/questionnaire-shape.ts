import { problem } from '../problem.js';
import {
  anything,
  both,
  flag,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  record,
  text,
} from '../shape.js';
import { isRecord, type Shape } from '../shape.js';
import { conditionShape } from './condition-shape.js';
import { QUESTION_TYPES, TIERS } from './questionnaire.js';

const word = text(/\S/, 'a word');
const tier = oneOf(TIERS, 'UNKNOWN_TIER');
const share = number(0, 1);

const choice = object({
  required: { id: word, label: text() },
  optional: { score: nullable(share), value: integer(-1e9, 1e9), flags: list(word), exclusive: flag },
});

const column = object({
  required: { id: word, title: text(), type: word },
  optional: { required: flag },
  open: true,
});

/** Exactly one test, and a score. */
const numberScore: Shape = both(
  object({
    required: { score: share },
    optional: {
      eq: number(-Infinity, Infinity),
      lte: number(-Infinity, Infinity),
      gte: number(-Infinity, Infinity),
      otherwise: flag,
    },
    open: true,
  }),
  (value, where) => {
    const tests = ['eq', 'lte', 'gte', 'otherwise'].filter((key) => isRecord(value) && value[key] != null);
    if (!isRecord(value) || tests.length === 1) return [];
    const remedy = 'Use exactly one of eq, lte, gte, otherwise.';
    return [problem('WRONG_NUMBER_SCORE', where, 'A row needs exactly one test.', remedy)];
  },
);

const rowTest = object({
  required: {
    column: word,
    op: oneOf(['eq', 'ne', 'filled', 'empty', 'mentions', 'from_assessment_on'], 'UNKNOWN_OPERATOR'),
  },
  optional: { value: (value, where) => (Array.isArray(value) ? list(text()) : text())(value, where) },
});

const tableScore = object({
  required: { take: oneOf(['mean', 'best']) },
  optional: { none: share, rows: list(object({ required: { if: list(rowTest), score: share } })) },
});

const weight: Shape = (value, where) => {
  if (typeof value !== 'number' || value >= 0) return integer(0, 5)(value, where);
  const message = 'A weight cannot be negative.';
  return [problem('NEGATIVE_WEIGHT', where, message, 'Use 0 to 5; 0 leaves the question out of every sum.')];
};

const finding = object({
  required: {
    if: conditionShape,
    title: text(),
    severity: oneOf(['low', 'medium', 'high', 'critical'], 'UNKNOWN_SEVERITY'),
  },
  open: true,
});

const question = object({
  required: {
    id: text(/^[A-Z]{1,4}-\d{2,3}$/, 'C-07'),
    type: oneOf(QUESTION_TYPES, 'UNKNOWN_QUESTION_TYPE'),
    text: text(),
  },
  optional: {
    help: text(),
    choices: list(choice),
    columns: list(column),
    unit: text(),
    table_rule: text(),
    table_score: tableScore,
    required: flag,
    visible_if: conditionShape,
    weight,
    critical: flag,
    polarity: oneOf(['positive', 'negative', 'neutral']),
    na_allowed: flag,
    practice: nullable(word),
    factor: nullable(word),
    number_scores: list(numberScore),
    multi_rule: oneOf(['max', 'min', 'sum_capped', 'share_of_required', 'none'], 'UNKNOWN_RULE'),
    required_choices: list(word),
    evidence: object({ optional: { expected: list(text()), ask_from_tier: tier }, open: true }),
    law: record(list(text())),
    dataflow: text(),
    ask_in_tiers: list(tier),
    finding,
  },
});

const section = object({
  required: { id: word, title: text(), questions: list(question) },
  optional: { intro: text(), visible_if: conditionShape },
});

/** The shape of a questionnaire file (templates/schema/questionnaire.schema.json). */
export const questionnaireShape: Shape = object({
  required: {
    id: text(/^[a-z0-9-]+$/, 'core-gdpr28'),
    version: text(/^\d+\.\d+\.\d+$/, '1.0.0'),
    title: text(),
    language: word,
    audience: oneOf(['vendor', 'internal']),
    sections: list(section),
  },
  optional: {
    $schema: anything,
    schema_version: anything,
    purpose: text(),
    maturity_model: nullable(word),
    estimated_minutes: integer(0, 100_000),
    intro: text(),
    expiry_months_by_tier: record(integer(1, 1200)),
  },
});
