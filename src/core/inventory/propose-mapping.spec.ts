import { describe, expect, it } from '@jest/globals';
import { proposeMapping } from './propose-mapping.js';
import { tableOfJson } from './table-of-json.js';

describe('the columns of an inventory', () => {
  it.each([
    [['Vendor', 'Country'], { name: 0, country: 1 }],
    [['Lieferant *', 'Lieferanten-Nr.', 'Land (ISO)'], { name: 0, external_id: 1, country: 2 }],
    [['ID', 'Company Name', 'Legal Entity'], { name: 1, external_id: 0, legalName: 2 }],
    [['Legal name', 'websiteUrl'], { name: 0, website: 1 }],
    [['Name', 'Vendor', 'Country'], { name: 0, country: 2 }],
    [['Company name', 'Registered country'], { name: 0, country: 1 }],
    [['Foo', 'Bar'], {}],
  ])('%j are told by their headers', (headers, expected) => {
    expect(proposeMapping(headers)).toEqual(expected);
  });

  it('called only DPA hold addresses where their values are some', () => {
    expect(mappingOf([{ name: 'Alder', DPA: 'https://alder.example/dpa' }]).dpaUrl).toBe(1);
    expect(mappingOf([{ name: 'Alder', DPA: 'signed' }]).dpaUrl).toBeUndefined();
  });
});

function mappingOf(records: readonly object[]) {
  const table = tableOfJson(records);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return proposeMapping(table.table.headers, table.table.rows);
}
