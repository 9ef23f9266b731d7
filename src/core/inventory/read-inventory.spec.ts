import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, property, array, jsonValue, record as fields } from 'fast-check';
import { referenceNames } from '../../../test/support/reference-data.js';
import type { EarlierRow } from './earlier-rows.js';
import type { InventoryDuplicate, InventoryReading, InventoryTable } from './inventory.js';
import { judgeRows } from './judge-rows.js';
import { proposeMapping } from './propose-mapping.js';
import { readInventory } from './read-inventory.js';
import { tableOfJson } from './table-of-json.js';

const CONTEXT = referenceNames();

describe('a row of an inventory', () => {
  it('becomes a vendor with everything it says', () => {
    const { drafts, problems, ready } = read([
      {
        name: 'Mailwren',
        'Vendor ID': 7,
        'Legal name': 'Mailwren GmbH',
        website: 'www.Mailwren.example/home',
        country: 'Deutschland',
        tier: 'Tier 2',
        'Business owner': 'Dana',
        category: 'Mail, Printing (letters, parcels)',
        certifications: ['ISO/IEC 27001', 'GDPR'],
        'DPA URL': 'mailwren.example/dpa',
        'Renewal date': '31.12.2026',
      },
    ]);
    expect(problems).toEqual([]);
    expect(ready).toEqual([1]);
    expect(drafts[0]).toEqual({
      row: 1,
      where: '/0',
      name: 'Mailwren',
      externalId: '7',
      legalName: 'Mailwren GmbH',
      website: 'https://www.Mailwren.example/home',
      domains: ['mailwren.example'],
      country: 'DE',
      tier: 'T2',
      owner: 'Dana',
      categories: ['Mail', 'Printing (letters, parcels)'],
      certifications: ['ISO/IEC 27001'],
      dpaUrl: 'https://mailwren.example/dpa',
      subprocessorsUrl: '',
      renewal: '2026-12-31',
      ownerGroup: '',
      notes: '',
      contactName: '',
      contactEmail: '',
      service: '',
      serviceDescription: '',
    });
  });

  it.each([
    ['name', '', 'missing_name'],
    ['country', 'Atlantis', 'unknown_country'],
    ['country', 'EU', 'unknown_country'],
    ['tier', 'T5', 'unknown_tier'],
    ['tier', 'high', 'unknown_tier'],
    ['website', 'not a page', 'bad_address'],
    ['website', 'javascript:alert(1)', 'bad_address'],
    ['website', 'http//vendor.example', 'bad_address'],
    ['website', 'https://user:secret@vendor.example', 'bad_address'],
    ['renewal', '31.02.2026', 'unreadable_date'],
    ['renewal', 'soon', 'unreadable_date'],
    ['renewal', '03/04/2026', 'ambiguous_date'],
    ['owner', 'x'.repeat(2001), 'too_long'],
  ])('with the %s %j has a problem there', (field, text, code) => {
    const { problems, ready } = read([{ name: 'Alder', [field]: text }]);
    expect(problems).toEqual([expect.objectContaining({ row: 1, where: '/0', field, column: field, code })]);
    expect(ready).toEqual([]);
  });

  it.each([
    ['country', 'de'],
    ['country', 'Schweiz (CH)'],
    ['country', 'USA'],
    ['country', 'Allemagne'],
    ['country', 'NA'],
    ['country', 'n/a'],
    ['tier', '1'],
    ['website', 'münchen-mail.example'],
    ['website', 'https://vendor.example:8443/x?y=1#z'],
    ['renewal', '2026-12-31 00:00:00'],
    ['renewal', '12/31/2026'],
    ['renewal', '04/04/2026'],
    ['renewal', 'Dec 31st, 2026'],
    ['renewal', '1. März 2027'],
    ['renewal', '3 May 2027'],
    ['renewal', '-'],
  ])('with the %s %j has none', (field, text) => {
    expect(read([{ name: 'Alder', [field]: text }]).problems).toEqual([]);
  });

  it('takes its country from the end of an address, never from two letters there', () => {
    const addresses = [
      '1 Main St, Springfield, CA',
      'Am Tor 1, 10115 Berlin, Germany',
      '2 High St, Boston, MA 02141, USA',
    ];
    const { drafts, problems } = read(addresses.map((address, at) => ({ name: `V${at}`, address })));
    expect(drafts.map(({ country }) => country)).toEqual([null, 'DE', 'US']);
    expect(problems).toEqual([]);
  });

  it('tells its problems from the first column to the last', () => {
    const { problems } = read([{ tier: 'T9', renewal: 'soon', website: 'x', name: '', country: 'Atlantis' }]);
    expect(problems.map(({ column }) => column)).toEqual(['tier', 'renewal', 'website', 'name', 'country']);
  });

  it('that repeats the head says so', () => {
    const { problems } = read([
      { name: 'Name', country: 'Country' },
      { name: 'Alder', country: 'DE' },
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toContainEqual([1, 'repeated_head']);
  });
});

describe('rows that mean one vendor', () => {
  it('are found by canonical name, domain and external id, each pair once', () => {
    const { duplicates, ready } = read([
      { name: 'Mailwren GmbH', website: 'https://mailwren.example', id: 'a' },
      { name: 'mailwren', website: 'www.mailwren.example/about', id: 'b' },
      { name: 'Wren Post', website: 'http://post.example', id: 'a' },
      { name: 'Post', website: 'post.example/x', id: '' },
      { name: 'Alder', website: '', id: '' },
    ]);
    expect(duplicates).toEqual([
      { rows: [1, 2], by: 'name' },
      { rows: [1, 3], by: 'external_id' },
      { rows: [3, 4], by: 'domain' },
    ]);
    expect(ready).toEqual([1, 5]);
  });

  it('are told by their own domains where the list has them, not by the page of a parent', () => {
    const { duplicates } = read([
      { name: 'Bing', website: 'https://parent.example', domains: ['bing.example'] },
      {
        name: 'Clarity',
        website: 'https://parent.example',
        domains: ['clarity.example', 'www.bing.example'],
      },
      { name: 'Office', website: 'https://parent.example' },
    ]);
    expect(duplicates).toEqual([{ rows: [1, 2], by: 'domain' }]);
  });

  it('are not one for their pages on a host that many share, and its own company is none of them', () => {
    const { drafts, duplicates } = read([
      { name: 'Ahoy', website: 'https://github.com/ankane/ahoy' },
      { name: 'Github', website: 'https://github.com' },
      { name: 'TimescaleDB', website: 'github.com/timescale/timescaledb' },
      { name: 'Hub', website: 'https://www.github.com/?ref=list' },
    ]);
    expect(drafts.map(({ domains }) => domains)).toEqual([[], ['github.com'], [], ['github.com']]);
    expect(duplicates).toEqual([{ rows: [2, 4], by: 'domain' }]);
  });
});

describe('any JSON', () => {
  it('may be a list of no vendors', () => {
    expect(tableOfJson({ vendors: [] })).toMatchObject({ ok: true, table: { rows: [] } });
    expect(tableOfJson({ vendors: [], owners: [] })).toMatchObject({ ok: false });
    expect(tableOfJson({ vendors: [{ name: 'Alder' }], owners: [] })).toMatchObject({
      ok: true,
      table: { headers: ['name'] },
    });
  });

  it.each([null, 7, 'Alder', true, ['Alder']])(
    'is a list with one row that has a problem where an entry is no object: %j',
    (stranger) => {
      const { drafts, problems, ready } = read([stranger, { name: 'Wren' }, { name: '' }]);
      expect(drafts.map(({ name }) => name)).toEqual(['', 'Wren', '']);
      expect(problems.map(({ row, where, code }) => [row, where, code])).toEqual([
        [1, '/0', 'no_record'],
        [3, '/2', 'missing_name'],
      ]);
      expect(ready).toEqual([2]);
    },
  );

  it('is refused entry by entry where none of them is an object', () => {
    expect(tableOfJson([null, 'Alder'])).toMatchObject({
      ok: false,
      problems: [{ where: '/0' }, { where: '/1' }],
    });
  });

  it('is a list, or refused with a place and a remedy', () => {
    assert(
      property(jsonValue(), (json) => {
        const table = tableOfJson(json);
        if (!table.ok) return table.problems.forEach(({ remedy }) => expect(remedy).not.toBe(''));
        expect(readOf(table.table).drafts).toHaveLength(table.table.rows.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every record: one draft a row, ready or held back for a reason that is told', () => {
    const name = constantFrom('Alder', 'Alder GmbH', 'Wren', '', 'Name');
    const record = name.map((one) => ({ name: one, country: one === 'Wren' ? 'DE' : 'Nowhere' }));
    assert(
      property(array(record, { maxLength: 12 }), (records) => {
        const { drafts, problems, duplicates, ready } = read(records);
        const told = new Set([
          ...problems.map(({ row }) => row),
          ...duplicates.flatMap(({ rows }) => rows.slice(1)),
        ]);
        expect(drafts.map(({ row }) => row)).toEqual(records.map((_, at) => at + 1));
        expect([...told, ...ready].toSorted((a, b) => a - b)).toEqual(drafts.map(({ row }) => row));
      }),
    );
  });
});

describe('a list judged row by row', () => {
  it('says of each row what the whole reading says: its draft, its problems and the row it repeats', () => {
    const record = fields({
      name: constantFrom('Alder', 'Alder GmbH', 'Wren', 'Kestrel', ''),
      'Vendor ID': constantFrom('', 'V-1', 'V-2'),
      domains: constantFrom('', 'alder.example', 'wren.example', 'alder.example, wren.example'),
    });
    assert(
      property(array(record, { maxLength: 12 }), (records) => {
        const table = tableFor(records);
        const mapping = proposeMapping(table.headers, table.rows);
        const { drafts, problems, duplicates } = readInventory(table, mapping, CONTEXT);
        const rows = [...judgeRows(table, mapping, CONTEXT)];
        expect(rows.map(({ draft }) => draft)).toEqual(drafts);
        expect(rows.flatMap((row) => row.problems)).toEqual(problems);
        expect(rows.map(({ repeats }) => repeats)).toEqual(drafts.map(({ row }) => firstOf(row, duplicates)));
      }),
    );
  });
});

/** The earliest group a row repeats, one by the list's own id before all others. */
function firstOf(row: number, duplicates: readonly InventoryDuplicate[]): EarlierRow | null {
  const groups = duplicates.filter(({ rows }) => rows.indexOf(row) > 0);
  const group = groups.find(({ by }) => by === 'external_id') ?? groups[0];
  return group === undefined ? null : { row: group.rows[0]!, by: group.by };
}

function tableFor(records: readonly unknown[]): InventoryTable {
  const table = tableOfJson(records);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.table;
}

function readOf(table: InventoryTable): InventoryReading {
  return readInventory(table, proposeMapping(table.headers, table.rows), CONTEXT);
}

function read(records: readonly unknown[]): InventoryReading {
  return readOf(tableFor(records));
}
