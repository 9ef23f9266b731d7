import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

describe('a question nobody can answer', () => {
  inBrowser('takes "I do not know" at once, gives the field back, and is no longer missing', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-22');
    await page.getByRole('textbox', { name: /How many days after the contract/ }).fill('45');
    await page.getByRole('button', { name: 'I do not know' }).click();
    await saved(page);
    expect((await door.stored(invited)).answers[0]?.value).toEqual({ unknown: true });
    const change = page.getByRole('button', { name: 'Change' });
    expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
    await turnTo(page, '/respond/check');
    await page.getByText('I do not know', { exact: true }).waitFor();
    expect(
      await page
        .locator('.respond-missing')
        .getByText(/How many days after the contract/)
        .count(),
    ).toBe(0);
    await turnTo(page, '/respond/q/C-22');
    await change.click();
    const field = page.getByRole('textbox', { name: /How many days after the contract/ });
    expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
    await context.close();
  });

  inBrowser('gives back what stood there, and offers no second one beside its own', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    await turnTo(page, '/respond/q/C-28');
    await page.getByRole('textbox').first().fill('https://mailwren.example/privacy');
    await page.getByRole('button', { name: 'I do not know' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await page.getByRole('textbox').first().inputValue()).toBe('https://mailwren.example/privacy');
    await turnTo(page, '/respond/q/C-62');
    expect(await page.getByRole('button', { name: 'I do not know' }).count()).toBe(1);
    await turnTo(page, '/respond/q/C-55');
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('button', { name: 'I do not know' }).count()).toBe(0);
    await context.close();
  });
});
