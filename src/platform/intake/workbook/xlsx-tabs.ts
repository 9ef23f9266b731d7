import type { Archive } from '../archive.js';
import { prefixed, readXml } from '../xml.js';
import { isTrue } from './xlsx-values.js';

export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  /** The id of the relation to its part. */
  readonly relation: string;
}

/** The tabs of a workbook in their order, and the calendar its days are counted in. */
export async function readTabs(
  archive: Archive,
  part: string,
): Promise<{ tabs: readonly Tab[]; from1904: boolean }> {
  const tabs: Tab[] = [];
  let from1904 = false;
  await readXml(await archive.stream(part), part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      tabs.push({ name: title, hidden: state !== 'visible', relation: prefixed(attributes, 'id') });
    },
  });
  return { tabs, from1904 };
}
