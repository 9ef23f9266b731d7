/**
 * Decides what a questionnaire, an answer and the context of an assessment are.
 * Authority: templates/schema/questionnaire.schema.json, DOMAIN section 4, CLI.md (score).
 * Version: schema 1.
 */

import type { Condition } from './condition.js';

/** The newest version of the file format that this code reads. */
export const SCHEMA_VERSION = 1;

export const QUESTION_TYPES = [
  'yes_no',
  'scale',
  'single',
  'multi',
  'number',
  'date',
  'text',
  'long_text',
  'country_list',
  'file',
  'table',
  'contact',
  'url',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const TIERS = ['T1', 'T2', 'T3', 'T4'] as const;
/** T1 is the strictest. A tier belongs to a service of a vendor, not to the vendor. */
export type Tier = (typeof TIERS)[number];

export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Polarity = 'positive' | 'negative' | 'neutral';
export type MultiRule = 'max' | 'min' | 'sum_capped' | 'share_of_required' | 'none';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** 0..1; null or absent: the choice has no score. */
  readonly score?: number | null;
  /** The factor value of an intake choice, 1..5. */
  readonly value?: number;
  readonly flags?: readonly string[];
  /** An exclusive choice stands alone. */
  readonly exclusive?: boolean;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly required?: boolean;
}

/** A row of `number_scores`: the first that fits counts. */
export interface NumberScore {
  readonly eq?: number;
  readonly lte?: number;
  readonly gte?: number;
  readonly otherwise?: boolean;
  readonly score: number;
}

/** A test on one cell of a table row. */
export interface RowTest {
  readonly column: string;
  /** `mentions`: the text holds one of the words, case ignored; `from_assessment_on`: date ≥ assessed_on. */
  readonly op: 'eq' | 'ne' | 'filled' | 'empty' | 'mentions' | 'from_assessment_on';
  readonly value?: string | readonly string[];
}

/** The score of a row is the score of the first entry whose tests all hold; 0 if none does. */
export interface RowScore {
  readonly if: readonly RowTest[];
  readonly score: number;
}

/** How the rows of a table become a score 0..1, as data. `table_rule` says the same in words. */
export interface TableScore {
  /** `mean`: mean of the rows; `best`: the best row. An empty table counts 0. */
  readonly take: 'mean' | 'best';
  /** Score of the explicit "there are none"; absent: 0. */
  readonly none?: number;
  /** Absent: a row scores 1 when all its required columns are filled, else 0. */
  readonly rows?: readonly RowScore[];
}

export interface EvidenceWanted {
  readonly expected?: readonly string[];
  readonly ask_from_tier?: Tier;
}

export interface FindingRule {
  readonly if: Condition;
  readonly title: string;
  readonly severity: Severity;
}

/** A question; keys are those of the file, so that reading and printing lose nothing. */
export interface Question {
  /** The stable key across versions, for example C-07. */
  readonly id: string;
  readonly type: QuestionType;
  readonly text: string;
  readonly help?: string;
  readonly choices?: readonly Choice[];
  readonly columns?: readonly Column[];
  readonly unit?: string;
  readonly table_rule?: string;
  readonly table_score?: TableScore;
  readonly required?: boolean;
  readonly visible_if?: Condition;
  /** 0..5; absent in a file means 0 (routing or information). */
  readonly weight?: number;
  /** Score 0 caps the practice at 0.49 (DOMAIN formula 2). */
  readonly critical?: boolean;
  readonly polarity?: Polarity;
  readonly na_allowed?: boolean;
  readonly practice?: string | null;
  readonly factor?: string | null;
  readonly number_scores?: readonly NumberScore[];
  readonly multi_rule?: MultiRule;
  readonly required_choices?: readonly string[];
  readonly evidence?: EvidenceWanted;
  readonly law?: Readonly<Record<string, readonly string[]>>;
  readonly dataflow?: string;
  /** Absent means all tiers. */
  readonly ask_in_tiers?: readonly Tier[];
  readonly finding?: FindingRule;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly visible_if?: Condition;
  readonly questions: readonly Question[];
}

export interface Questionnaire {
  readonly schema_version?: number;
  readonly id: string;
  /** major.minor.patch */
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly audience: 'vendor' | 'internal';
  readonly purpose?: string;
  readonly maturity_model?: string | null;
  readonly estimated_minutes?: number;
  readonly intro?: string;
  readonly expiry_months_by_tier?: Readonly<Record<string, number>>;
  readonly sections: readonly Section[];
}

/** All questions in the order of the file. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}
