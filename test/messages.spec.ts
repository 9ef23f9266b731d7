import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { messageIn, readerLanguage } from '../src/platform/errors/reader-words.js';
import { refusalCodes, serverMessages } from './support/server-messages.js';
import { templateJson } from './support/templates.js';

const GERMAN = templateJson('messages/de.json') as Record<string, string>;
const PLACES = /\{\d\}/g;

describe('what the server says at a field', () => {
  const messages = serverMessages();

  it('has German words for every sentence in the code', () => {
    const missing = [...messages].filter(([text]) => !(text in GERMAN));
    expect(missing.map(([text, file]) => `${file}: ${text}`)).toEqual([]);
  });

  it('has no words for a sentence that nobody says any more', () => {
    expect(Object.keys(GERMAN).filter((text) => !messages.has(text))).toEqual([]);
  });

  it('puts in no value that the sentence does not have', () => {
    const wrong = Object.entries(GERMAN).filter(([english, german]) =>
      (german.match(PLACES) ?? []).some((place) => !english.includes(place)),
    );
    expect(wrong).toEqual([]);
  });

  it('finds sentences wherever they are handed over', () => {
    expect(messages.size).toBeGreaterThan(100);
    for (const sentence of [
      'Use at most 10,000 characters.',
      'Finish the review first: a decision rests on a reviewed sheet.',
      'Someone else changed this {1} since you opened it. Compare, then save again.',
      'The service has no tier yet, so nobody knows which questions to ask. Record its intake.',
    ])
      expect(messages.has(sentence)).toBe(true);
  });
});

describe('why a document of an agreement is refused', () => {
  const codes = refusalCodes().filter((code) => code !== 'BUSY');

  it.each(['en', 'de'])('has words on the page for every code: %s', (language) => {
    const { refusal } = clientJson(language) as { refusal: Record<string, string> };
    expect(codes).toContain('UNSAFE_ARCHIVE');
    expect(codes.filter((code) => !(code in refusal))).toEqual([]);
  });
});

describe('the words of a reader', () => {
  it.each([
    ['Choose at least one vendor.', 'Wählen Sie mindestens einen Anbieter.'],
    [
      'This questionnaire asks nothing in tier T4. Choose another one.',
      'Dieser Fragebogen fragt in der Klasse T4 nichts. Wählen Sie einen anderen.',
    ],
    ['3 answers have no verdict yet: C-01, C-02 ….', 'Noch ohne Urteil: C-01, C-02 ….'],
    [
      'Mailwren: Another vendor has this id. Open that one, or write another id. Nothing was changed.',
      'Mailwren: Ein anderer Anbieter hat diese Kennung. Öffnen Sie ihn, oder schreiben Sie eine andere. Nichts wurde geändert.',
    ],
    ['A sentence nobody knows.', 'A sentence nobody knows.'],
  ])('say %s in German', (english, german) => {
    expect(messageIn(english, 'de')).toBe(german);
    expect(messageIn(english, 'en')).toBe(english);
  });

  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, en;q=0.8, de;q=0.7', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('are chosen by %s: %s', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});

function clientJson(language: string): unknown {
  const file = path.resolve(import.meta.dirname, `../client/src/i18n/${language}/agreements.json`);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
