import { describe, expect, test } from '@jest/globals';
import { referenceNames } from '../../../test/support/reference-data.js';
import { addedSinceFirst } from './added-since-first.js';
import type { SubProcessorList } from './list-page.js';

const list = (...names: string[]): SubProcessorList => ({
  format: 'table',
  header: ['Name'],
  rows: names.map((name) => ({
    name,
    task: '',
    places: ['DE'],
    countries: ['DE'],
    corporate: null,
    address: null,
    subsidiary: false,
    line: null,
  })),
});

describe('of the companies of a list', () => {
  test.each<[string, readonly string[][], string[]]>([
    ['those of the first version were not added', [['Alder']], []],
    ['one that came with the newest was', [['Alder'], ['Alder', 'Elm']], ['Elm']],
    ['one stays added when the same page is read again', [['Alder'], ['Elm'], ['Elm']], ['Elm']],
    ['several came with several versions', [['Alder'], ['Elm'], ['Elm', 'Oak']], ['Elm', 'Oak']],
    ['one that left is gone', [['Alder'], ['Elm'], ['Oak'], ['Oak']], ['Oak']],
    ['one that was there at first and came back was added', [['Alder'], ['Elm'], ['Alder']], ['Alder']],
    [
      'one stays the same under another way to write it',
      [['Alder'], ['Alder', 'Azure (Microsoft)'], ['Alder', 'Microsoft (Azure)']],
      ['Microsoft (Azure)'],
    ],
    ['one of the first under another name was not added', [['SendGrid'], ['Twilio (SendGrid)']], []],
  ])('%s', (_, versions, added) => {
    const lists = versions.map((names) => list(...names));
    expect(addedSinceFirst(lists, referenceNames())).toEqual(added);
  });
});
