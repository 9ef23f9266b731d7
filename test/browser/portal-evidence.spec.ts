import { afterAll, describe, expect, jest, test } from '@jest/globals';
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { attach, evidenceSeen, smallPdf } from '../support/evidence.js';
import { asVendor } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';
import { until } from '../support/started-server.js';
import { answerAll, done } from '../support/walk.js';

const REMOVE = `mutation ($input: EvidenceInput!) { removeEvidence(input: $input) { userErrors { code } } }`;

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
    await page.getByLabel(/^Valid until/).fill('0031-05-03');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.getByText(/This is no day from 1900 to 2199/).waitFor();
    await page.getByLabel(/^Valid until/).fill('2031-05-03');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.getByText(/This is no day/).waitFor({ state: 'detached' });
    await turnTo(page, '/respond/q/C-06');
    await page.getByRole('button', { name: 'Use this file' }).click();
    await page.getByText(/✓\s*Attached/).waitFor();
    const vera = await asVendor(door.app, invited.token);
    expect(await evidenceSeen(vera)).toMatchObject([
      { questionId: 'C-05', validUntil: '2031-05-03' },
      { questionId: 'C-06', validUntil: '2031-05-03' },
    ]);
    await expectSound(page, 'evidence');
    await page.getByRole('button', { name: /^Remove policy/ }).click();
    await page.getByText(/✓\s*Attached/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/✓\s*Attached/).waitFor();
    expect(await evidenceSeen(vera)).toHaveLength(2);
    await page.getByRole('button', { name: /^Remove policy/ }).click();
    await page.getByText(/✓\s*Attached/).waitFor({ state: 'detached' });
    await turnTo(page, '/respond/check');
    await page.getByText('Document: policy.pdf, valid until 3 May 2031').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download policy.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('policy.pdf');
    expect(await download.failure()).toBeNull();
    expect(complaints).toEqual([]);
    // What was removed goes with the page, if not before.
    await page.goto('about:blank');
    await until('the removed file is gone', async () => (await evidenceSeen(vera)).length === 1);
    await context.close();
  });

  inBrowser(
    'that is not attached is said before somebody attests, and what travels is not lost',
    async () => {
      const invited = await door.invite();
      const vera = await asVendor(door.app, invited.token);
      await answerAll(vera);
      await attach(door.app, vera, 'C-31', 'consent.pdf');
      const { page, context } = await door.visit();
      await start(page, invited.link);
      await turnTo(page, '/respond/q/C-30');
      await page.getByRole('radio', { name: 'No', exact: true }).check();
      await saved(page);
      await turnTo(page, '/respond/q/C-05');
      await sendLarge(page, 20_000);
      await turnTo(page, '/respond/check');
      await page.getByText(/Uploading: \d+ %/).waitFor();
      const aside = page.locator('.respond-aside');
      await aside.getByText('Document: consent.pdf').waitFor();
      await attest(page);
      await page.getByRole('alert').filter({ hasText: '1 document is still on its way' }).waitFor();
      expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
        false,
      );
      await expectSound(page, 'check-travelling');
      await turnTo(page, '/respond/q/C-05');
      await page.getByRole('button', { name: /^Cancel/ }).click();
      expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
        true,
      );
      await attach(door.app, vera, 'C-05', 'broken.pdf', Buffer.from('%PDF-1.4'));
      await turnTo(page, '/respond/check');
      await page.getByText('1 document is not attached and will not be sent').waitFor();
      await expectSound(page, 'check-refused');
      await attest(page);
      await page.getByRole('heading', { name: 'Your answers are sent' }).waitFor();
      await turnTo(page, '/respond/answers');
      await page.getByText(/The file is damaged or was cut off/).waitFor();
      expect(await page.getByText('consent.pdf').count()).toBe(0);
      await context.close();
    },
  );

  inBrowser('that cannot be changed says why in its own words, also when the session has ended', async () => {
    const invited = await door.invite();
    const vera = await asVendor(door.app, invited.token);
    const { id } = await attach(door.app, vera, 'C-05');
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-05');
    const day = page.getByLabel(/^Valid until/);
    await day.waitFor();
    await done(vera, REMOVE, { evidenceId: id });
    await day.fill('2031-05-03');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.getByText('This file is not here any more. Reload the page.').waitFor();
    await context.clearCookies();
    await day.fill('2032-05-03');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.getByText('Your session has ended').waitFor();
    await page.getByRole('button', { name: 'Continue and save' }).click();
    await day.waitFor({ state: 'detached' });
    expect(await page.getByText('Your session has ended').count()).toBe(0);
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
    await sendLarge(page, 200_000);
    await page.getByRole('button', { name: /^Cancel/ }).click();
    await page.getByText(/Uploading: \d+ %/).waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    expect(await evidenceSeen(await asVendor(door.app, invited.token))).toEqual([]);
    await context.close();
  });

  inBrowser('that comes after 200 others is refused, and gets in once another one is gone', async () => {
    const invited = await door.invite();
    const vera = await asVendor(door.app, invited.token);
    const { id } = await attach(door.app, vera, 'C-06', 'older.pdf');
    await copy(id, 198);
    const { page, context, complaints } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-05');
    await page.getByLabel('Choose files').setInputFiles([pdf('last.pdf')]);
    await page.getByText(/✓\s*Attached/).waitFor();
    await page.getByLabel('Choose files').setInputFiles([pdf('over.pdf')]);
    await page
      .getByText(/There are too many files: 200 files and 1 GB are taken in all\. Remove one/)
      .waitFor();
    await expectSound(page, 'evidence-too-many');
    expect(await evidenceSeen(vera)).toHaveLength(200);
    await page.getByRole('button', { name: /^Dismiss over/ }).click();
    await page.getByRole('button', { name: /^Remove last/ }).click();
    await until('the removed file is gone', async () => (await evidenceSeen(vera)).length === 199, 20_000);
    await page.getByLabel('Choose files').setInputFiles([pdf('over.pdf')]);
    await page.getByText(/✓\s*Attached/).waitFor();
    const names = (await evidenceSeen(vera)).map(({ fileName }) => fileName);
    expect([names.length, names.includes('over.pdf'), names.includes('last.pdf')]).toEqual([
      200,
      true,
      false,
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  inBrowser('that travels while its session ends gets in, and the page goes on in a new one', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-05');
    const faster = await sendLarge(page, 400_000);
    await page.getByText(/Uploading: [1-9]\d? %/).waitFor();
    await endSessions(invited.assessmentId);
    await faster();
    await page.getByText('Your session has ended').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'large.pdf' });
    expect(await line.getByText('Being checked').count()).toBe(1);
    await expectSound(page, 'evidence-session-ended');
    await page.getByRole('button', { name: 'Continue and save' }).click();
    await page.getByText('large.pdf').first().waitFor();
    await page.getByText('Your session has ended').waitFor({ state: 'detached' });
    const seen = await evidenceSeen(await asVendor(door.app, invited.token));
    expect(seen).toMatchObject([{ fileName: 'large.pdf', questionId: 'C-05' }]);
    await context.close();
  });

  inBrowser(
    'that is chosen when the session has ended waits, and is sent by itself in the next',
    async () => {
      const invited = await door.invite();
      const { page, context } = await door.visit();
      await start(page, invited.link);
      await turnTo(page, '/respond/q/C-05');
      await endSessions(invited.assessmentId);
      await page.getByLabel('Choose files').setInputFiles([pdf('first.pdf'), pdf('second.pdf')]);
      await page.getByText('The file waits until you continue').nth(1).waitFor();
      expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
        false,
      );
      await expectSound(page, 'evidence-waits-for-session');
      await page.getByRole('button', { name: /^Dismiss second/ }).click();
      await page.getByRole('button', { name: 'Continue and save' }).click();
      await page.getByText(/✓\s*Attached/).waitFor();
      const seen = await evidenceSeen(await asVendor(door.app, invited.token));
      expect(seen).toMatchObject([{ fileName: 'first.pdf', questionId: 'C-05' }]);
      await context.close();
    },
  );

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

