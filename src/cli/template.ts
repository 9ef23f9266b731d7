import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A file of our own content, for example `model/maturity-model.json`, as JSON.
 * Throws when it is not there or no JSON: then the program itself is broken, not the input.
 */
export async function template(name: string): Promise<unknown> {
  const folder = await findTemplates(path.dirname(fileURLToPath(import.meta.url)));
  return JSON.parse(await fs.readFile(path.join(folder, name), 'utf8')) as unknown;
}

/** The templates stand beside package.json, above both the sources and what is built from them. */
async function findTemplates(from: string): Promise<string> {
  const here = path.join(from, 'templates', 'schema');
  const found = await fs.stat(here).catch(() => null);
  if (found !== null) return path.dirname(here);
  const above = path.dirname(from);
  if (above === from) throw new Error('The folder templates is missing from this installation.');
  return findTemplates(above);
}
