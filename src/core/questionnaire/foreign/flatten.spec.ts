import { describe, expect, test } from '@jest/globals';
import type { Draft, DraftPart } from './draft.js';
import { flatten } from './flatten.js';

function draft(...parts: readonly DraftPart[]): Draft {
  return { title: 'All', language: 'en', letters: 'Q', parts, losses: [] };
}

function asked(name: string, text = name): DraftPart {
  return { kind: 'question', name, where: `/${name}`, type: 'text', text, visible: null };
}

function said(text: string): DraftPart {
  return { kind: 'text', name: null, where: `/${text}`, text, visible: null };
}

function group(title: string, ...parts: readonly DraftPart[]): DraftPart {
  return { kind: 'group', name: null, where: `/${title}`, title, visible: null, parts };
}

/** Each section with the texts and the help of its questions. */
function sections(...parts: readonly DraftPart[]): unknown {
  return flatten(draft(...parts)).sections.map(({ title, questions }) => [
    title,
    ...questions.map(({ text, help }) => (help === '' ? text : `${text} (${help})`)),
  ]);
}

describe('groups', () => {
  test('become sections in the order of the questions, so that earlier ones stay earlier', () => {
    const parts = [asked('a'), group('In', asked('b'), group('Deep', asked('c'))), asked('d')];
    expect(sections(...parts)).toEqual([
      ['All', 'a'],
      ['In', 'b'],
      ['In › Deep', 'c'],
      ['All', 'd'],
    ]);
  });

  test('around everything are the questionnaire itself', () => {
    expect(sections(group('All', group('In', asked('a'))))).toEqual([['In', 'a']]);
  });

  test('of nothing but text stand before the next question', () => {
    expect(sections(group('Read', said('first')), group('Ask', asked('a')))).toEqual([
      ['Ask', 'a (Read: first)'],
    ]);
  });
});

describe('texts', () => {
  test('are the words of a question without its own, and help of any other', () => {
    expect(sections(said('Which?'), asked('a', ''), said('Mind this.'), asked('b'))).toEqual([
      ['All', 'Which?', 'b (Mind this.)'],
    ]);
  });

  test('after the last question are its help; without any question they are a loss', () => {
    expect(sections(asked('a'), said('Thanks.'))).toEqual([['All', 'a (Thanks.)']]);
    expect(flatten(draft(said('Alone.'))).losses).toHaveLength(1);
  });
});

test('thousands of questions get ids of our form, each its own', () => {
  const parts = Array.from({ length: 28_000 }, (_, at) => asked(`q${at}`));
  const ids = flatten(draft(...parts)).sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(28_000);
  expect([0, 998, 999, 26_973, 27_999].map((at) => ids[at])).toEqual([
    'Q-001',
    'Q-999',
    'QA-001',
    'QAA-001',
    'QAB-028',
  ]);
});
