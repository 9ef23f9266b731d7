import type { InventoryContext } from '../core/inventory/read-inventory.js';
import { readInventory } from '../core/inventory/read-inventory.js';
import { parseCompanyNames } from '../core/names/company-names.js';
import type { InventoryMapping, InventoryTable } from '../core/inventory/inventory.js';
import { proposeMapping } from '../core/inventory/propose-mapping.js';
import { problem } from '../core/problem.js';
import { countriesByName } from '../platform/intake/country-names.js';
import { readApart } from '../platform/intake/apart/read-apart.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes } from './read-file.js';
import { template } from './template.js';

export const vendorsReadCommand: Command = {
  name: 'vendors read',
  usage: 'FILE',
  summary:
    'Reads an inventory of vendors (csv, xlsx or json) and says what an import would do; stores nothing.',
  run: vendorsRead,
};

async function vendorsRead(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('vendors read takes one file.');
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.result;
  const read = await readApart('inventory', bytes.value);
  if (!read.ok) return judged(read.problems);
  const mapping = proposeMapping(read.table.headers, read.table.rows);
  if (mapping.name === undefined && read.table.headers.length > 0) return judged([noNames(read.table)]);
  return done(outputOf(read.table, mapping, await inventoryContext()));
}

/** What lists of vendors are judged with: our own reference data. */
async function inventoryContext(): Promise<InventoryContext> {
  const names = parseCompanyNames(await template('reference/company-names.json'));
  if (!names.ok) throw new Error('templates/reference/company-names.json is broken.');
  return { names: names.names, countries: countriesByName(await template('reference/country-names.json')) };
}

function outputOf(table: InventoryTable, mapping: InventoryMapping, context: InventoryContext): unknown {
  const { drafts, problems, duplicates, notes, ready } = readInventory(table, mapping, context);
  const columns = Object.entries(mapping).map(([field, column]) => [field, table.headers[column]]);
  return {
    format: table.format,
    rows: drafts.length,
    ready: ready.length,
    columns: Object.fromEntries(columns) as unknown,
    problems: problems.map(({ row, where, column, code, problem: words }) => ({
      row,
      column,
      problem: words,
      code,
      where,
    })),
    duplicates,
    notes,
    sheet: table.sheet,
    headerRow: table.headerRow,
  };
}

function noNames({ sheet, headerRow, headers }: InventoryTable) {
  const where = headerRow === null ? null : `${sheet === '' ? '' : `${sheet}!`}${headerRow}`;
  const found = headers.slice(0, 12).join(', ');
  return problem(
    'BAD_FORMAT',
    where,
    'No column of the file holds the names of the vendors.',
    `Call one of its columns "name". The columns found are: ${found}.`,
  );
}
