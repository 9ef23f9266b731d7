import type { FlowMap } from '@core/data-flow/flow-map.js';

/**
 * What makes the id of a new row its own: drawn, not counted, so that two people who add at the same time do not
 * both take the next number. Short, since it stands in files and findings.
 */
export function freshWord({ nodes, flows, vendors, activities = [] }: FlowMap): string {
  const taken = [...nodes, ...flows, ...vendors, ...activities];
  for (;;) {
    const word = drawnWord();
    if (!taken.some(({ id }) => id.endsWith(word))) return word;
  }
}

/** Without l and o, which are read as digits; 32 letters, so each is as likely. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 5;

function drawnWord(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(LENGTH));
  return [...drawn].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
