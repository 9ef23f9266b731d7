/**
 * The zip archives of others (XLSX, DOCX): opened only when every entry passes the rules of TRUST T11, read with the
 * bytes counted as they come out, for the sizes in a header are claims.
 */
import { Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Problem } from '../../core/problem.js';
import { ARCHIVE_LIMITS, damaged, missing, tooDense, tooMuch, type ArchiveLimits } from './archive-limits.js';
import { checkEntries } from './archive-rules.js';
import { Unreadable } from './unreadable.js';

export interface Archive {
  /** The paths of all files, in the order of the archive; folders are left out. */
  readonly names: readonly string[];
  /** The expanded bytes of one file as they come; fails with Unreadable when they break a limit or their checksum. */
  stream(name: string): Promise<Readable>;
  /** The expanded bytes of one small file. */
  bytes(name: string): Promise<Uint8Array>;
}

export type OpenedArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly problem: Problem };

/** Whether the bytes begin like a zip archive. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Opens an archive after checking the rules on its entries. Codes: UNREADABLE_FILE, UNSAFE_ARCHIVE, TOO_LARGE. */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<OpenedArchive> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    return { ok: true, archive: archiveOf(zip, await checkEntries(zip, bytes.byteLength, limits), limits) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Expands every file of an archive once and keeps nothing: what an upload is put through. Null: harmless. */
export async function inspectArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Problem | null> {
  const opened = await openArchive(bytes, limits);
  if (!opened.ok) return opened.problem;
  try {
    for (const name of opened.archive.names) {
      // One after the other: together they would hold all their buffers at once.
      for await (const chunk of await opened.archive.stream(name)) void chunk;
    }
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

function archiveOf(zip: ZipFile, entries: readonly Entry[], limits: ArchiveLimits): Archive {
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  let expanded = 0;
  const count = (size: number): void => {
    expanded += size;
    if (expanded > limits.expanded) throw tooMuch(limits);
  };
  const stream = async (name: string): Promise<Readable> => {
    const entry = byName.get(name);
    if (entry === undefined) throw missing(name);
    const packed = await opening(zip, entry);
    const checked = counted(entry, limits, count);
    packed.on('error', (error) => checked.destroy(new Unreadable(problemOf(error, name))));
    // Whoever stops reading, at a limit or for a fault of the content, stops the expanding too.
    checked.on('close', () => packed.destroy());
    return packed.pipe(checked);
  };
  const bytes = async (name: string): Promise<Uint8Array> => buffer(await stream(name));
  return { names: [...byName.keys()], stream, bytes };
}

async function opening(zip: ZipFile, entry: Entry): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw new Unreadable(problemOf(error, entry.fileName));
  }
}

/** Lets the bytes of an entry through, counts them, and compares them with the checksum at the end. */
function counted(entry: Entry, limits: ArchiveLimits, count: (size: number) => void): Transform {
  let sum = 0;
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      try {
        count(chunk.length);
        if (size > limits.ratio * Math.max(entry.compressedSize, 1)) throw tooDense(entry.fileName);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      done(sum === entry.crc32 ? null : damaged(entry.fileName));
    },
  });
}

/** What yauzl and zlib throw says that the archive is broken. */
function problemOf(error: unknown, where: string | null = null): Problem {
  if (error instanceof Unreadable) return error.fault;
  const message = 'The archive is damaged or cut off.';
  return Unreadable.because('UNREADABLE_FILE', where, message, 'Send the file again, or save it anew.').fault;
}
