import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../condition.js';
import { questionsOf, type Question } from '../questionnaire.js';
import { readJsonQuestionnaire, type ReadQuestionnaire } from './read-json-questionnaire.js';

type Done = Extract<ReadQuestionnaire, { ok: true }>;

function read(text: string): Done {
  const result = readJsonQuestionnaire(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** The items inside one block, as a VSAQ file. */
function vsaq(...items: readonly object[]): Done {
  return read(JSON.stringify({ questionnaire: [{ type: 'block', text: 'All', items }] }));
}

function question(result: Done, name: string): Question {
  const id = result.origins.find((origin) => origin.name === name)?.id;
  const found = questionsOf(result.questionnaire).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const GROUP = { type: 'radiogroup', id: 'g', text: 'Which?', choices: [{ a: 'A' }, { b: 'B' }] };
const MULTI = { type: 'checkgroup', id: 'm', text: 'Which?', choices: [{ x: 'X' }, { y: 'Y' }] };
const CHECK = { type: 'check', id: 'c', text: 'Ticked?' };
const LINE = { type: 'line', id: 'l', text: 'Name?' };

describe('the text of a VSAQ file', () => {
  test('may hold comments, joined strings and a comma too many', () => {
    const text = `// a notice, with "quotes"
      { "questionnaire": [ /* all */ { "type": "block", "text": "One " + "two"
          + " three", "items": [ {"type": "line", "id": "l", "text": "// no comment"}, ] } ] }`;
    const result = read(text);
    expect(result.strictJson).toBe(false);
    expect(result.questionnaire.title).toBe('One two three');
    expect(question(result, 'l').text).toBe('// no comment');
  });

  test('is strict when JSON alone can read it', () => {
    expect(vsaq(LINE).strictJson).toBe(true);
  });

  test.each([
    ['{"questionnaire": [ }', 'line 1, column 21'],
    ['{"questionnaire":\n [1 2]}', 'line 2, column 5'],
    ['{"questionnaire": "a" + }', 'line 1, column 25'],
    ['{"a": alert(1)}', 'line 1, column 7'],
    [`{"a": ${'['.repeat(300)}`, 'line 1, column 206'],
  ])('that is broken is refused with its place: %s', (text, where) => {
    const result = readJsonQuestionnaire(text);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'BAD_FORMAT', where }] });
  });
});

/** What a condition becomes on a question after the four above. */
function conditionOf(cond: string): Condition | undefined {
  const asking = { type: 'box', id: 'q', text: 'Why?', cond };
  return question(vsaq(GROUP, MULTI, CHECK, LINE, asking), 'q').visible_if;
}

describe('a VSAQ condition', () => {
  const a = { q: 'V-001', op: 'eq', value: 'a' };
  const b = { q: 'V-001', op: 'eq', value: 'b' };
  const x = { q: 'V-002', op: 'includes', value: 'x' };

  test.each<[string, unknown]>([
    ['a', a],
    ['!a', { not: a }],
    ['a && x', { all: [a, x] }],
    ['a||x', { any: [a, x] }],
    ['a || b && !x', { any: [a, { all: [b, { not: x }] }] }],
    ['(a || b) && x', { all: [{ any: [a, b] }, x] }],
    ['!(a || b)', { not: { any: [a, b] } }],
    ['c/yes', { q: 'V-003', op: 'eq', value: 'yes' }],
    ['c', { q: 'V-003', op: 'eq', value: 'yes' }],
    ['l', { q: 'V-004', op: 'answered' }],
    ['l/value', { q: 'V-004', op: 'answered' }],
    ['g/a', a],
  ])('%s', (text, condition) => {
    expect(conditionOf(text)).toEqual(condition);
  });

  test.each([
    ['contains(l, "x")', 'sign'],
    ['matches(l)', 'function matches'],
    ['a &&', 'ends too early'],
    ['(a', 'not closed'],
    ['a b', 'not expected'],
    ['nobody', 'nothing here is called "nobody"'],
    ['a; process.exit()', 'sign'],
    [`${'('.repeat(40)}a${')'.repeat(40)}`, 'nested too deeply'],
  ])('that is not understood is a loss, and the question is always asked: %s', (condition, why) => {
    const result = vsaq(GROUP, LINE, { type: 'box', id: 'q', text: 'Why?', cond: condition });
    expect(question(result, 'q').visible_if).toBeUndefined();
    expect(result.losses).toEqual([
      { where: '/questionnaire/0/items/2/cond', what: expect.stringContaining(why) },
    ]);
  });

  test('on a later question is a loss', () => {
    const result = vsaq({ ...LINE, cond: 'a' }, GROUP);
    expect(result.losses[0]?.what).toContain('comes later');
  });

  test('in a circle is named as one', () => {
    const result = vsaq({ ...LINE, cond: 'c' }, { ...CHECK, cond: 'l' });
    expect(result.losses).toEqual([
      { where: '/questionnaire/0/items/0/cond', what: expect.stringContaining('circle') },
    ]);
  });

  test('with ^ asks when an item is shown, its blocks included', () => {
    const inner = {
      type: 'block',
      id: 'blk',
      text: 'In',
      cond: 'x',
      items: [{ type: 'line', id: 'in', text: 'In?', cond: 'a' }],
    };
    const result = vsaq(GROUP, MULTI, inner, { type: 'box', id: 'q', text: 'Why?', cond: '!^in' });
    expect(question(result, 'q').visible_if).toEqual({ not: { all: [x, a] } });
  });

  test('with ^ in a circle is refused', () => {
    const result = vsaq({ ...LINE, cond: '^c' }, { ...CHECK, cond: '^l' });
    expect(result.losses.map(({ what }) => what)).toEqual([
      expect.stringContaining('circle'),
      expect.stringContaining('circle'),
    ]);
  });

  test('with ^ upon ^ upon ^ ends soon, however many there are', () => {
    const chain = Array.from({ length: 20 }, (_, at) => ({
      ...LINE,
      id: `l${at + 1}`,
      cond: Array(20).fill(`^l${at}`).join(' && '),
    }));
    const result = vsaq(GROUP, { ...LINE, id: 'l0', cond: 'a' }, ...chain);
    expect(question(result, 'l1').visible_if).toBeDefined();
    expect(result.losses.at(-1)?.what).toMatch(/too many parts|nested too deeply/);
  });

  test('of a block stands on its section', () => {
    const result = vsaq(GROUP, { type: 'block', text: 'In', cond: 'a', items: [LINE] });
    expect(result.questionnaire.sections.map(({ title, visible_if: when }) => [title, when])).toEqual([
      ['All', undefined],
      ['In', a],
    ]);
  });
});

