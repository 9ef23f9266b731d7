import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CLIENT = path.resolve('client/src');
const LANGUAGES = ['en', 'de'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

describe('the texts of the client', () => {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, readTexts(language)]));
  const english = texts['en'] ?? new Map<string, string>();
  const german = texts['de'] ?? new Map<string, string>();
  const sources = readSources();

  it('exist in both languages under the same keys', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('take the same values in both languages', () => {
    // "one question" may say the number as a word
    const compared = [...english].filter(([key]) => !key.endsWith('_one'));
    const differing = compared.filter(
      ([key, text]) => placeholders(text) !== placeholders(german.get(key) ?? text),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    const empty = LANGUAGES.flatMap((language) =>
      [...(texts[language] ?? [])].filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('hold every key the client uses', () => {
    const used = sources.flatMap(({ file, text }) => usedKeys(text).map((key) => ({ file, key })));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(({ key }) => !isKnown(key, english))).toEqual([]);
  });

  it('call a tier "Klasse" and a level "Stufe" in German, and never the other way round', () => {
    const mixed = [...english].filter(([key, text]) => {
      const words = german.get(key) ?? '';
      return /\btiers?\b/i.test(text) && !/\blevels?\b/i.test(text) && /\bStufen?\b(?! Sie)/.test(words);
    });
    expect(mixed.map(([key]) => key)).toEqual([]);
  });

  it('call a password "Passwort" in German, as the mails do', () => {
    const mails = fs.readFileSync('templates/mails/de.json', 'utf8');
    expect([...german].filter(([, text]) => /kennwort/i.test(text)).map(([key]) => key)).toEqual([]);
    expect(mails).not.toMatch(/kennwort/i);
  });

  it('are asked for with their namespace', () => {
    const bare = sources.flatMap(({ file, text }) => bareKeys(text).map((key) => ({ file, key })));
    expect(bare).toEqual([]);
  });
});

describe('the search for keys', () => {
  it('sees a literal, a plural, a computed key and a label', () => {
    const code = "t('a:one'); t('a:many', { count }); t(`a:state.${state}`); const m = { label: 'a:menu' };";
    expect(usedKeys(code)).toEqual(['a:one', 'a:many', 'a:state.*', 'a:menu']);
    const known = new Map(
      ['a:one', 'a:many_one', 'a:many_other', 'a:state.sent', 'a:menu'].map((key) => [key, '-']),
    );
    expect(usedKeys(code).every((key) => isKnown(key, known))).toBe(true);
  });

  it('misses neither an unknown key nor one without a namespace', () => {
    expect(isKnown('a:two', new Map([['a:one', '-']]))).toBe(false);
    expect(isKnown('a:state.*', new Map([['a:one', '-']]))).toBe(false);
    expect(bareKeys("t('title')")).toEqual(['title']);
  });
});

function readTexts(language: string): Map<string, string> {
  const folder = path.join(CLIENT, 'i18n', language);
  const found = new Map<string, string>();
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const content: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    collect(`${path.basename(file, '.json')}:`, content, found);
  }
  return found;
}

function collect(prefix: string, content: unknown, found: Map<string, string>): void {
  for (const [key, value] of Object.entries(content as Record<string, unknown>)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value);
    else collect(`${prefix}${key}.`, value, found);
  }
}

function readSources(): { file: string; text: string }[] {
  return fs
    .readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'))
    .map((file) => ({ file, text: fs.readFileSync(path.join(CLIENT, file), 'utf8') }));
}

function usedKeys(code: string): string[] {
  const literal = [...code.matchAll(/\bt\(\s*'([^']+:[^']+)'/g)].map((match) => match[1] ?? '');
  const computed = [...code.matchAll(/\bt\(\s*`([^`$]+:[^`$]*)\$\{/g)].map((match) => `${match[1]}*`);
  const labels = [...code.matchAll(/\blabel: '([a-z-]+:[\w.-]+)'/g)].map((match) => match[1] ?? '');
  return [...literal, ...computed, ...labels];
}

function bareKeys(code: string): string[] {
  return [...code.matchAll(/\bt\(\s*['`]([^'`:]+)['`]/g)].map((match) => match[1] ?? '');
}

function isKnown(key: string, texts: ReadonlyMap<string, string>): boolean {
  if (key.endsWith('*')) return [...texts.keys()].some((known) => known.startsWith(key.slice(0, -1)));
  return (
    texts.has(key) ||
    [...texts.keys()].some((known) => known.replace(PLURAL, '') === key && PLURAL.test(known))
  );
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted().join(' ');
}
