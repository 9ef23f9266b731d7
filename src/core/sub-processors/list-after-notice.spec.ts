import { describe, expect, test } from '@jest/globals';
import type { NoticeChange } from './judge-notice.js';
import { listAfterNotice } from './list-after-notice.js';

const LIST = [
  { name: 'Cloud Inc.', task: 'Hosting', places: ['Ireland'] },
  { name: 'Post Ltd', task: 'Mail', places: ['Germany'] },
];
const WRITING = { canonical: (name: string) => name.toLowerCase(), placeName: (code: string) => `<${code}>` };
const change = (kind: NoticeChange['kind'], name: string, countries: string[] = ['IN']): NoticeChange => ({
  kind,
  name,
  countries,
  task: 'Support',
  instrument: null,
});
const after = (...changes: NoticeChange[]) => listAfterNotice(LIST, changes, WRITING);

describe('a list after a notice', () => {
  test('has the new company, without the one that goes, and the other places', () => {
    const { rows, notTaken } = after(
      change('add', 'Desk'),
      change('remove', 'POST LTD'),
      change('move', 'cloud inc.'),
    );
    expect(rows).toEqual([
      { name: 'Cloud Inc.', task: 'Hosting', places: ['<IN>'] },
      { name: 'Desk', task: 'Support', places: ['<IN>'] },
    ]);
    expect(notTaken).toEqual([]);
  });

  test.each([
    ['add', 'Cloud Inc.', ['IN'], 'already_there'],
    ['remove', 'Desk', [], 'not_there'],
    ['move', 'Desk', ['IN'], 'not_there'],
    ['move', 'Cloud Inc.', [], 'place_unknown'],
  ] as const)('cannot take: %s %s %j', (kind, name, countries, why) => {
    expect(after(change(kind, name, [...countries]))).toEqual({ rows: null, notTaken: [{ name, why }] });
  });

  test('takes what it can', () => {
    const { rows, notTaken } = after(change('add', 'Post Ltd'), change('remove', 'Cloud Inc.'));
    expect([rows?.length, notTaken]).toEqual([1, [{ name: 'Post Ltd', why: 'already_there' }]]);
  });

  test('is not begun by a notice: one company alone would look like all of them', () => {
    expect(listAfterNotice(null, [change('add', 'Desk')], WRITING)).toEqual({
      rows: null,
      notTaken: [{ name: 'Desk', why: 'no_list' }],
    });
  });
});
