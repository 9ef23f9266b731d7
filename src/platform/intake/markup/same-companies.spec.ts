import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, constantFrom, record, uniqueArray } from 'fast-check';
import { referenceNames } from '../../../../test/support/reference-data.js';
import { fileOfLines, listOf } from '../../../../test/support/sub-processor-lists.js';
import { compareLists } from '../../../core/sub-processors/compare-lists.js';

const CONTEXT = referenceNames();

const anyCompanies = uniqueArray(
  record({
    name: constantFrom(
      'Hostify GmbH',
      'Acme, Inc.',
      'Twilio (SendGrid)',
      'Alder & Wren LLC',
      'Foo, SA',
      'Muster AG',
    ),
    task: constantFrom('hosting', 'e-mail, print', '.NET support', 'IoT'),
    places: constantFrom(['Germany'], ['United States', 'Ireland'], ['EU'], ['Schweiz']),
  }),
  { selector: ({ name }) => name, minLength: 2 },
);

interface Company {
  readonly name: string;
  readonly task: string;
  readonly places: readonly string[];
}

const FORMS: Readonly<Record<string, (companies: readonly Company[]) => readonly string[]>> = {
  values: (all) => [
    'Sub-processor;Purpose;Location',
    ...all.map(({ name, task, places }) => `${name};${task};${places.join(', ')}`),
  ],
  'bullets with the place last': (all) => [
    '# Sub-processors\n',
    ...all.map(({ name, task, places }) => `- ${name} – ${task}, ${places.join(', ')}`),
  ],
  'bullets with the place first': (all) => [
    '# Sub-processors\n',
    ...all.map(({ name, task, places }) => `- ${name}, ${places.join(' and ')}, ${task}`),
  ],
  'bullets with the place in brackets': (all) => [
    '# Sub-processors\n',
    ...all.map(({ name, task, places }) => `- ${name} (${places.join(', ')}): ${task}`),
  ],
  'a web page': (all) => [
    '<h1>Sub-processors</h1><ul>',
    ...all.map(({ name, task, places }) => `<li><b>${name}</b>: ${task} - ${places.join(', ')}</li>`),
    '</ul>',
  ],
  cards: (all) => [
    '<h1>Sub-processors</h1>',
    ...all.map(({ name, task, places }) => `<h2>${name}</h2><p>${places.join(', ')}</p><p>${task}</p>`),
  ],
  'pasted lines': (all) => [
    'Sub-processors',
    ...all.map(({ name, task, places }) => `${name}, ${places.join(', ')}, ${task}`),
  ],
};

describe('the same companies', () => {
  it.each(Object.keys(FORMS))('are no difference to a table as %s', async (form) => {
    await assert(
      asyncProperty(anyCompanies, async (all) => {
        const rows = all.map(({ name, task, places }) => `| ${name} | ${task} | ${places.join('<br>')} |`);
        const table = await listOf(fileOfLines('| Company | Purpose | Location |', '|---|---|---|', ...rows));
        const other = await listOf(fileOfLines(...(FORMS[form]?.(all) ?? [])));
        expect(compareLists(table, other, CONTEXT)).toMatchObject({
          added: [],
          removed: [],
          renamed: [],
          changedPlace: [],
          changedTask: [],
          unchanged: all.length,
        });
      }),
      { numRuns: 30 },
    );
  });
});
