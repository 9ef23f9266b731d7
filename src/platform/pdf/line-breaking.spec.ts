import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, string } from 'fast-check';
import { measureText } from './fonts.js';
import { breakLines } from './line-breaking.js';

const widest = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => measureText(line, 10, 400)));

describe('breaking lines', () => {
  it('keeps words whole where they fit', () => {
    expect(breakLines('write to privacy@mailwren.example today', 130, 10, 400)).toEqual([
      'write to',
      'privacy@mailwren.example',
      'today',
    ]);
  });

  it('breaks an address that is wider than the column after one of its marks', () => {
    const lines = breakLines('https://mailwren.example/legal/privacy/policy', 90, 10, 400);
    expect(lines.join('')).toBe('https://mailwren.example/legal/privacy/policy');
    expect(lines.slice(0, -1).every((line) => /[/.]$/.test(line))).toBe(true);
  });

  it('keeps the line ends of the text', () => {
    expect(breakLines('a\n\nb', 100, 10, 400)).toEqual(['a', '', 'b']);
  });

  it('cuts a word of 10,000 letters and loses none', () => {
    const lines = breakLines('x'.repeat(10_000), 200, 10, 400);
    expect(lines.join('')).toHaveLength(10_000);
    expect(widest(lines)).toBeLessThanOrEqual(200.01);
  });

  it('never makes a line wider than its column and never loses a letter', () => {
    assert(
      property(string({ maxLength: 300 }), integer({ min: 40, max: 300 }), (text, width) => {
        const lines = breakLines(text, width, 10, 400);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        expect(widest(lines)).toBeLessThanOrEqual(width + 1);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
