import type { CountryLookup } from '../../../core/country-lookup.js';
import { problem, type Problem } from '../../../core/problem.js';
import { isBareList, readList, type ReadList } from '../../../core/sub-processors/read-list.js';
import { readPages, type Page } from './read-pages.js';

/** The list of sub-processors in a file, read in this thread; whoever does not trust it uses `readApart('pages')`. */
export async function readListFile(bytes: Uint8Array, countries: CountryLookup): Promise<ReadList> {
  const read = await readPages(bytes);
  return read.ok ? listInPages(read.pages, countries) : read;
}

/** The list in the first of the pages that holds one. Error: BAD_FORMAT (no list, or a page that asks to sign in). */
export function listInPages(pages: readonly Page[], countries: CountryLookup): ReadList {
  const bare = pages.find(({ blocks, asksForPassword }) => asksForPassword && isBareList(blocks));
  if (bare !== undefined) return { ok: false, problem: asksToSignIn(bare) };
  const lists = pages.map(({ blocks }) => readList(blocks, countries));
  const found = lists.find(({ ok }) => ok) ?? lists[0];
  const door = pages.find(({ asksForPassword }) => asksForPassword);
  if (found === undefined) throw new Error('A file has at least one page.');
  return found.ok || door === undefined ? found : { ok: false, problem: asksToSignIn(door) };
}

function asksToSignIn({ blocks }: Page): Problem {
  const [title = ''] = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.slice(0, 80)] : []));
  const named = title === '' ? '' : ` ("${title}")`;
  const message = `The file is a page that asks to sign in${named}, not the list behind it.`;
  return problem('BAD_FORMAT', null, message, 'Sign in, then save the page with the list.');
}
