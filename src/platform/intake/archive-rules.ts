/** The rules of TRUST T11 on the entries of a zip archive, checked before a byte is expanded. */
import { validateFileName, type Entry, type ZipFile } from 'yauzl';
import { tooDense, tooMuch, type ArchiveLimits } from './archive-limits.js';
import { Unreadable } from './unreadable.js';

/** The files of an archive; throws Unreadable at the first entry that breaks a rule. */
export async function checkEntries(
  zip: ZipFile,
  size: number,
  limits: ArchiveLimits,
): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) throw tooMany(limits);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limits.entries) throw tooMany(limits);
    checkEntry(entry, limits);
  }
  const claimed = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (claimed > limits.expanded) throw tooMuch(limits);
  checkNames(entries);
  await checkPlaces(zip, entries, size);
  return entries.filter(({ fileName }) => !fileName.endsWith('/'));
}

const LINK = 0xa000;
const FILE_KIND = 0xf000;

function checkEntry(entry: Entry, limits: ArchiveLimits): void {
  const { fileName: name } = entry;
  if (validateFileName(name) !== null || name.split('/').includes('.'))
    throw unsafe(name, 'A file in the archive has a path that leads out of it.');
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === LINK)
    throw unsafe(name, 'A file in the archive is a link.');
  if (entry.isEncrypted()) throw locked(name);
  if (entry.uncompressedSize > limits.ratio * Math.max(entry.compressedSize, 1)) throw tooDense(name);
}

/** Two files of one name: which one counts would depend on the reader. */
function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { fileName } of entries) {
    const name = fileName.toLowerCase();
    if (seen.has(name)) throw unsafe(fileName, 'A file stands in the archive twice.');
    seen.add(name);
  }
}

/** No two entries share bytes: an archive that expands one run of bytes many times is a bomb. */
async function checkPlaces(zip: ZipFile, entries: readonly Entry[], size: number): Promise<void> {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < free)
      throw unsafe(entry.fileName, 'A file in the archive shares bytes with another.');
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    free = fileDataStart + entry.compressedSize;
    if (free > size) throw unsafe(entry.fileName, 'A file in the archive ends behind its end.');
  }
}

function tooMany({ entries }: ArchiveLimits): Unreadable {
  const message = `The archive holds more than ${entries} files.`;
  return Unreadable.because('TOO_LARGE', null, message, 'Remove pictures and attachments from the file.');
}

function unsafe(name: string, message: string): Unreadable {
  return Unreadable.because(
    'UNSAFE_ARCHIVE',
    name,
    message,
    'Save the file again with the program that made it.',
  );
}

function locked(name: string): Unreadable {
  const message = 'The file is protected by a password.';
  return Unreadable.because('UNREADABLE_FILE', name, message, 'Save it without a password.');
}