describe('a tip', () => {
  const tip = { type: 'tip', id: 't', text: 'Bad.', warn: 'yes', name: 'No A', severity: 'high', cond: 'b' };

  test('that warns is a finding of the question it follows, with room to explain', () => {
    const result = vsaq(GROUP, { ...tip, why: 'Explain.' });
    const when = { q: 'V-001', op: 'eq', value: 'b' };
    expect(question(result, 'g').finding).toEqual({ if: when, title: 'No A', severity: 'high' });
    expect(question(result, 't')).toMatchObject({
      type: 'long_text',
      text: 'Explain.',
      help: 'Bad.',
      visible_if: when,
    });
    expect(result.losses).toEqual([]);
  });

  test('that warns a second time about one question is listed', () => {
    const result = vsaq(GROUP, tip, { ...tip, id: 't2', name: 'Other' });
    expect(question(result, 't2').finding).toMatchObject({ if: { op: 'answered' }, title: 'Other' });
    expect(result.losses.map(({ what }) => what)).toEqual([expect.stringContaining('"Other"')]);
  });

  test('that does not warn is help of the question before the end of its block', () => {
    const result = vsaq(GROUP, { type: 'tip', text: 'Take A.', cond: 'b' });
    expect(question(result, 'g').help).toBe('Take A.');
    expect(result.losses[0]?.what).toContain('shown always');
  });
});

describe('what a VSAQ file loses', () => {
  test('is every attribute, markup and item that has no place here', () => {
    const result = vsaq(
      { ...GROUP, text: 'Which <b>one</b> of <a href="https://x.example">these</a>?', defaultChoice: false },
      { type: 'spacer' },
      { type: 'riddle', text: 'x' },
    );
    expect(question(result, 'g').text).toBe('Which one of these (https://x.example)?');
    expect(result.losses.map(({ where }) => where)).toEqual([
      '/questionnaire/0/items/0/defaultChoice',
      '/questionnaire/0/items/0/text',
      '/questionnaire/0/items/1',
      '/questionnaire/0/items/2',
    ]);
  });

  test('is never a script: it is dropped with its content', () => {
    expect(question(vsaq({ ...LINE, text: 'A<script>alert(1)</script>B' }), 'l').text).toBe('A B');
  });

  test('names an id that stands twice', () => {
    expect(vsaq(LINE, LINE).losses).toEqual([
      { where: '/questionnaire/0/items/1/id', what: expect.stringContaining('"l"') },
    ]);
  });
});

test('an extension is read like a template', () => {
  const file = {
    extensions: [{ type: 'block', text: 'Ours', insertAfter: 'x', items: [LINE] }],
    namespace: 'ours',
  };
  const result = read(JSON.stringify(file));
  expect(result).toMatchObject({ format: 'vsaq', outline: { questions: 1, sections: 1 } });
  expect(result.losses.map(({ where }) => where)).toEqual(['/namespace', '/extensions/0/insertAfter']);
});