/** More files of the same kind, as if somebody had handed them in. */
async function copy(evidenceId: string, times: number): Promise<void> {
  await door.app.admin.query(
    `INSERT INTO app.evidence SELECT (e).* FROM (
       SELECT jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid())) AS e
       FROM app.evidence e, generate_series(1, $2) WHERE e.id = $1) x`,
    [evidenceId.slice(4), times],
  );
}

async function endSessions(assessmentId: string): Promise<void> {
  const { rowCount } = await door.app.admin.query(
    `UPDATE app.respond_session s SET ended_at = now() FROM app.invite i
     WHERE (i.tenant_id, i.id) = (s.tenant_id, s.invite_id) AND i.assessment_id = $1`,
    [assessmentId.slice(4)],
  );
  expect(rowCount).toBeGreaterThan(0);
}

/** A file that takes long at this speed: bytes in a second. Answers how the line is made fast again. */
async function sendLarge(page: Page, uploadThroughput: number): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput };
  await session.send('Network.emulateNetworkConditions', slow);
  const path = `${door.app.dataFolder}/large.pdf`;
  fs.writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5_000_000, 32)]));
  await page.getByLabel('Choose files').setInputFiles(path);
  await page.getByText(/Uploading: \d+ %/).waitFor();
  const fast = { ...slow, uploadThroughput: -1 };
  return () => session.send('Network.emulateNetworkConditions', fast);
}

async function attest(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your role' }).fill('Privacy lead');
  await page.getByRole('checkbox', { name: /correct to the best/ }).check();
  await page.getByRole('button', { name: 'Send answers to Alder Group' }).click();
}

async function expectSound(page: Page, picture: string): Promise<void> {
  expect(await faultsOn(page, 44)).toEqual([]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
}

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
