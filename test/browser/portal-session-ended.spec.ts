import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asVendor, tokenIn } from '../support/app-cast.js';
import { openPortal, type PortalDoor, start, turnTo } from '../support/portal-door.js';
import { answerAll } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

/** Nobody signs in at this door, so nobody is told to. */
async function goOn(page: Page): Promise<void> {
  await page.getByText('Your session has ended').waitFor();
  expect(await page.getByText('Sign in again').count()).toBe(0);
  await page.getByRole('button', { name: 'Continue and save' }).click();
  await page.getByText('Your session goes on. Press the button again.').waitFor();
}

/** The session ran out; the browser is known all the same. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: '__Host-rsid' });
}

describe('a session that ended', () => {
  inBrowser('goes on where the answers are sent, and they are sent at the next press', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await answerAll(await asVendor(door.app, invited.token));
    await turnTo(page, '/respond/check');
    await page.getByRole('heading', { name: 'Send', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Your role' }).fill('Privacy lead');
    await page.getByRole('checkbox', { name: /complete and correct/ }).check();
    await endSession(page);
    await page.getByRole('button', { name: /^Send answers/ }).click();
    await goOn(page);
    expect(await page.getByRole('textbox', { name: 'Your role' }).inputValue()).toBe('Privacy lead');
    await page.getByRole('button', { name: /^Send answers/ }).click();
    await page.getByRole('heading', { name: 'Your answers are sent' }).waitFor();
    await context.close();
  });

  inBrowser('goes on while a part is passed on, and while a colleague says that it is done', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/pass');
    await page.getByRole('checkbox').nth(1).check();
    await page.getByLabel('Name').fill('Lee Park');
    await page.getByLabel('E-mail address').fill('lee.ended@elsewhere.example');
    await endSession(page);
    await page.getByRole('button', { name: 'Pass on' }).click();
    await goOn(page);
    expect(await page.getByLabel('Name').inputValue()).toBe('Lee Park');
    await page.getByRole('button', { name: 'Pass on' }).click();
    await page.getByText('Passed on to Lee Park').waitFor();

    await door.app.settled();
    const [mailed] = /https?:\S+#t=\S+/.exec(door.app.mails.to('lee.ended@elsewhere.example').at(-1)!.text)!;
    const lee = await door.visit();
    await start(lee.page, `${door.origin}/respond#t=${tokenIn(mailed)}`);
    await turnTo(lee.page, '/respond');
    await endSession(lee.page);
    await lee.page.getByRole('button', { name: 'I am done' }).click();
    await goOn(lee.page);
    await lee.page.getByRole('button', { name: 'I am done' }).click();
    await lee.page.getByText('Thank you. Your colleague sees that you are done.').waitFor();

    await turnTo(page, '/respond/pass');
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('We cannot reach Assay.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('Taken back').waitFor();
    await context.close();
    await lee.context.close();
  });
});
