import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getDocumentProxy } from 'unpdf';
import { demoReport } from '../../cli/demo-report.js';
import { canonicalJson } from '../../core/canonical-json.js';
import type { VendorReport } from '../../core/report/model.js';
import { printVendorReport } from './print-vendor-report.js';
import { readBack } from './read-back.js';
import { reportWording } from './report-wording.js';
import { sha256 } from './seal.js';

const en = reportWording('en');
const demo = await demoReport('en');
const printed = await printVendorReport(demo, en);
const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
const textOf = async (bytes: Uint8Array): Promise<string> => ((await readBack(bytes))?.pages ?? []).join('');

/** Runs a tool of the system on the bytes; null where it is not installed. */
function tool(
  name: string,
  args: readonly string[],
  bytes: Uint8Array,
): { code: number | null; out: string } | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-pdf-'));
  const file = path.join(folder, 'report.pdf');
  fs.writeFileSync(file, bytes);
  const ran = spawnSync(name, [...args, file], { encoding: 'utf8' });
  fs.rmSync(folder, { recursive: true });
  return ran.error === undefined ? { code: ran.status, out: ran.stdout + ran.stderr } : null;
}

describe('a printed report', () => {
  it('has the same bytes at every run', async () => {
    const again = await printVendorReport(structuredClone(demo), en);
    expect(again.sha256).toBe(printed.sha256);
    expect(sha256(printed.bytes)).toBe(printed.sha256);
  });

  it('has other bytes when anything in it is another', async () => {
    const other = await printVendorReport({ ...demo, asOf: '2026-11-23' }, en);
    expect(other.contentHash).not.toBe(printed.contentHash);
  });

  it('says on paper every question, answer, comment, evidence and reviewer note', async () => {
    const text = await textOf(printed.bytes);
    for (const answer of demo.answers.flatMap(({ answers }) => answers)) {
      if (answer.state === 'not_visible') continue;
      const words = [answer.text, ...answer.answer, answer.comment ?? '', answer.reviewerNote ?? ''];
      for (const one of [...words, ...answer.evidence.map(({ title }) => title)])
        expect(text).toContain(squeezed(one));
    }
  });

  it('carries its data as canonical JSON, and nothing else', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(printed.bytes), { verbosity: 0 });
    const files = await pdf.getAttachments();
    expect([...(files?.keys() ?? [])]).toEqual(['assay-report.json']);
    const content = Buffer.from((await pdf.getAttachmentContent('assay-report.json')) as Uint8Array).toString(
      'utf8',
    );
    const canonical = canonicalJson(JSON.parse(JSON.stringify(demo)));
    expect(canonical.ok && canonical.text === content).toBe(true);
    expect(sha256(content)).toBe(printed.contentHash);
    await pdf.loadingTask.destroy();
  });

  it('is tagged, speaks a language, names its title and has bookmarks', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(printed.bytes), { verbosity: 0 });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({
      Language: 'en',
      Title: 'Privacy risk assessment: Mailwren',
    });
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Mailwren', 'Findings and risks']),
    );
    const page = await pdf.getPage(4);
    const roles = JSON.stringify(await page.getStructTree());
    for (const role of ['H2', 'P', 'Figure', 'Table', 'TH', 'TD'])
      expect(roles).toContain(`"role":"${role}"`);
    await pdf.loadingTask.destroy();
  });

  it('holds no script, no action at opening and no program to launch', () => {
    const raw = printed.bytes.toString('latin1');
    for (const name of ['/JavaScript', '/JS ', '/OpenAction', '/Launch', '/AA '])
      expect(raw).not.toContain(name);
  });

  it('fits Letter as well as A4', async () => {
    const letter = await printVendorReport(demo, en, { paper: 'LETTER' });
    expect((await readBack(letter.bytes))?.paper).toBe('LETTER');
  });

  it('passes qpdf and embeds all its fonts', () => {
    const checked = tool('qpdf', ['--check'], printed.bytes);
    if (checked !== null) expect(checked).toMatchObject({ code: 0 });
    const fonts = tool('pdffonts', [], printed.bytes);
    if (fonts === null) return;
    const rows = fonts.out.split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row).toMatch(/Inter-.* yes yes yes/);
  });
});

/** The demo with a name that wants to break the page, wherever a person may write one. */
function hostile(name: string): VendorReport {
  return {
    ...demo,
    vendor: { ...demo.vendor, name, legalName: name, website: 'javascript:alert(1)' },
    service: { ...demo.service, name, purpose: name },
    preparedBy: name,
    risks: demo.risks.map((risk) => ({ ...risk, title: name, owner: name })),
    findings: demo.findings.map((finding) => ({ ...finding, title: name })),
  };
}

describe('bad input', () => {
  it.each([
    ['markup', 'R&D <b>"Söhne"</b> (a\\b) & Co. %PDF ]]>'],
    ['a reversed name', 'Mail\u202Enerw'],
    ['Hebrew and Chinese', 'שלום 你好 Ltd'],
    ['emoji', 'Rocket 🚀👩‍🚀 Inc.'],
    ['line ends and tabs', 'a\nb\tc\r\nd'],
    ['10,000 letters without a space', 'x'.repeat(10_000)],
    ['10,000 letters in words', 'word '.repeat(2000)],
    ['nothing', ''],
  ])('prints %s without losing a page', async (_, name) => {
    const { bytes, pages, unprintable } = await printVendorReport(hostile(name), en);
    const found = await readBack(bytes);
    expect(found?.report?.vendor.name).toBe(name);
    expect(found?.pages.length).toBe(pages);
    expect(found?.pages.join('')).toContain('Maturityisnotcompliance');
    expect(unprintable.length > 0).toBe(/[\u05D0\u05E9你🚀]/u.test(name));
    const checked = tool('qpdf', ['--check'], bytes);
    if (checked !== null) expect(checked.code).toBe(0);
    expect(bytes.toString('latin1')).not.toContain('/URI (javascript');
  });

  it('keeps title and author as they are and the XML around them whole', async () => {
    const name = 'A & B <script>"x"</script>';
    const { bytes } = await printVendorReport(hostile(name), en);
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: `Privacy risk assessment: ${name}`, Author: name });
    expect(metadata.get('dc:title')).toBe(`Privacy risk assessment: ${name}`);
    await pdf.loadingTask.destroy();
  });

  it('says on paper which letters it could not print', async () => {
    const { bytes } = await printVendorReport(hostile('שלום'), en);
    expect(await textOf(bytes)).toContain('U+05D5');
  });

  it('does not turn "->" or "5x5" into other letters', async () => {
    const { bytes } = await printVendorReport(hostile('a->b 5x5 ffi (c) 1/2'), en);
    expect(await textOf(bytes)).toContain('a->b5x5ffi(c)1/2');
  });
});
