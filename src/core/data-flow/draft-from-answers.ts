import type { Answers, AnswerValue } from '../questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '../questionnaire/questionnaire.js';
import { isRecord } from '../shape.js';
import type { DraftService, DraftSource, NamedSubProcessor, StatedPlaces } from './draft-sources.js';

type Asked = Pick<
  DraftService,
  | 'groups'
  | 'elements'
  | 'volume'
  | 'access'
  | 'systems'
  | 'decides'
  | 'combines'
  | 'criticality'
  | 'isSoleSource'
  | 'places'
>;

/**
 * What the business owner said of a service, by the questions of the intake (templates/questionnaires/intake-tiering.json):
 * I-03 kinds of data, I-04 people, I-05 groups, I-06 access, I-07 places, I-08 how long we can do without, I-09 nature,
 * I-10 decisions, I-11 systems, I-12 how hard it is to leave.
 */
export function fromIntake(answers: Answers, intake: Questionnaire, source: DraftSource): Asked {
  const many = (id: string): readonly string[] => wordsOf(answers[id]?.value).filter((one) => one !== 'none');
  const one = (id: string): string => wordsOf(answers[id]?.value)[0] ?? '';
  const countries = many('I-07');
  return {
    groups: many('I-05'),
    elements: many('I-03').map((id) => ({
      id,
      sensitivity: valueOf(intake, 'I-03', id) ?? UNRATED,
      hr: id === 'hr',
    })),
    volume: valueOf(intake, 'I-04', one('I-04')),
    access: ACCESS[one('I-06')] ?? null,
    systems: many('I-11'),
    decides: one('I-10') === 'yes' ? 'significant' : many('I-09').includes('adm') ? 'decide' : null,
    combines: answers['I-09']?.value == null ? null : many('I-09').includes('match'),
    criticality: valueOf(intake, 'I-08', one('I-08')),
    isSoleSource: one('I-12') === '' ? null : one('I-12') === 'impossible',
    places: countries.length > 0 ? [{ countries, source: { ...source, at: 'I-07' } }] : [],
  };
}

/** What the vendor said: C-62 places, C-56 sub-processors (templates/questionnaires/core-gdpr28.json). */
export function fromVendor(
  answers: Answers,
  source: DraftSource,
): {
  readonly places: readonly StatedPlaces[];
  readonly subProcessors: readonly NamedSubProcessor[];
  readonly isChainStated: boolean;
} {
  const countries = wordsOf(answers['C-62']?.value);
  const rows = answers['C-56']?.value;
  return {
    places: countries.length > 0 ? [{ countries, source: { ...source, at: 'C-62' } }] : [],
    subProcessors: Array.isArray(rows)
      ? rows.flatMap((row: unknown) => namedIn(row, { ...source, at: 'C-56' }))
      : [],
    // "There are none" states the chain too.
    isChainStated: rows != null,
  };
}

/** What CLI.md takes for an element that nobody has rated. */
const UNRATED = 3;

const ACCESS: Readonly<Record<string, DraftService['access']>> = {
  a1: 'unreadable',
  a2: 'reads',
  a3: 'reads',
  a4: 'keeps',
  a5: 'keeps',
};

function namedIn(row: unknown, source: DraftSource): readonly NamedSubProcessor[] {
  const name = isRecord(row) ? row['name'] : undefined;
  if (!isRecord(row) || typeof name !== 'string' || name.trim() === '') return [];
  return [{ name: name.trim(), countries: wordsOf(row['country'] as AnswerValue), source }];
}

function valueOf(intake: Questionnaire, question: string, choice: string): number | null {
  const found = questionsOf(intake)
    .find(({ id }) => id === question)
    ?.choices?.find(({ id }) => id === choice);
  return found?.value ?? null;
}

function wordsOf(value: AnswerValue | null | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => (typeof one === 'string' ? [one] : []));
}
