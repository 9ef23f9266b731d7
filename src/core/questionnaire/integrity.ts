import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';
import { placesIn, type Place } from './places.js';
import { referenceProblems } from './references.js';

/**
 * What the parts of a questionnaire must be to each other: unique ids, choices where a type needs them,
 * conditions that read earlier questions only. Reads what is there, so that faults of shape elsewhere do
 * not hide these.
 */
export function integrityProblems(questionnaire: Raw): readonly Problem[] {
  const sections = placesIn(questionnaire, 'sections', '');
  const questions = sections.flatMap(({ raw, where }) => placesIn(raw, 'questions', where));
  return [
    ...duplicates(sections, 'section'),
    ...duplicates(questions, 'question'),
    ...questions.flatMap(questionProblems),
    ...referenceProblems(sections),
  ];
}

function duplicates(places: readonly Place[], kind: string): readonly Problem[] {
  const seen = new Map<unknown, string>();
  const problems: Problem[] = [];
  for (const { raw, where } of places) {
    const id: unknown = raw['id'];
    const first = seen.get(id);
    if (typeof id === 'string' && first !== undefined) {
      const message = `This ${kind} has the id of ${first}.`;
      problems.push(
        problem('DUPLICATE_ID', pointer(where, 'id'), message, 'Give each its own id, and keep it.'),
      );
    }
    if (first === undefined) seen.set(id, where);
  }
  return problems;
}

function questionProblems(question: Place): readonly Problem[] {
  const choices = placesIn(question.raw, 'choices', question.where);
  const columns = placesIn(question.raw, 'columns', question.where);
  return [
    ...duplicates(choices, 'choice'),
    ...duplicates(columns, 'column'),
    ...partsNeeded(question, choices, columns),
    ...requiredChoices(question, choices),
    ...tableScoreColumns(question, columns),
  ];
}

function partsNeeded(
  { raw, where }: Place,
  choices: readonly Place[],
  columns: readonly Place[],
): readonly Problem[] {
  const type = raw['type'];
  if ((type === 'single' || type === 'multi') && choices.length === 0)
    return [problem('CHOICES_MISSING', where, 'The question offers no choices.', 'Add "choices".')];
  if (type === 'table' && columns.length === 0)
    return [problem('COLUMNS_MISSING', where, 'The table has no columns.', 'Add "columns".')];
  return [];
}

function requiredChoices({ raw, where }: Place, choices: readonly Place[]): readonly Problem[] {
  const required: readonly unknown[] = Array.isArray(raw['required_choices']) ? raw['required_choices'] : [];
  if (raw['multi_rule'] === 'share_of_required' && required.length === 0) {
    const message = 'A share needs to know of what.';
    return [problem('REQUIRED_CHOICES_MISSING', where, message, 'Add "required_choices".')];
  }
  const offered = choices.map((choice) => choice.raw['id']);
  return required.flatMap((id, at) => {
    if (offered.includes(id)) return [];
    const place = pointer(where, 'required_choices', at);
    return [
      problem('UNKNOWN_CHOICE', place, 'The question offers no such choice.', 'Name one of its choices.'),
    ];
  });
}

/** A table rule may test the columns of its own table only. */
function tableScoreColumns({ raw, where }: Place, columns: readonly Place[]): readonly Problem[] {
  const rule: unknown = raw['table_score'];
  if (!isRecord(rule)) return [];
  const offered = columns.map((column) => column.raw['id']);
  const rows = placesIn(rule, 'rows', pointer(where, 'table_score'));
  const tests = rows.flatMap((row) => placesIn(row.raw, 'if', row.where));
  return tests.flatMap((test) => {
    if (offered.includes(test.raw['column'])) return [];
    const place = pointer(test.where, 'column');
    return [problem('UNKNOWN_COLUMN', place, 'The table has no such column.', 'Name one of its columns.')];
  });
}
