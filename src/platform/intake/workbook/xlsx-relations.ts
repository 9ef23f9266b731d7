import { posix } from 'node:path';
import type { Archive } from '../archive.js';
import { readXml } from '../xml.js';

/** One part of the package that another part points at. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly kind: string;
  /** Its path in the archive. */
  readonly target: string;
}

/** What a part points at; '' asks for the package itself. Addresses outside the file are left out, never followed. */
export async function readRelations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  await readXml(await archive.stream(file), file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relations.push({ id, kind: posix.basename(type), target: pathOf(folder, target) });
    },
  });
  return relations;
}

/** A target that begins with a slash counts from the root of the package, any other from the folder of its part. */
function pathOf(folder: string, target: string): string {
  return posix.resolve('/', folder, target).slice(1);
}
