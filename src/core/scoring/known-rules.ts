/**
 * Decides what the rules mean that older content files only have in words.
 * Authority: CLI.md (score: table rules, not applicable domains), templates/schema/README.md.
 * Version 1. A file that says the rule as data (`table_score`, `not_applicable_if`) needs none of this.
 */
import type { Condition } from '../questionnaire/condition.js';
import type { Question, TableScore } from '../questionnaire/questionnaire.js';

/** The score of a row is 1 when all required columns are filled, else 0; the table is the mean of its rows. */
export const SHARE_OF_COMPLETE_ROWS: TableScore = { take: 'mean' };

/** How the rows of a table become a score: as its file says in data, or in words we know, or by share. */
export function tableScoreOf(question: Pick<Question, 'table_score' | 'table_rule'>): TableScore {
  if (question.table_score !== undefined) return question.table_score;
  const words = question.table_rule;
  const known = words !== undefined && Object.hasOwn(TABLE_RULES, words) ? TABLE_RULES[words] : undefined;
  return known ?? SHARE_OF_COMPLETE_ROWS;
}

/** When a domain is not applicable as a whole, for words we know; null for all others. */
export function notApplicableIf(appliesIf: string): Condition | null {
  return Object.hasOwn(DOMAIN_RULES, appliesIf) ? (DOMAIN_RULES[appliesIf] ?? null) : null;
}

/** A proof counts when it covers this service and has not run out; only independent proof counts in full. */
const VALID: NonNullable<TableScore['rows']>[number]['if'] = [
  { column: 'scope', op: 'eq', value: 'yes' },
  { column: 'until', op: 'from_assessment_on' },
];
const NOT_INDEPENDENT = [
  'self-assessment',
  'self-assessed',
  'selfassessment',
  'level 1',
  'level1',
  'level one',
  'type i',
  'type 1',
  'type1',
  'type one',
];

const TABLE_RULES: Readonly<Record<string, TableScore>> = {
  "share of rows with name, task and at least one country; the explicit choice 'no sub-processors' counts 1; an empty table counts 0":
    { take: 'mean', none: 1 },
  'share of rows with all required cells; an empty table counts 0': SHARE_OF_COMPLETE_ROWS,
  '1 if a row has scope = yes and a date not passed and is an independent report or certificate (Type I or self-assessment: 0.5); else 0':
    {
      take: 'best',
      rows: [
        { if: [...VALID, { column: 'type', op: 'empty' }], score: 0.5 },
        { if: [...VALID, { column: 'type', op: 'mentions', value: NOT_INDEPENDENT }], score: 0.5 },
        { if: VALID, score: 1 },
      ],
    },
};

const DOMAIN_RULES: Readonly<Record<string, Condition>> = {
  'vendor uses AI, machine learning or automated decisions on the personal data in scope': {
    ctx: 'ai_in_use',
    op: 'eq',
    value: false,
  },
};
