import { afterAll, describe, expect, jest, test } from '@jest/globals';
import fs from 'node:fs';
import type { TestApp } from '../support/app.js';
import { evidenceSeen, smallPdf } from '../support/evidence.js';
import { asVendor } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { openPortal, type PortalDoor, start, turnTo } from '../support/portal-door.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf()) });

describe('a document', () => {
  inBrowser('is attached, dated, used again and taken away, in words', async () => {
    const invited = await door.invite();
    const { page, context, complaints } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-05');
    await page.getByLabel('Choose files').setInputFiles(pdf('policy.pdf'));
    await page.getByText(/✓\s*Attached/).waitFor();
    await page.getByLabel(/^Valid until/).fill('2031-05-03');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await turnTo(page, '/respond/q/C-06');
    await page.getByRole('button', { name: 'Use this file' }).click();
    await page.getByText(/✓\s*Attached/).waitFor();
    const vera = await asVendor(door.app, invited.token);
    expect(await evidenceSeen(vera)).toMatchObject([
      { questionId: 'C-05', validUntil: '2031-05-03' },
      { questionId: 'C-06', validUntil: '2031-05-03' },
    ]);
    expect(await faultsOn(page, 44)).toEqual([]);
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/evidence.png`, fullPage: true });
    await page.getByRole('button', { name: /^Remove policy/ }).click();
    await page.getByText(/✓\s*Attached/).waitFor({ state: 'detached' });
    await turnTo(page, '/respond/check');
    await page.getByText('Document: policy.pdf, valid until 3 May 2031').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  inBrowser('that is refused says why and what to do, before and after it travelled', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    await turnTo(page, '/respond/q/C-05');
    const field = page.getByLabel('Choose files');
    await field.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await page.getByText(/This type of file is not taken/).waitFor();
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await field.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
    await page.getByText(/The file is empty/).waitFor();
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await field.setInputFiles({
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    });
    await page.getByText(/The file is damaged or was cut off/).waitFor();
    await context.close();
  });

  inBrowser('can be stopped while it travels, and leaves nothing', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-05');
    const session = await context.newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
    await session.send('Network.emulateNetworkConditions', slow);
    const path = `${door.app.dataFolder}/large.pdf`;
    fs.writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5_000_000, 32)]));
    await page.getByLabel('Choose files').setInputFiles(path);
    await page.getByText(/Uploading: \d+ %/).waitFor();
    await page.getByRole('button', { name: /^Cancel/ }).click();
    await page.getByText(/Uploading: \d+ %/).waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    expect(await evidenceSeen(await asVendor(door.app, invited.token))).toEqual([]);
    await context.close();
  });

  inBrowser('answers a question that asks for one', async () => {
    const invited = await door.invite();
    await askForFile(door.app, invited.assessmentId);
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-28');
    await page.getByLabel('Choose files').setInputFiles(pdf('policy.pdf'));
    await page.getByText(/✓\s*Attached/).waitFor();
    await page.getByText(/^Saved \d/).waitFor();
    const { answers } = await door.stored(invited);
    expect(answers).toEqual([expect.objectContaining({ questionId: 'C-28', value: ['policy.pdf'] })]);
    await context.close();
  });
});

/** No questionnaire of ours that can be sent asks for a file yet: C-28 does here, where it asks for an address. */
async function askForFile({ admin }: TestApp, assessmentId: string): Promise<void> {
  for (const table of ['vendor_questions', 'assessment_snapshot']) {
    const { rowCount } = await admin.query(
      `UPDATE app.${table} SET questionnaire = replace(questionnaire::text, '"type": "url"', '"type": "file"')::jsonb
       WHERE assessment_id = $1 AND questionnaire::text LIKE '%"type": "url"%'`,
      [assessmentId.slice(4)],
    );
    expect(rowCount).toBe(1);
  }
}
