import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { referenceNames } from '../../../test/support/reference-data.js';
import { compareLists, type ListDifference } from './compare-lists.js';
import type { SubProcessorList, SubProcessorRow } from './list-page.js';

const CONTEXT = referenceNames();
const HEAD = ['Name', 'Purpose', 'Location'];
const NOTHING = {
  added: [],
  removed: [],
  renamed: [],
  changedPlace: [],
  changedTask: [],
  headerChanges: [],
  headerOnly: false,
  further: [],
};

describe('two versions of a list', () => {
  it('tell who came, went, was renamed, moved and got another task', () => {
    const found = difference(
      [
        row('Azure (Microsoft)'),
        row('SendGrid'),
        row('Twilio'),
        row('Alder', 'mail'),
        row('Wren', 'print', ['DE']),
        row('Oak'),
      ],
      [
        row('Microsoft (Azure)'),
        row('Twilio (SendGrid)'),
        row('Alder', 'mail and print'),
        row('Wren', 'print', ['FR']),
        row('Elm'),
      ],
    );
    expect(found).toEqual({
      ...NOTHING,
      added: ['Elm'],
      removed: ['Oak'],
      renamed: [
        { from: 'Azure (Microsoft)', to: 'Microsoft (Azure)' },
        { from: 'SendGrid', to: 'Twilio (SendGrid)' },
        { from: 'Twilio', to: 'Twilio (SendGrid)' },
      ],
      changedPlace: [{ name: 'Wren', from: ['DE'], to: ['FR'] }],
      changedTask: [{ name: 'Alder' }],
      unchanged: 0,
    });
  });

  it('compare places over all rows of a name, by what they mean', () => {
    const rows = [row('Alder', 'mail', ['United States']), row('Alder', 'print', ['DE', 'France'])];
    const later = [row('Alder', 'print', ['France', 'USA']), row('Alder', 'mail', ['Germany'])];
    expect(difference(rows, later)).toEqual({ ...NOTHING, unchanged: 1 });
  });

  it('are the same as table and as bullets', () => {
    const older: SubProcessorList = { format: 'table', header: HEAD, rows: [row('Alder', 'Mail service')] };
    const newer: SubProcessorList = { format: 'list', header: [], rows: [row('Alder', 'mail service.')] };
    expect(compareLists(older, newer, CONTEXT)).toEqual({ ...NOTHING, unchanged: 1 });
  });

  it('may differ in the head only, which is no change of a company', () => {
    const found = difference([row('Alder')], [row('Alder')], ['Name', 'Region', 'Purpose']);
    expect(found).toEqual({
      ...NOTHING,
      headerChanges: [{ from: 'Location', to: 'Region' }],
      headerOnly: true,
      unchanged: 1,
    });
  });

  it('leave subsidiaries out', () => {
    expect(difference([], [{ ...row('Alder Spain'), subsidiary: true }])).toEqual({
      ...NOTHING,
      unchanged: 0,
    });
  });

  it('never take a shared country in brackets for a shared company', () => {
    const found = difference([row('Alder (Ireland)')], [row('Wren (Ireland)')]);
    expect(found).toMatchObject({ added: ['Wren (Ireland)'], removed: ['Alder (Ireland)'], renamed: [] });
  });

  it('tell a further row of a company that keeps its old name', () => {
    const found = difference([row('Microsoft')], [row('Microsoft'), row('Microsoft (Azure)')]);
    expect(found).toMatchObject({
      added: [],
      further: [{ name: 'Microsoft (Azure)', sameAs: 'Microsoft' }],
      unchanged: 1,
    });
  });
});

const anyRow = record({
  name: constantFrom('Alder', 'Alder Inc.', 'Wren (Alder)', 'Wren', 'Oak GmbH', 'Oak', 'Elm'),
  task: constantFrom('mail', 'print'),
  place: constantFrom('DE', 'Germany', 'FR', 'unknown'),
}).map(({ name, task, place }) => row(name, task, [place]));
const anyList = array(anyRow, { maxLength: 8 });

describe('any two lists', () => {
  it('account for every name of both', () => {
    assert(
      property(anyList, anyList, (older, newer) => {
        const { added, removed, renamed, further } = difference(older, newer);
        const [before, now] = [names(older), names(newer)];
        const kept = before.filter((name) => now.includes(name));
        expect([...kept, ...removed, ...renamed.map(({ from }) => from)].toSorted()).toEqual(
          before.toSorted(),
        );
        const told = [...kept, ...added, ...renamed.map(({ to }) => to), ...further.map(({ name }) => name)];
        expect([...new Set(told)].toSorted()).toEqual(now.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('are unchanged in another order, and nothing is added or removed against themselves', () => {
    const shuffled = anyList.chain((rows) =>
      shuffledSubarray(rows, { minLength: rows.length }).map((other) => [rows, other] as const),
    );
    assert(
      property(shuffled, ([rows, other]) => {
        expect(difference(rows, other)).toEqual({ ...NOTHING, unchanged: names(rows).length });
      }),
    );
  });
});

function row(name: string, task = 'mail', places: readonly string[] = ['US']): SubProcessorRow {
  return { name, task, places, countries: [], corporate: null, address: null, subsidiary: false, line: null };
}

function difference(
  older: readonly SubProcessorRow[],
  newer: readonly SubProcessorRow[],
  head = HEAD,
): ListDifference {
  return compareLists(table(HEAD, older), table(head, newer), CONTEXT);
}

function table(header: readonly string[], rows: readonly SubProcessorRow[]): SubProcessorList {
  return { format: 'table', header, rows };
}

function names(rows: readonly SubProcessorRow[]): string[] {
  return [...new Set(rows.map(({ name }) => name))];
}
