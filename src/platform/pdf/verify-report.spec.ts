import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { demoReport } from '../../cli/demo-report.js';
import { Canvas, TYPE } from './canvas.js';
import { EMBEDDED_NAME, printVendorReport } from './print-vendor-report.js';
import { bytesOf, openDocument } from './report-document.js';
import { reportWording } from './report-wording.js';
import { sha256, verificationCode } from './seal.js';
import { verifyReport } from './verify-report.js';

const en = reportWording('en');
const demo = await demoReport('en');
const codes = async (bytes: Uint8Array): Promise<string[] | undefined> =>
  (await verifyReport(bytes))?.problems.map(({ code }) => code);

/** Rewrites the streams of a file whose content fits; a reader of PDF finds its way through the new offsets. */
function rewritten(
  bytes: Buffer,
  fits: (content: string) => boolean,
  change: (content: string) => string,
): Buffer {
  let count = 0;
  const text = bytes.toString('latin1').replaceAll(STREAM, (whole, head: string, packed: string) => {
    const content = unpacked(packed);
    if (content === null || !fits(content)) return whole;
    count += 1;
    const changed = deflateSync(Buffer.from(change(content), 'latin1')).toString('latin1');
    return `${head.replace(/\/Length \d+/, `/Length ${changed.length}`)}stream\n${changed}\nendstream`;
  });
  expect(count).toBeGreaterThan(0);
  return Buffer.from(text, 'latin1');
}

const STREAM = /(\d+ 0 obj\n<<[^]{0,400}?>>\n)stream\n([^]*?)\nendstream/g;

function unpacked(packed: string): string | null {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** A report-like document whose cover says what it is told. */
async function made(words: readonly string[], data: string): Promise<Buffer> {
  const doc = openDocument({
    title: 'T',
    author: 'A',
    language: 'en',
    paper: 'A4',
    madeOn: '2026-11-22',
    printedWith: 'another printer',
  });
  const canvas = new Canvas(doc);
  words.forEach((word, at) => canvas.line(word, canvas.left, 100 + 20 * at, TYPE.body));
  doc.file(Buffer.from(data), { name: EMBEDDED_NAME, type: 'application/json' });
  canvas.root.end();
  doc.end();
  return bytesOf(doc);
}

const isPage = (content: string): boolean => content.includes('TJ') && content.includes('/TD ');
const isData = (content: string): boolean => content.startsWith('{"answers"');

describe('verifying a report', () => {
  it('finds a printed one in order, in both languages and on both papers', async () => {
    const { bytes, contentHash, verificationCode: code, pages } = await printVendorReport(demo, en);
    expect(await verifyReport(bytes)).toEqual({
      ok: true,
      documentId: demo.id,
      version: 2,
      verificationCode: code,
      contentHash,
      computedHash: contentHash,
      tagged: true,
      pages,
      language: 'en',
      models: {
        maturity: 'default-privacy-ladder 1.0.0',
        questionnaire: 'core-gdpr28 1.0.1',
        clauses: null,
        transfer: null,
      },
      problems: [],
    });
    const german = await printVendorReport(await demoReport('de'), reportWording('de'), { paper: 'LETTER' });
    expect(await verifyReport(german.bytes)).toMatchObject({ ok: true, language: 'de' });
  });

  it('is not misled by a vendor whose name looks like a code and a hash', async () => {
    const name = `AV1-0000-0000-0000-0000-0000 sha256:${'0'.repeat(64)}`;
    const { bytes } = await printVendorReport(
      { ...demo, vendor: { ...demo.vendor, name, legalName: name } },
      en,
    );
    expect((await verifyReport(bytes))?.ok).toBe(true);
  });

  it('sees data that was changed after printing', async () => {
    const { bytes } = await printVendorReport(demo, en);
    const forged = rewritten(bytes, isData, (content) =>
      content.replace('"approved_with_conditions"', '"approved"'),
    );
    const found = await verifyReport(forged);
    expect(found?.ok).toBe(false);
    expect(found?.computedHash).not.toBe(found?.contentHash);
    expect(found?.problems.map(({ code }) => code)).toEqual(['HASH_DIFFERS', 'CODE_DIFFERS', 'PAGES_DIFFER']);
  });

  it('sees data that cannot be read any more', async () => {
    const { bytes } = await printVendorReport(demo, en);
    const forged = rewritten(bytes, isData, (content) => content.slice(0, 1000));
    expect(await codes(forged)).toEqual(expect.arrayContaining(['DATA_UNREADABLE', 'HASH_DIFFERS']));
  });

  it('sees a page that says something else than the data, though the seal is whole', async () => {
    const { bytes } = await printVendorReport(demo, en);
    const forged = rewritten(bytes, isPage, (content) =>
      content.replace(/\[<[0-9a-f]+>[^\]]*\] TJ/, '[] TJ'),
    );
    expect(await codes(forged)).toEqual(['PAGES_DIFFER']);
  });

  it('sees a code that belongs to other data', async () => {
    const data = JSON.stringify(demo);
    const hash = sha256(data);
    const right = await made([verificationCode(hash), `sha256:${hash}`], data);
    expect(await verifyReport(right)).toMatchObject({ ok: true, problems: [] });
    const wrong = await made([verificationCode(sha256('other')), `sha256:${hash}`], data);
    expect(await codes(wrong)).toEqual(['CODE_DIFFERS']);
    const silent = await made(['nothing'], data);
    expect(await codes(silent)).toEqual(['HASH_MISSING', 'CODE_MISSING']);
  });

  it('does not take other files for a report', async () => {
    expect(await verifyReport(Buffer.from('not a pdf'))).toBeNull();
    expect(await verifyReport(Buffer.alloc(0))).toBeNull();
    const doc = openDocument({
      title: '',
      author: '',
      language: 'en',
      paper: 'A4',
      madeOn: '2026-11-22',
      printedWith: '',
    });
    const canvas = new Canvas(doc);
    canvas.root.end();
    doc.end();
    expect(await verifyReport(await bytesOf(doc))).toBeNull();
  });

  it('survives a file that was cut off', async () => {
    const { bytes } = await printVendorReport(demo, en);
    for (const part of [0.1, 0.5, 0.9]) {
      const found = await verifyReport(bytes.subarray(0, Math.floor(bytes.length * part)));
      expect(found === null || !found.ok).toBe(true);
    }
  });
});
