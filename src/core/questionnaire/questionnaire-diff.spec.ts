import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { diffQuestionnaires } from './questionnaire-diff.js';
import type { Question, Questionnaire } from './questionnaire.js';

const choices = [
  { id: 'a', label: 'A', score: 1 },
  { id: 'b', label: 'B', score: 0 },
];
const single = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'single',
  text: id,
  choices,
  ...more,
});
function version(...sections: readonly (readonly Question[])[]): Questionnaire {
  const whole = sections.map((questions, at) => ({ id: `s${at}`, title: `S${at}`, questions }));
  return { id: 'q', version: '1.0.0', title: 'Q', language: 'en', audience: 'vendor', sections: whole };
}
const [one, two, three] = [single('A-01'), single('A-02'), single('A-03')];
const nothing = {
  added: [],
  removed: [],
  changed: [],
  moved: [],
  sectionsAdded: [],
  sectionsRemoved: [],
  sectionsChanged: [],
};

const table = (ids: readonly string[]): Question => ({
  id: 'A-01',
  type: 'table',
  text: '',
  columns: ids.map((id) => ({ id, title: id, type: 'text' })),
});

describe('two versions', () => {
  test('that are equal differ in nothing', () => {
    expect(diffQuestionnaires(version([one, two]), version([one, two]))).toEqual(nothing);
  });
  test('are matched by id: added, removed, and a section with its questions', () => {
    expect(diffQuestionnaires(version([one, two]), version([two], [three]))).toEqual({
      ...nothing,
      added: ['A-03'],
      removed: ['A-01'],
      sectionsAdded: ['s1'],
    });
  });
  test('name every key that changed', () => {
    const changed = single('A-01', {
      text: 'new',
      weight: 3,
      visible_if: { ctx: 'ai_in_use', op: 'eq', value: true },
    });
    expect(diffQuestionnaires(version([one]), version([changed])).changed).toEqual([
      { id: 'A-01', keys: ['text', 'visible_if', 'weight'], choices: null, answersStay: true },
    ]);
  });
  test('tell choices apart, and whether old answers stay answers', () => {
    const wider = single('A-01', {
      choices: [{ id: 'a', label: 'A', score: 0.9 }, ...choices.slice(1), { id: 'c', label: 'C' }],
    });
    const other = single('A-01', { choices: [{ id: 'c', label: 'C' }] });
    expect(diffQuestionnaires(version([one]), version([wider])).changed).toEqual([
      {
        id: 'A-01',
        keys: ['choices'],
        choices: { added: ['c'], removed: [], changed: ['a'] },
        answersStay: true,
      },
    ]);
    expect(diffQuestionnaires(version([one]), version([other])).changed).toMatchObject([
      { choices: { added: ['c'], removed: ['a', 'b'], changed: [] }, answersStay: false },
    ]);
  });
  test('lose answers with a type or a column', () => {
    expect(diffQuestionnaires(version([table(['a', 'b'])]), version([table(['a'])])).changed).toMatchObject([
      { keys: ['columns'], answersStay: false },
    ]);
    expect(diffQuestionnaires(version([table(['a'])]), version([one])).changed).toMatchObject([
      { answersStay: false },
    ]);
  });
  test('show a question moved within its section or to another, and only that one', () => {
    expect(diffQuestionnaires(version([one, two, three]), version([three, one, two])).moved).toEqual([
      'A-03',
    ]);
    expect(diffQuestionnaires(version([one, two], [three]), version([one], [two, three])).moved).toEqual([
      'A-02',
    ]);
  });
  test('show a section renamed', () => {
    const renamed = { ...version([one]), sections: [{ id: 's0', title: 'New', questions: [one] }] };
    expect(diffQuestionnaires(version([one]), renamed)).toEqual({ ...nothing, sectionsChanged: ['s0'] });
  });
});

test('what one way is added, the other way is removed; the order of keys is no difference', () => {
  fc.assert(
    fc.property(arbitraryQuestionnaire(8), arbitraryQuestionnaire(8), (left, right) => {
      const there = diffQuestionnaires(left, right);
      const back = diffQuestionnaires(right, left);
      expect(there.added).toEqual(back.removed);
      expect(there.changed.map(({ id, keys }) => [id, keys])).toEqual(
        back.changed.map(({ id, keys }) => [id, keys]),
      );
      expect(there.moved).toHaveLength(back.moved.length);
      expect(diffQuestionnaires(left, left)).toEqual(nothing);
    }),
    { numRuns: 5000 },
  );
});
