import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from './mail-address.js';

describe('an address of e-mail in a list', () => {
  it.each(['vera@mailwren.example', "o'neil+a@sub.mailwren.co", 'büro@münchen.example'])(
    'is believed: %s',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );

  it.each([
    'vera@mailwren',
    'vera',
    '@mailwren.example',
    'Vera <vera@mailwren.example>',
    'vera@mailwren.example; lee@mailwren.example',
    'vera@@mailwren.example',
    'vera.@mailwren.example',
    'vera@-mailwren.example',
    `${'a'.repeat(250)}@mailwren.example`,
  ])('is none: %s', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
