import { describe, expect, it } from '@jest/globals';
import { missingLetters, printable } from './printable-text.js';

const print = (text: string): string => printable(text, new Set());

describe('what a page can print', () => {
  it('leaves plain and accented words as they are', () => {
    for (const text of ['Söhne & Co. <b> (a\\b)', '“quoted” – dash … → ≥', 'Žluťoučký kůň, Ελλάδα, Київ'])
      expect(print(text)).toBe(text);
  });

  it('makes controls of direction visible, for they can turn a name around', () => {
    expect(print('invoice\u202Efdp.exe')).toBe('invoice[U+202E]fdp.exe');
    expect(print('\u2066a\u2069\u200F')).toBe('[U+2066]a[U+2069][U+200F]');
  });

  it('makes other hidden letters visible', () => {
    expect(print('a\u200Bb\u0000c\uFEFF')).toBe('a[U+200B]b[U+0000]c[U+FEFF]');
  });

  it('shows a letter the font lacks as a box and reports it', () => {
    const missing = new Set<string>();
    expect(printable('שלום 你好', missing)).toBe('□□□□ □□');
    expect([...missing]).toEqual(['U+05E9', 'U+05DC', 'U+05D5', 'U+05DD', 'U+4F60', 'U+597D']);
  });

  it('shows a letter made of several parts as few boxes', () => {
    expect(print('👩‍🚀')).toBe('□□');
    expect(print('❤️').length).toBeLessThanOrEqual(2);
  });

  it('turns every kind of line end into one', () => {
    expect(print('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('does not fail on half a surrogate pair', () => {
    expect(print('a\uD800b')).toBe('a�b'.replace('�', print('\uFFFD')));
  });

  it('finds the missing letters of a whole model, once each, in order', () => {
    expect(missingLetters({ a: ['你', { b: 'א' }], c: '你', d: 3, e: null })).toEqual(['U+05D0', 'U+4F60']);
  });
});
