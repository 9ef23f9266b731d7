import fs from 'node:fs/promises';
import path from 'node:path';
import { failed, type CommandResult } from './command.js';

/** Larger files are refused before they are read. */
export const LARGEST = 32 * 1024 * 1024;

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly result: CommandResult };

/** The full path of a file that is there and can be read in pieces; for files of any size. */
export async function findFile(file: string): Promise<Read<string>> {
  const full = fromHere(file);
  try {
    const found = await fs.stat(full);
    if (!found.isFile()) return refused('UNREADABLE_FILE', 'This is not a file.', file);
    await fs.access(full, fs.constants.R_OK);
    return { ok: true, value: full };
  } catch (error) {
    return couldNotRead(error, file);
  }
}

/** The bytes of a file, or the error the command ends with: NOT_FOUND, TOO_LARGE, UNREADABLE_FILE. */
export async function readBytes(file: string): Promise<Read<Uint8Array>> {
  const found = await findFile(file);
  if (!found.ok) return found;
  try {
    const { size } = await fs.stat(found.value);
    if (size > LARGEST) return refused('TOO_LARGE', 'The file is larger than 32 MiB.', file);
    return { ok: true, value: await fs.readFile(found.value) };
  } catch (error) {
    return couldNotRead(error, file);
  }
}

/** The text of a UTF-8 file, without its byte order mark. */
export async function readText(file: string): Promise<Read<string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) };
  } catch {
    return refused('UNREADABLE_FILE', 'The file is not UTF-8 text.', file);
  }
}

/** The JSON document in a file; anything else is BAD_FORMAT. */
export async function readJson(file: string): Promise<Read<unknown>> {
  const text = await readText(file);
  return text.ok ? parse(text.value, file) : text;
}

function parse(text: string, file: string): Read<unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (!isTooDeep(value)) return { ok: true, value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused('BAD_FORMAT', `The file is not JSON: ${error.message}`, file);
  }
  return refused('BAD_FORMAT', 'The file is nested too deeply.', file);
}

/** No file of ours is nested nearly as deeply; what walks the data may then recurse. */
const DEEPEST = 200;

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) level = level.flatMap(partsOf);
  return level.length > 0;
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/**
 * Where a path of the command line points: `npm run assay` moves into the project folder and leaves the
 * caller's folder in INIT_CWD. Any other start (a test under `npm test`) means the current folder.
 */
export function fromHere(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return path.resolve(script === 'assay' && caller !== undefined ? caller : process.cwd(), file);
}

function refused(code: string, message: string, file: string): { ok: false; result: CommandResult } {
  return { ok: false, result: failed(code, message, file) };
}

function couldNotRead(error: unknown, file: string): { ok: false; result: CommandResult } {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return refused('NOT_FOUND', 'There is no such file.', file);
  return refused('UNREADABLE_FILE', `The file cannot be read (${String(code)}).`, file);
}
