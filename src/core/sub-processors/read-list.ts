import type { CountryLookup } from '../country-lookup.js';
import { problem, type Problem } from '../problem.js';
import { namesCompanies, rowsOfBullets } from './bullet-rows.js';
import { withCardsAsBullets } from './cards.js';
import { isListOfCompanies } from './column-roles.js';
import type { BulletsBlock, HeadingBlock, ListAsRead, PageBlock, TableBlock } from './list-page.js';
import { ABOUT_THE_LIST, OF_COMPANIES, OF_SUB_PROCESSORS } from './list-words.js';
import { placesInSentences } from './place-sentence.js';
import { countryOf, NO_PLACE, placesIn, type Places } from './place-text.js';
import { rowsOfTable, type Above, type RowsOfTable } from './table-rows.js';

export type ReadList =
  | { readonly ok: true; readonly list: ListAsRead }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The sub-processors a page names: the rows of its tables, or the entries of its lists, or else its cards. Beside a
 * table, a list counts only under a heading of its own that says so. Error: BAD_FORMAT when the page holds no such list.
 */
export function readList(blocks: readonly PageBlock[], countries: CountryLookup): ReadList {
  const listed = filledParts(blocks, countries);
  const parts = listed.length > 0 ? listed : filledParts(withCardsAsBullets(blocks, countries), countries);
  if (parts.length === 0) return { ok: false, problem: noList() };
  const [table] = parts.map(({ block }) => block).filter((block) => block.kind === 'table');
  const used =
    table === undefined ? parts : parts.filter(({ block, named }) => block.kind === 'table' || named);
  const rows = used.flatMap((part) => part.rows);
  const nameless = used.flatMap((part) => part.nameless);
  return {
    ok: true,
    list: { format: table === undefined ? 'list' : 'table', header: table?.header ?? [], rows, nameless },
  };
}

/** Whether a page holds nothing but a list and perhaps words below it: then nothing says what the list is. */
export function isBareList(blocks: readonly PageBlock[]): boolean {
  return blocks.every(({ kind }, at) => (at === 0 ? kind === 'bullets' : kind === 'paragraph'));
}

/** The head of a table without rows, as on the cover of a workbook, is not the head of the list. */
function filledParts(blocks: readonly PageBlock[], countries: CountryLookup) {
  return partsOf(blocks, countries)
    .map((part) => ({ ...part, ...rowsOf(part, countries) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf({ block, above }: ListPart, countries: CountryLookup): RowsOfTable {
  return block.kind === 'table'
    ? rowsOfTable(block, above, countries)
    : { rows: rowsOfBullets(block, above, countries), nameless: [] };
}

interface ListPart {
  readonly block: TableBlock | BulletsBlock;
  readonly above: Above;
  /** The heading above speaks of sub-processors. */
  readonly named: boolean;
}

/** The tables and lists of companies on a page, each with what stands above it. */
function partsOf(blocks: readonly PageBlock[], countries: CountryLookup): readonly ListPart[] {
  const parts: ListPart[] = [];
  let headings: readonly HeadingBlock[] = [];
  let paragraphs: string[] = [];
  let isFirst = true;
  const isAlone = isBareList(blocks);
  for (const block of blocks) {
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < block.level), block];
      paragraphs = [];
      isFirst = true;
    } else if (block.kind === 'paragraph') paragraphs.push(block.text);
    else {
      const place = { headings: headings.map(({ text }) => text), paragraphs, isFirst, isAlone };
      if (isList(block, place, countries)) parts.push(partOf(block, place, countries));
      paragraphs = [];
      isFirst = false;
    }
  }
  return parts;
}

/** What stands above a table or list. */
interface PlaceOnPage {
  /** From the title of the page down to the nearest. */
  readonly headings: readonly string[];
  /** Since the heading, or since the table or list before. */
  readonly paragraphs: readonly string[];
  /** No table or list stands between it and its heading. */
  readonly isFirst: boolean;
  readonly isAlone: boolean;
}

function partOf(block: TableBlock | BulletsBlock, place: PlaceOnPage, countries: CountryLookup): ListPart {
  const nearest = place.headings.at(-1) ?? '';
  const heading = place.headings.filter((text) => OF_SUB_PROCESSORS.test(text)).at(-1) ?? nearest;
  const above = { heading, places: placesAbove(nearest, place.paragraphs, countries) };
  return { block, above, named: OF_SUB_PROCESSORS.test(nearest) };
}

/** A list of links below the list meant may be the foot of the page: what gives less of a sign must say more. */
function isList(block: TableBlock | BulletsBlock, place: PlaceOnPage, countries: CountryLookup): boolean {
  if (block.kind === 'table') return isListOfCompanies(block.header);
  if (place.isAlone) return block.entries.length > 1 && namesCompanies(block, true, countries);
  const nearest = place.headings.at(-1) ?? '';
  const intro = place.paragraphs.at(-1) ?? '';
  if (ABOUT_THE_LIST.test(nearest) && !OF_COMPANIES.test(nearest)) return false;
  const isIntroduced = OF_COMPANIES.test(intro) || (place.isFirst && OF_COMPANIES.test(nearest));
  if (isIntroduced || saysWhere(intro, countries)) return namesCompanies(block, false, countries);
  const isBelow = OF_COMPANIES.test(place.headings.join('\n')) || countryOf(nearest, countries) !== null;
  return isBelow && namesCompanies(block, true, countries);
}

/** "Located in the United States:" introduces a list by its place alone. */
function saysWhere(intro: string, countries: CountryLookup): boolean {
  return /:\s*$/u.test(intro) && placesInSentences(intro, countries) !== NO_PLACE;
}

function placesAbove(heading: string, paragraphs: readonly string[], countries: CountryLookup): Places {
  const nearestFirst = [...paragraphs];
  nearestFirst.reverse();
  for (const paragraph of nearestFirst) {
    const places = placesInSentences(paragraph, countries);
    if (places !== NO_PLACE) return places;
  }
  if (countryOf(heading.trim(), countries) !== null) return placesIn(heading, countries);
  return placesInSentences(heading, countries);
}

function noList(): Problem {
  const message =
    'The file holds no list of sub-processors: neither a table with their names nor bullets below a sentence about them.';
  return problem(
    'BAD_FORMAT',
    null,
    message,
    'Send the page with the list itself, or the list as CSV or XLSX.',
  );
}
