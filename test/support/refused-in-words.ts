import { expect } from '@jest/globals';
import type { Problem } from '../../src/core/problem.js';
import { messageIn } from '../../src/platform/errors/reader-words.js';

/** A file is refused in our own sentences: a reason and a remedy, each also in German; no words of a library. */
export function expectRefusedInWords({ message, remedy }: Problem): void {
  for (const sentence of [message, remedy]) {
    expect(sentence).toMatch(/^[A-Z].*[.]$/s);
    expect(messageIn(sentence, 'de')).not.toBe(sentence);
  }
}
