import { describe, expect, test } from '@jest/globals';
import fs from 'node:fs';
import type { Answers } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { translated, type QuestionnaireTexts } from '../questionnaire/translation.js';
import { labelsOf, touchedData } from './touched-data.js';

const read = (file: string): unknown =>
  JSON.parse(fs.readFileSync(`templates/questionnaires/${file}`, 'utf8'));
const parsed = parseQuestionnaire(read('intake-tiering.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const intake = parsed.questionnaire;
const german = translated(intake, read('de/intake-tiering.json') as QuestionnaireTexts);

const said = (kinds: readonly string[], groups: readonly string[]): Answers => ({
  'I-03': { value: [...kinds] },
  'I-05': { value: [...groups] },
});

describe('a change of sub-processors touches', () => {
  test('the people of the service and its kinds of data, the most sensitive first', () => {
    const touched = touchedData(said(['account', 'finance', 'usage'], ['customers', 'employees']), intake);
    expect(touched).toEqual({
      groups: ['employees', 'customers'],
      kinds: [
        { id: 'finance', sensitivity: 4 },
        { id: 'usage', sensitivity: 3 },
        { id: 'account', sensitivity: 2 },
      ],
    });
    expect(labelsOf(touched, intake)).toEqual({
      people: ['Our staff or applicants', 'Customers or users'],
      data: [
        { name: 'Bank and payment data, credit, income', sensitivity: 4 },
        { name: 'Use of a service, device and log data', sensitivity: 3 },
        { name: 'Account and sign-in data', sensitivity: 2 },
      ],
    });
    expect(labelsOf(touched, german).people).not.toContain('Customers or users');
    expect(labelsOf(touched, german).people).toHaveLength(2);
  });

  test.each<[string, Answers]>([
    ['before the intake', {}],
    ['where none is chosen', said([], [])],
    ['by words the intake does not know', said(['dreams'], ['martians'])],
  ])('nothing %s', (_, answers) => {
    expect(touchedData(answers, intake)).toEqual({ groups: [], kinds: [] });
  });

  test('what an older intake called otherwise, by its id', () => {
    const touched = { groups: ['martians'], kinds: [{ id: 'dreams', sensitivity: null }] };
    const data = [{ name: 'dreams', sensitivity: null }];
    expect(labelsOf(touched, intake)).toEqual({ people: ['martians'], data });
  });
});
