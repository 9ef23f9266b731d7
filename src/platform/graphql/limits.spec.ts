import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { LIMITS, limitBroken } from './limits.js';

const broken = (query: string, variables: Record<string, unknown> = {}, name?: string) =>
  limitBroken(parse(query), name, variables);
const HUNDRED_OF = (rows: string) =>
  `vendors(first: 100) { edges { node { history(first: ${rows}) { at } } } }`;

describe('what a document costs', () => {
  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['rows of rows as they are written', `{ ${HUNDRED_OF('100')} }`, {}, true],
    ['few rows of rows', `{ ${HUNDRED_OF('10')} }`, {}, false],
    ['rows in a variable', `query ($n: Int!) { ${HUNDRED_OF('$n')} }`, { n: 100 }, true],
    ['few rows in a variable', `query ($n: Int!) { ${HUNDRED_OF('$n')} }`, { n: 10 }, false],
    ['rows in a default value', `query ($n: Int = 100) { ${HUNDRED_OF('$n')} }`, {}, true],
    [
      'few rows instead of the default value',
      `query ($n: Int = 100) { ${HUNDRED_OF('$n')} }`,
      { n: 10 },
      false,
    ],
    ['rows behind a fragment', `{ ...q } fragment q on Query { ${HUNDRED_OF('100')} }`, {}, true],
    [
      'pages that name no number of rows',
      '{ vendors { edges { node { risks { edges { node { id } } } } } } }',
      {},
      true,
    ],
  ])('is counted with %s', (_, query, variables, isTooMuch) => {
    const words = broken(query, variables);
    if (isTooMuch) expect(words).toMatch(/^The question costs \d+; 2000 are answered/);
    else expect(words).toBeNull();
  });

  it('is that of the operation which is asked for', () => {
    const both = `query Dear { ${HUNDRED_OF('100')} } query Cheap { viewer { role } }`;
    expect([broken(both, {}, 'Dear'), broken(both, {}, 'Cheap')]).toEqual([
      expect.stringContaining('costs'),
      null,
    ]);
  });
});

const nested = (levels: number) => `{ ${'a { '.repeat(levels - 1)}b${' }'.repeat(levels - 1)} }`;
const aliases = (count: number) =>
  `{ vendor { ${Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ')} } }`;
const directives = (count: number) => `{ viewer ${'@skip(if: false) '.repeat(count)} { role } }`;
const roots = (count: number) =>
  `{ ${Array.from({ length: count }, (_, at) => `root${at} { id }`).join(' ')} }`;

describe('how wide and deep a document may be', () => {
  it.each([
    ['levels', nested, LIMITS.depth],
    ['aliases', aliases, LIMITS.aliases],
    ['directives', directives, LIMITS.directives],
    ['root fields', roots, LIMITS.rootFields],
  ] as const)('is so many %s and not one more', (_, document, most) => {
    expect([broken(document(most)), broken(document(most + 1))]).toEqual([null, expect.any(String)]);
  });

  it('is one act a request, wherever a second one hides', () => {
    expect(broken('mutation { addVendor { id } }')).toBeNull();
    for (const two of ['a { id } b { id }', '... on Mutation { a { id } b { id } }'])
      expect(broken(`mutation { ${two} }`)).toMatch(/^One mutation a request/);
  });
});
