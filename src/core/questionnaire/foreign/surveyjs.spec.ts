import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../condition.js';
import { questionsOf, type Question } from '../questionnaire.js';
import { readJsonQuestionnaire, type ReadQuestionnaire } from './read-json-questionnaire.js';

type Done = Extract<ReadQuestionnaire, { ok: true }>;

function survey(...elements: readonly object[]): Done {
  const result = readJsonQuestionnaire(JSON.stringify({ pages: [{ name: 'p', title: 'Page', elements }] }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function last(result: Done): Question {
  const found = questionsOf(result.questionnaire).at(-1);
  if (found === undefined) throw new Error('no question');
  return found;
}

const ONE = { type: 'radiogroup', name: 'one', title: 'One?', choices: ['a', 'b'] };
const MANY = { type: 'checkbox', name: 'many', title: 'Many?', choices: [{ value: 'x', text: 'X' }, 'y'] };
const SURE = { type: 'boolean', name: 'sure', title: 'Sure?' };
const COUNT = { type: 'text', inputType: 'number', name: 'count', title: 'How many?' };

/** What a `visibleIf` becomes on a question after the four above. */
function condition(visibleIf: string): Condition | undefined {
  return last(survey(ONE, MANY, SURE, COUNT, { type: 'comment', name: 'q', visibleIf })).visible_if;
}

describe('visibleIf', () => {
  const a = { q: 'S-001', op: 'eq', value: 'a' };
  const x = { q: 'S-002', op: 'includes', value: 'x' };

  test.each<[string, unknown]>([
    [`{one} = 'a'`, a],
    [`{one} == "a"`, a],
    [`{one} <> 'a'`, { not: a }],
    [`{many} contains 'x'`, x],
    [`{many} contains ["x"]`, { ...x, value: ['x'] }],
    [`{many} notcontains 'x'`, { not: x }],
    [`{many} anyof ['x', 'y']`, { q: 'S-002', op: 'includes_any', value: ['x', 'y'] }],
    [
      `{one} = 'a' and {many} contains 'x' or {one} notempty`,
      { any: [{ all: [a, x] }, { q: 'S-001', op: 'answered' }] },
    ],
    [
      `({one} = 'a' or {one} empty) and {many} contains 'x'`,
      { all: [{ any: [a, { q: 'S-001', op: 'unanswered' }] }, x] },
    ],
    [`!({one} = 'a')`, { not: a }],
    ['{sure} = true', { q: 'S-003', op: 'eq', value: 'yes' }],
    ['{sure} = false', { q: 'S-003', op: 'eq', value: 'no' }],
    ['{count} >= 5', { q: 'S-004', op: 'gte', value: 5 }],
  ])('%s', (text, expected) => {
    expect(condition(text)).toEqual(expected);
  });

  test.each([
    `iif({one} = 'a', 1, 2) = 1`,
    `{panel.one} = 'a'`,
    `{one} = {many}`,
    `{count} + 1 > 2`,
    `'a' = {one}`,
    `{one} =`,
    `{one} like 'a'`,
  ])('that is not understood is a loss: %s', (visibleIf) => {
    const result = survey(ONE, MANY, COUNT, { type: 'comment', name: 'q', visibleIf });
    expect(last(result).visible_if).toBeUndefined();
    expect(result.losses).toEqual([
      { where: '/pages/0/elements/3/visibleIf', what: expect.stringContaining('condition is not kept') },
    ]);
  });

  test('of a page stands on its section, that of a panel too', () => {
    const file = {
      pages: [
        { name: 'p1', elements: [ONE] },
        {
          name: 'p2',
          title: 'Two',
          visibleIf: `{one} = 'a'`,
          elements: [{ type: 'panel', name: 'pan', title: 'In', visibleIf: `{one} = 'b'`, elements: [SURE] }],
        },
      ],
    };
    const result = readJsonQuestionnaire(JSON.stringify(file));
    const section = result.ok ? result.questionnaire.sections[1] : undefined;
    expect(section).toMatchObject({ title: 'Two › In', visible_if: { all: [a, { ...a, value: 'b' }] } });
  });
});

describe('a survey', () => {
  test('is counted as its author wrote it', () => {
    const panel = { type: 'panel', name: 'pan', elements: [{ ...ONE, choices: ['a-1', 'b-20', 'c'] }, MANY] };
    const { outline } = survey({ type: 'html', name: 'pan', html: 'Hello' }, panel, COUNT);
    expect(outline).toEqual({
      questions: 3,
      sections: 1,
      types: { html: 1, panel: 1, radiogroup: 1, checkbox: 1, text: 1 },
      conditions: 0,
      choices: 5,
      scoredChoices: 2,
      duplicateNames: ['pan'],
    });
  });

  test('keeps points as values of the choices, and says so', () => {
    const result = survey({ ...ONE, choices: ['a-3'] });
    expect(last(result).choices).toEqual([{ id: 'a-3', label: 'a-3', value: 3 }]);
    expect(result.losses.map(({ where }) => where)).toEqual(['/pages/0/elements/0/choices']);
  });

  test('is read in its first language; the others are listed', () => {
    const result = survey({ ...SURE, title: { default: 'Sure?', fr: 'Certain ?' } });
    expect(last(result).text).toBe('Sure?');
    expect(result.losses).toEqual([
      { where: '/pages/0/elements/0/title', what: 'The text in fr is not kept.' },
    ]);
  });

  test('loses attributes and types that have no place here, each by name', () => {
    const result = survey(
      SURE,
      { ...ONE, hasOther: true },
      { type: 'matrix', name: 'mx' },
      { ...ONE, name: 'w', choices: [] },
    );
    expect(result.losses.map(({ where }) => where)).toEqual([
      '/pages/0/elements/1/hasOther',
      '/pages/0/elements/2',
      '/pages/0/elements/3',
    ]);
  });
});

test.each([
  ['a list', '[1]'],
  ['something else', '{"name":"x"}'],
  ['a text', '"x"'],
])('%s is no questionnaire', (_, text) => {
  expect(readJsonQuestionnaire(text)).toMatchObject({ ok: false, problems: [{ code: 'BAD_FORMAT' }] });
});
