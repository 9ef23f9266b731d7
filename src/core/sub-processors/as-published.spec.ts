import { describe, expect, it } from '@jest/globals';
import { companiesIn, dayOfPage } from './as-published.js';
import type { PageBlock } from './list-page.js';

const said = (...texts: string[]): PageBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));

describe('a page of sub-processors', () => {
  it.each([
    ['Last updated: June 8, 2023', '2023-06-08'],
    ['Stand: 8. Juni 2023', '2023-06-08'],
    ['This list is effective as of 2024-02-01.', '2024-02-01'],
    ['June 8, 2023', '2023-06-08'],
    ['Acme was founded on June 8, 2003.', null],
    ['Last updated: 30 February 2023', null],
  ])('%s holds for %s', (text, day) => {
    expect(dayOfPage(said('Our sub-processors', text))).toBe(day);
  });

  it('holds for the latest of its days, and for none where it names none', () => {
    expect(dayOfPage(said('Updated on 1 March 2024', 'Last updated: 2 May 2024'))).toBe('2024-05-02');
    expect(dayOfPage([])).toBeNull();
  });

  it('names no company where it says that there are no more', () => {
    const names = [
      'None',
      'Keine weiteren',
      'n/a',
      '–',
      'No further sub-processors.',
      'None Ltd',
      'Keine GmbH',
      'NA Cloud',
    ];
    expect(companiesIn(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(names.slice(5));
  });
});
