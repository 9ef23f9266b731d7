import { questionsOf, type Question, type Questionnaire } from '../questionnaire/questionnaire.js';
import type { AnswerSheet, SheetAnswer } from './answer-sheet.js';
import { contentWords, likeness } from './words.js';

/** What an answer of the form may mean for a question of ours: always a claim, always for a person to confirm. */
export interface Suggestion {
  /** Our question. */
  readonly question: string;
  readonly practice: string | null;
  /** The answer all sources agree on; `na_pending` waits for a reviewer; null: they differ. */
  readonly value: string | null;
  readonly class: 'claimed';
  /** `practice`: the mapping names it; `text`: the questions have most of their words in common. */
  readonly by: 'practice' | 'text';
  readonly sources: readonly { readonly id: string; readonly cell: string; readonly value: string }[];
}

/** Below this share of common words two questions are not taken for one. */
const LIKE = 0.5;

/** Which questions of ours the answers of a form speak to: by the mapped practice, else by their words. */
export function suggestions(
  sheet: AnswerSheet,
  practices: Readonly<Record<string, string>>,
  questionnaires: readonly Questionnaire[],
): readonly Suggestion[] {
  const said = sheet.answers.filter(({ answer }) => answer !== 'unanswered' && answer !== 'text');
  const isMapped = sheet.format === 'csa-caiq-v4';
  const sourcesOf = isMapped ? byPractice(said, practices) : byText(said);
  return questionnaires.flatMap(questionsOf).flatMap((question) => {
    const sources = sourcesOf(question);
    return sources.length === 0 ? [] : [suggestion(question, sources, isMapped ? 'practice' : 'text')];
  });
}

type SourcesOf = (question: Question) => readonly SheetAnswer[];

function byPractice(said: readonly SheetAnswer[], practices: Readonly<Record<string, string>>): SourcesOf {
  const placed = said.map((answer) => ({ answer, practice: practiceOf(answer.id, practices) }));
  return ({ practice }) =>
    practice == null ? [] : placed.filter((one) => one.practice === practice).map(({ answer }) => answer);
}

function byText(said: readonly SheetAnswer[]): SourcesOf {
  const read = said.map((answer) => ({ answer, words: contentWords(answer.question) }));
  return ({ text }) => {
    const words = contentWords(text);
    return read.filter((one) => likeness(one.words, words) >= LIKE).map(({ answer }) => answer);
  };
}

/** The practice of a question of the form: DSP-08.2 has its own, else that of its control DSP-08. */
export function practiceOf(id: string, practices: Readonly<Record<string, string>>): string | null {
  return practices[id] ?? practices[id.split('.')[0] ?? ''] ?? null;
}

function suggestion(
  { id, practice }: Question,
  sources: readonly SheetAnswer[],
  by: Suggestion['by'],
): Suggestion {
  const [first] = sources;
  const agree = sources.every(({ answer }) => answer === first?.answer);
  const value = agree && first !== undefined ? first.answer : null;
  return {
    question: id,
    practice: practice ?? null,
    value: value === 'na' ? 'na_pending' : value,
    class: 'claimed',
    by,
    sources: sources.map(({ id: source, cell, value: written }) => ({ id: source, cell, value: written })),
  };
}
