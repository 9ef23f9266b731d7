/** The thread in which a list of vendors is read and judged: it may hang or fill its memory without harm to the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { judgeRows, type JudgedRow } from '../../core/inventory/judge-rows.js';
import { mappingBy } from '../../core/inventory/known-columns.js';
import type { InventoryContext } from '../../core/inventory/read-inventory.js';
import { parseCompanyNames } from '../../core/names/company-names.js';
import { handOver } from '../../platform/intake/apart/hand-over.js';
import { countriesByName } from '../../platform/intake/country-names.js';
import { readImportFile } from './import-file.js';
import type { ListOrder, ListReading, RowToPlan } from './judged-list.js';
import { problemsOf } from './row-problems.js';

/** Rows handed over at once: the server plans as many in some ten milliseconds. */
const PART = 250;

// Nothing is transferred: the answer is copied.
parentPort?.postMessage(await readingOf(workerData as ListOrder), []);

async function readingOf(order: ListOrder): Promise<ListReading> {
  const read = await readImportFile(order.bytes, order.place);
  if (!read.ok) return read;
  const { list, file } = read;
  const mapping = order.mapping ?? mappingBy(list, order.knownColumns);
  let part: RowToPlan[] = [];
  for (const judged of judgeRows(list, mapping, contextOf(order))) {
    part.push({ ...rowToPlan(judged, order), problems: problemsOf(judged, list.headers, mapping) });
    if (part.length < PART) continue;
    await handOver(part);
    part = [];
  }
  if (part.length > 0) await handOver(part);
  const { format, sheet, headerRow, headers } = list;
  return { ok: true, head: { format, sheet, headerRow, headers, file, mapping } };
}

function rowToPlan({ row, draft, repeats }: JudgedRow, { withTexts }: ListOrder) {
  const texts = withTexts ? row.values.map((value) => value.texts.join('; ')) : [];
  return { draft, repeats, texts, beyondHead: row.beyondHead };
}

function contextOf({ companyNames, countryNames }: ListOrder): InventoryContext {
  const parsed = parseCompanyNames(companyNames);
  if (!parsed.ok) throw new Error('templates/reference/company-names.json cannot be read');
  return { names: parsed.names, countries: countriesByName(countryNames) };
}
