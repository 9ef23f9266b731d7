import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { inspectArchive, openArchive } from './archive.js';
import { ARCHIVE_LIMITS } from './archive-limits.js';

const HONEST: Zippable = {
  'a/b.xml': strToU8('<a>some text</a>'),
  'c.bin': new Uint8Array(randomBytes(5000)),
};

describe('an archive', () => {
  it('that is honest gives its files', async () => {
    const opened = await openArchive(zipSync(HONEST));
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(opened.archive.names).toEqual(['a/b.xml', 'c.bin']);
    expect(Buffer.from(await opened.archive.bytes('a/b.xml')).toString()).toBe('<a>some text</a>');
    expect(await inspectArchive(zipSync(HONEST))).toBeNull();
  });

  it.each([
    ['leads out of its folder', () => zipSync({ '../evil.xml': strToU8('x') }), 'UNREADABLE_FILE'],
    ['has an absolute path', () => zipSync({ '/etc/passwd': strToU8('x') }), 'UNREADABLE_FILE'],
    ['has a path with a dot', () => zipSync({ 'a/./b.xml': strToU8('x') }), 'UNSAFE_ARCHIVE'],
    [
      'holds a link',
      () => zipSync({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      'UNSAFE_ARCHIVE',
    ],
    [
      'holds one name twice',
      () => zipSync({ 'a.xml': strToU8('x'), 'A.xml': strToU8('y') }),
      'UNSAFE_ARCHIVE',
    ],
    ['is locked', () => withFlag(zipSync(HONEST), 1), 'UNREADABLE_FILE'],
    ['has too many files', () => zipSync(manyFiles(ARCHIVE_LIMITS.entries + 1)), 'TOO_LARGE'],
    ['expands too far', () => zipSync({ 'a.bin': new Uint8Array(1_000_000) }), 'TOO_LARGE'],
    [
      'expands too much',
      () => zipSync({ 'a.bin': [new Uint8Array(65 * 1024 * 1024), { level: 0 }] }),
      'TOO_LARGE',
    ],
    [
      'tells a small size of a large file',
      () => withSmallSize(zipSync({ 'a.bin': new Uint8Array(1_000_000) })),
      'UNREADABLE_FILE',
    ],
    ['is cut off', () => zipSync(HONEST).slice(0, -30), 'UNREADABLE_FILE'],
    ['has a changed byte in a file', () => changed(zipSync(HONEST)), 'UNREADABLE_FILE'],
    ['expands the same bytes twice', overlapping, 'UNSAFE_ARCHIVE'],
  ])('that %s is refused', async (_, make, code) => {
    expect(await inspectArchive(make())).toMatchObject({ code, remedy: expect.stringMatching(/./) });
  });

  it('with as many files as allowed is taken', async () => {
    expect(await inspectArchive(zipSync(manyFiles(ARCHIVE_LIMITS.entries)))).toBeNull();
  });
});

function manyFiles(count: number): Zippable {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, strToU8('x')]));
}

/** The central record of the first file: its fields stand at fixed places behind this signature. */
function centralRecord(zip: Uint8Array): number {
  return Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
}

function withFlag(zip: Uint8Array, flag: number): Uint8Array {
  return zip.with(centralRecord(zip) + 8, flag);
}

/** The size a header claims is 1,000 where a million bytes come out. */
function withSmallSize(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(1000, centralRecord(zip) + 24);
  return copy;
}

function changed(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  const at = copy.length - 1000;
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

/** Two records that point at one file. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.xml': strToU8('x'), 'b.xml': strToU8('x') }));
  const second = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), centralRecord(zip) + 1);
  zip.writeUInt32LE(0, second + 42);
  return zip;
}
