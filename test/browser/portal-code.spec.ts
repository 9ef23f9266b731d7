import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from '../support/journey-looks.js';
import { openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';

const opened = await openPortal({ ASSAY_MAIL_CODE: 'new-browser' });
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(60_000);
afterAll(() => opened?.close());

describe('a browser that is not known', () => {
  inBrowser('types the code from the mail, and is told what is wrong with another one', async () => {
    const link = await answeredLink();
    const { page, context, complaints } = await door.visit();
    await page.goto(link);
    await tick(page);
    await page.getByRole('heading', { level: 1, name: /^Type the code we sent to v…@/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    const field = page.getByRole('textbox', { name: 'Code from the mail' });
    expect(await field.getAttribute('inputmode')).toBe('numeric');
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await page.getByRole('button', { name: 'Continue' }).click();
    await problem(page, 'Type the eight digits of the code.');
    expect(await faultsOn(page, 44)).toEqual([]);
    const code = await newestCode();
    await field.fill(code === '00000000' ? '00000001' : '00000000');
    await field.press('Enter');
    await problem(page, /You have 4 tries left/);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await page.getByRole('status').getByText('A new code is on its way').waitFor();
    const newer = await newestCode();
    await field.fill(`${newer.slice(0, 4)} ${newer.slice(4)}`);
    await field.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Mailwren/ }).waitFor();
    await page.getByText(/^1 of \d+ questions answered/).waitFor();
    // A refusal is an answer of the server; the browser notes its status all the same.
    expect(complaints.filter((text) => !/status of 403/.test(text))).toEqual([]);
    await context.close();
  });

  inBrowser('is told whom to ask where the code cannot leave, and promised no mail', async () => {
    const link = await answeredLink();
    const { page, context } = await door.visit();
    door.app.mails.onlyKeeps = true;
    await page.goto(link);
    await tick(page);
    await page.getByRole('heading', { level: 1, name: /^A code for v…@.* is needed$/ }).waitFor();
    const told = page.getByRole('alert').filter({ hasText: 'The code could not be mailed to you.' });
    await told.getByRole('link', { name: /@/ }).waitFor();
    expect(await page.getByText('No mail after a minute?').count()).toBe(0);
    expect(await faultsOn(page, 44)).toEqual([]);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await page.getByText('could not be mailed to you either').waitFor();
    door.app.mails.onlyKeeps = false;
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await page.getByRole('status').getByText('A new code is on its way').waitFor();
    await context.close();
  });

  inBrowser('goes on under a page somebody was writing on, and no word is lost', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await page.getByRole('textbox', { name: /^Comment/ }).fill('First');
    await saved(page);
    await context.clearCookies();
    await page.getByRole('textbox', { name: /^Comment/ }).fill('First, and half a sentence');
    await page.getByRole('button', { name: 'Continue and save' }).click();
    const field = page.getByRole('textbox', { name: 'Code from the mail' });
    await field.waitFor();
    await field.fill(await newestCode());
    await field.press('Enter');
    await saved(page);
    const { rows } = await door.app.admin.query<{ content: { body: object } }>(
      'SELECT content FROM app.answer WHERE assessment_id = $1',
      [invited.assessmentId.slice(4)],
    );
    expect(rows.map(({ content }) => content.body)).toEqual([
      expect.objectContaining({ comment: 'First, and half a sentence' }),
    ]);
    await context.close();
  });
});

/** A link with one answer behind it, saved by another browser. */
async function answeredLink(): Promise<string> {
  const { link } = await door.invite();
  const { page, context } = await door.visit();
  await start(page, link);
  await turnTo(page, '/respond/q/C-05');
  await page.getByRole('radio').first().check();
  await saved(page);
  await context.close();
  return link;
}

async function tick(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /I may answer for/ }).check();
  await page.getByRole('button', { name: 'Start' }).click();
}

async function problem(page: Page, words: string | RegExp): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await summary.getByRole('link', { name: words }).waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^Error: /);
  const field = page.getByRole('textbox', { name: 'Code from the mail' });
  expect(await field.getAttribute('aria-invalid')).toBe('true');
}

async function newestCode(): Promise<string> {
  await door.app.settled();
  return door.app.mails.sent.flatMap(({ text }) => /^\d{8}$/m.exec(text)?.[0] ?? []).at(-1)!;
}
