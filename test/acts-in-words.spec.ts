import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** The log and every timeline speak in words: each fact the server can write has them, in each language. */
const ROOT = path.resolve(import.meta.dirname, '..');

/** The action of every event class of the product. */
function actionsInSource(): string[] {
  const files = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const found = files.flatMap((file) => actionsIn(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8')));
  return [...new Set(found)].toSorted();
}

function actionsIn(code: string): string[] {
  return [...code.matchAll(/readonly action(?:: string)? = '([^']+)'/g)].map((match) => match[1]!);
}

function wordsOf(language: string): Map<string, string> {
  const file = path.join(ROOT, 'client/src/i18n', language, 'acts.json');
  const table = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const pairs = Object.entries(table).flatMap(([thing, acts]) =>
    Object.entries(acts).map(([act, words]): [string, string] => [`${thing}.${act}`, words]),
  );
  return new Map(pairs);
}

describe('what happened', () => {
  const actions = actionsInSource();

  it('is found in the code, wherever an event class stands', () => {
    expect(actions.length).toBeGreaterThan(40);
    expect(actions).toEqual(expect.arrayContaining(['vendor.added', 'access.refused', 'group.joined']));
    const computed = fs
      .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.events.ts'))
      .filter((file) =>
        /readonly action(?!: string;| = '|: string = ')/.test(
          fs.readFileSync(path.join(ROOT, 'src', file), 'utf8'),
        ),
      );
    expect(computed).toEqual([]);
  });

  it.each(['en', 'de'])('has words of its own in %s, and no words are left over', (language) => {
    const words = wordsOf(language);
    expect([...words.keys()].toSorted()).toEqual(actions);
    expect(new Set(words.values()).size).toBe(words.size);
    expect([...words.values()].filter((text) => /^[a-z-]+\.[a-z-]+$/.test(text))).toEqual([]);
  });
});
