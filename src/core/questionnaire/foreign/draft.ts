/**
 * Decides what every questionnaire of others is brought to before it becomes one of ours: parts in order, with their
 * own names, conditions on those names, and what was lost on the way.
 * Authority: DOMAIN section 7 (whatever cannot be kept is listed as a loss), CLI.md (questionnaire read). Version 1.
 */
import type { Operand, Operator } from '../condition.js';
import type { Choice, QuestionType, Severity } from '../questionnaire.js';

/** What could not be kept. `where`: JSON pointer, or sheet and cell. */
export interface Loss {
  readonly where: string;
  readonly what: string;
}

/** A condition on the names of the other file. A part that was not understood stands in it with its reason. */
export type ForeignCondition =
  | { readonly all: readonly ForeignCondition[] }
  | { readonly any: readonly ForeignCondition[] }
  | { readonly not: ForeignCondition }
  | { readonly name: string; readonly op: Operator; readonly value?: Operand }
  /** Whether a part is shown, whatever was answered to it. */
  | { readonly shown: string }
  | { readonly refused: string };

/** A condition with the place of its text, so that its loss can be named. */
export interface PlacedCondition {
  readonly where: string;
  readonly condition: ForeignCondition;
}

export interface DraftQuestion {
  readonly kind: 'question';
  /** Its name in the other file; unique. */
  readonly name: string;
  readonly where: string;
  readonly type: QuestionType;
  /** '' takes the explanation before it. */
  readonly text: string;
  readonly help?: string;
  readonly choices?: readonly Choice[];
  readonly required?: boolean;
  readonly visible: PlacedCondition | null;
}

/** A text that is only read: it becomes the help of the question it stands with. */
export interface DraftText {
  readonly kind: 'text';
  readonly name: string | null;
  readonly where: string;
  readonly text: string;
  readonly visible: PlacedCondition | null;
}

/** A finding when it is shown; whoever sees it may explain. */
export interface DraftWarning {
  readonly kind: 'warning';
  readonly name: string;
  readonly where: string;
  readonly title: string;
  readonly severity: Severity;
  readonly text: string;
  /** What the vendor is asked for. */
  readonly ask: string;
  readonly visible: PlacedCondition | null;
}

export interface DraftGroup {
  readonly kind: 'group';
  readonly name: string | null;
  readonly where: string;
  readonly title: string;
  readonly visible: PlacedCondition | null;
  readonly parts: readonly DraftPart[];
}

export type DraftPart = DraftQuestion | DraftText | DraftWarning | DraftGroup;

/** A questionnaire of others, read but not yet ours. */
export interface Draft {
  readonly title: string;
  readonly language: string;
  /** The letters our ids begin with, so that two imports can be told apart. */
  readonly letters: string;
  readonly parts: readonly DraftPart[];
  readonly losses: readonly Loss[];
}
