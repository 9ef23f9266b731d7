import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { patternFault } from './pattern-safety.js';
import { parseCatalogue } from './parse-catalogue.js';

describe('patterns of the catalogue', () => {
  test.each([
    '(a+)+',
    '(?:a*)*b',
    '(\\w+ ?)+$',
    '(.{0,80}x)*',
    '([a-z]+)*',
    '.*a.*b.*c',
    '(?<=a)b',
    '(a)\\1',
    '(',
    '[z-a]',
  ])('%s is refused', (source) => {
    expect(patternFault(source)).not.toBeNull();
  });
  test.each([
    '(only|not).{0,120}instructions?',
    '(\\w+ ){0,3}breach',
    'a+b+',
    'within (\\d+|\\w+) days',
    '\\[insert|_{6,}',
    '[(]x[)]+',
  ])('%s is let through', (source) => {
    expect(patternFault(source)).toBeNull();
  });
});

function clauseFile(): { clauses: Record<string, unknown>[] } {
  const file = new URL('../../../templates/clauses/dpa-clauses.json', import.meta.url);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as { clauses: Record<string, unknown>[] };
}

describe('the file of clauses', () => {
  test('ours is read, 67 clauses', () => {
    const parsed = parseCatalogue(clauseFile());
    expect(parsed.ok && parsed.catalogue.clauses.length).toBe(67);
  });
  test('faults are told with their places, all at once', () => {
    const file = clauseFile();
    const [first, second] = file.clauses;
    const broken = {
      ...file,
      clauses: [
        { ...first, hints: { duty_verb_needed: false, en: { find: [['(a+)+']] } } },
        { ...second, id: first?.['id'], severity_if_weak: 'awful' },
      ],
    };
    const parsed = parseCatalogue(broken);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where])).toEqual([
      ['BAD_PATTERN', '/clauses/0/hints/en/find/0/0'],
      ['WRONG_VALUE', '/clauses/1/severity_if_weak'],
      ['DUPLICATE_ID', '/clauses/1/id'],
    ]);
  });
  test('something else is refused', () => {
    expect(parseCatalogue(null).ok).toBe(false);
    expect(parseCatalogue({ clauses: 3 }).ok).toBe(false);
  });
});
