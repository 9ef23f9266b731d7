import type { Sheet, Workbook } from '../../../core/workbook/workbook.js';
import type { Archive } from '../archive.js';
import { Unreadable } from '../unreadable.js';
import { Tally, type WorkbookLimits } from './workbook-limits.js';
import { readRelations, type Relation } from './xlsx-relations.js';
import { readSheet } from './xlsx-sheet.js';
import { readSharedTexts } from './xlsx-shared-texts.js';
import { readStyles } from './xlsx-styles.js';
import { readTabs, type Tab } from './xlsx-tabs.js';

/** What every sheet of one workbook is read with. */
export interface SheetContext {
  /** Texts that cells point at by number. */
  readonly texts: readonly string[];
  /** Whether a cell of this style shows a day, and whether it shows the time of day too. */
  readonly styles: readonly ('day' | 'moment' | null)[];
  /** The calendar of old Macintosh files begins four years later. */
  readonly from1904: boolean;
  readonly tally: Tally;
}

/**
 * The sheets of an XLSX file (ISO/IEC 29500, transitional and strict). Formulas are not calculated: a cell with one
 * keeps the result the file carries and says so. Charts and macro sheets have a tab and no cells.
 */
export async function readXlsx(archive: Archive, limits: WorkbookLimits): Promise<Workbook> {
  const book = await bookPart(archive);
  const relations = await readRelations(archive, book);
  const { tabs, from1904 } = await readTabs(archive, book);
  if (tabs.length === 0)
    throw Unreadable.because('BAD_FORMAT', book, 'The workbook has no sheet.', 'Send a workbook with rows.');
  const texts = await readSharedTexts(archive, partOf(relations, 'sharedStrings'));
  const styles = await readStyles(archive, partOf(relations, 'styles'));
  const context = { texts, styles, from1904, tally: new Tally(limits) };
  const sheets: Sheet[] = [];
  for (const tab of tabs) sheets.push(await sheetOf(archive, tab, relations, context));
  return { format: 'xlsx', sheets };
}

/** The part that names the sheets: where the package says, for its usual place is only a custom. */
async function bookPart(archive: Archive): Promise<string> {
  const relations = archive.names.includes('_rels/.rels') ? await readRelations(archive, '') : [];
  const book = partOf(relations, 'officeDocument') ?? 'xl/workbook.xml';
  if (archive.names.includes(book) && !/^(word|ppt)\//.test(book) && !book.endsWith('.bin')) return book;
  const message = 'The file is an archive, but no XLSX workbook.';
  throw Unreadable.because('BAD_FORMAT', null, message, 'Save the table as XLSX or CSV.');
}

async function sheetOf(
  archive: Archive,
  tab: Tab,
  relations: readonly Relation[],
  context: SheetContext,
): Promise<Sheet> {
  const relation = relations.find(({ id }) => id === tab.relation);
  if (relation === undefined) throw lost(tab);
  const { name, hidden } = tab;
  if (relation.kind !== 'worksheet') return { name, hidden, hiddenColumns: [], rows: [], merged: [] };
  return { name, hidden, ...(await readSheet(await archive.stream(relation.target), name, context)) };
}

function partOf(relations: readonly Relation[], kind: string): string | null {
  return relations.find((one) => one.kind === kind)?.target ?? null;
}

function lost({ name }: Tab): Unreadable {
  const message = `The sheet "${name}" is named in the workbook but not in the file.`;
  return Unreadable.because(
    'BAD_FORMAT',
    name,
    message,
    'Save the file again with the program that made it.',
  );
}
