import type { ListAsRead } from '../../src/core/sub-processors/list-page.js';
import { readListFile } from '../../src/platform/intake/markup/read-list-page.js';
import { referenceNames } from './reference-data.js';

const { countries } = referenceNames();

export function fileOfLines(...lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join('\n'));
}

/** The list in a file that holds one. */
export async function listOf(bytes: Uint8Array): Promise<ListAsRead> {
  const read = await readListFile(bytes, countries);
  if (!read.ok) throw new Error(`${read.problem.code}: ${read.problem.message}`);
  return read.list;
}
