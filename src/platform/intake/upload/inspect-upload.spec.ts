import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { expectRefusedInWords } from '../../../../test/support/refused-in-words.js';
import { inspectUpload } from './inspect-upload.js';

const text = (words: string) => new TextEncoder().encode(words);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const PDF = text(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n',
);

function chunk(kind: string, body: Uint8Array): Uint8Array {
  const named = joined(text(kind), body);
  const sizes = new DataView(new ArrayBuffer(8));
  sizes.setUint32(0, body.length);
  sizes.setUint32(4, crc32(named));
  const bytes = new Uint8Array(sizes.buffer);
  return joined(bytes.subarray(0, 4), named, bytes.subarray(4));
}

function png(width = 2, height = 2, rows: Uint8Array = deflateSync(Buffer.alloc(6))): Uint8Array {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 8);
  const start = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joined(
    start,
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', rows),
    chunk('IEND', text('')),
  );
}

function jpeg(width = 2, height = 2): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 8, 8, ...size, 1, 0xff, 0xd9);
}

const TYPES = '<?xml version="1.0"?><Types/>';
function office(parts: Record<string, string>): Uint8Array {
  const files: Zippable = { '[Content_Types].xml': strToU8(TYPES) };
  for (const [name, words] of Object.entries(parts)) files[name] = strToU8(words);
  return zipSync(files);
}
const docx = (more: Record<string, string> = {}) => office({ 'word/document.xml': '<w:document/>', ...more });

describe('an upload', () => {
  it.each([
    ['policy.pdf', PDF, 'pdf'],
    ['seal.PNG', png(), 'png'],
    ['photo.jpeg', jpeg(), 'jpg'],
    ['dpa.docx', docx(), 'docx'],
    ['list.xlsx', office({ 'xl/workbook.xml': '<workbook/>' }), 'xlsx'],
    ['list.csv', text('name;place\nMailwren;US\n'), 'csv'],
    ['note.txt', text('a < b, and 1 <2 too'), 'txt'],
    ['data.json', text('{"a":[1]}'), 'json'],
  ])('%s is what its content is', async (name, bytes, kind) => {
    expect(await inspectUpload(bytes, name)).toEqual({ ok: true, kind });
  });

  const ARCHIVE = zipSync({ 'a.txt': strToU8('a') });
  it.each([
    ['nothing', 'a.pdf', new Uint8Array(), 'EMPTY'],
    ['a picture under the name of a PDF', 'a.pdf', png(), 'WRONG_TYPE'],
    ['a program', 'a.pdf', text('MZ\u0000\u0001'), 'WRONG_TYPE'],
    ['a program under the name of a text', 'a.txt', text('MZ\u0000\u0001'), 'WRONG_TYPE'],
    ['a drawing', 'a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'WRONG_TYPE'],
    ['a drawing under the name of a text', 'a.txt', text('  <svg onload="x()"/>'), 'WRONG_TYPE'],
    ['a web page under the name of a list', 'a.csv', text('<!DOCTYPE html><p>'), 'WRONG_TYPE'],
    ['code in the middle of a text', 'a.txt', text('hello <script>x()</script>'), 'UNSAFE_FILE'],
    ['text that is not JSON', 'a.json', text('{"a":'), 'UNREADABLE_FILE'],
    ['a PDF that was cut off', 'a.pdf', PDF.subarray(0, 40), 'UNREADABLE_FILE'],
    ['a picture that was cut off', 'a.png', png().subarray(0, -20), 'UNREADABLE_FILE'],
    ['a picture of billions of points', 'a.png', png(60_000, 60_000), 'TOO_LARGE'],
    ['a photo of billions of points', 'a.jpg', jpeg(60_000, 60_000), 'TOO_LARGE'],
    ['a picture whose points are missing', 'a.png', png(2, 3), 'UNREADABLE_FILE'],
    ['a picture with more points than it says', 'a.png', png(2, 1), 'UNSAFE_FILE'],
    ['a picture whose points are noise', 'a.png', png(2, 2, text('no points')), 'UNREADABLE_FILE'],
    ['a photo without an end', 'a.jpg', jpeg().subarray(0, -2), 'UNREADABLE_FILE'],
    ['a picture with something behind it', 'a.png', joined(png(), text('more')), 'UNSAFE_FILE'],
    ['a photo that is an archive as well', 'a.jpg', joined(jpeg(), ARCHIVE), 'UNSAFE_FILE'],
    ['a text that is a PDF as well', 'a.txt', joined(text('\n'), PDF), 'UNSAFE_FILE'],
    ['an archive of another kind', 'a.docx', ARCHIVE, 'WRONG_TYPE'],
    ['a workbook under the name of a letter', 'a.xlsx', docx(), 'WRONG_TYPE'],
    ['a letter with macros', 'a.docx', docx({ 'word/vbaProject.bin': 'x' }), 'UNSAFE_FILE'],
    [
      'a letter with a document type',
      'a.docx',
      docx({ 'word/x.xml': '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      'UNSAFE_FILE',
    ],
    ['a letter that leads out of its folder', 'a.docx', docx({ '../../etc/x.xml': '<a/>' }), 'UN'],
    [
      'a letter that expands without measure',
      'a.docx',
      docx({ 'word/a.xml': ' '.repeat(20_000_000) }),
      'TOO_LARGE',
    ],
    ['a letter that was cut off', 'a.docx', docx().subarray(0, -30), 'UNREADABLE_FILE'],
    ['a letter with a password', 'a.docx', compound('EncryptedPackage'), 'PASSWORD_PROTECTED'],
    ['a letter of before 2007', 'a.docx', compound('WordDocument'), 'WRONG_TYPE'],
  ])('that is %s is refused with its cause and a remedy', async (_, name, bytes, code) => {
    const found = await inspectUpload(bytes, name);
    expect(found).toMatchObject({ ok: false, problem: { code: expect.stringContaining(code) } });
    if (!found.ok) expectRefusedInWords(found.problem);
  });

  it('is never the reason of a crash, wherever it is cut or changed', async () => {
    const seeds: [string, Uint8Array][] = [
      ['a.pdf', PDF],
      ['a.png', png()],
      ['a.jpg', jpeg()],
      ['a.docx', docx()],
    ];
    for (const [name, whole] of seeds)
      for (let at = 0; at < whole.length; at += 7) {
        const changed = Uint8Array.from(whole, (byte, place) => (place === at ? byte ^ 0xff : byte));
        for (const bytes of [whole.subarray(0, at), changed]) {
          const found = await inspectUpload(bytes, name);
          if (!found.ok) expectRefusedInWords(found.problem);
        }
      }
  });
});

function compound(stream: string): Uint8Array {
  const start = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  return joined(start, new Uint8Array(512), new Uint8Array(Buffer.from(stream, 'utf16le')));
}
