import { afterAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '../../src/core/day.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { xlsxOfTexts } from '../support/xlsx-file.js';
import { prepareVendor } from '../support/walk.js';

/** The journey of a change of sub-processors: from the vendor's page to a decision in time. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let visit: StaffVisit;
let address: string;

jest.setTimeout(120_000);
afterAll(() => door?.close());

const PAGE = `# Sub-processors

| Name | Purpose | Location |
|---|---|---|
| Cloud Inc. | Hosting | Ireland |
| Desk Ltd | Support | United Kingdom |
`;

/** The text of what has the focus, and of nothing around it. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

inBrowser('a pasted page becomes a list that is looked at, then recorded', async () => {
  const { vendorId } = await prepareVendor(door!.dana, 'Mailwren');
  visit = await door!.visit(door!.cast.dana);
  const { page } = visit;
  address = `${door!.origin}/app/vendors/${vendorId}/sub-processors`;
  await page.goto(address);
  await page.getByText('No list yet.').waitFor();
  await button(page, 'Record the list').press('Enter');
  await page.getByRole('heading', { name: 'List, version 1' }).waitFor();
  expect(await focused(page)).toBe('List, version 1');
  await page.getByText('Read it from a page or a file').click();
  await page.getByLabel('Or paste the table or the page').fill(PAGE);
  await button(page, 'Read the pasted text').click();
  await page.getByText('2 companies were read.').waitFor();
  await page.getByRole('group', { name: 'Desk Ltd' }).getByLabel('Where').fill('India');
  await shoot(page, 'list-form');
  await button(page, 'Record 2 companies').click();
  await page.getByRole('row', { name: /Desk Ltd Support India/ }).waitFor();
});

inBrowser('a note beside a company stays with the next version, and the change is told', async () => {
  const { page } = visit;
  await button(page, 'Note Cloud Inc.').click();
  await page.getByLabel('Instrument of the transfer').selectOption('adequacy');
  await page.getByRole('dialog').getByText('Yes', { exact: true }).click();
  await button(page, 'Save').click();
  await page.getByRole('row', { name: /Cloud Inc.*Adequacy decision Yes/ }).waitFor();
  await button(page, 'Record a newer list').click();
  await button(page, 'Add a company').click();
  await page.getByRole('group', { name: 'Row 3' }).getByLabel('Company').fill('Fresh GmbH');
  await button(page, 'Record 3 companies').click();
  await page.getByRole('row', { name: /Fresh GmbH.*Place unknown/ }).waitFor();
  await page.getByRole('row', { name: /Cloud Inc.*Adequacy decision Yes/ }).waitFor();
  await page.getByText('What changed: 2 versions').click();
  const told = page.locator('.key-values__row', { hasText: 'New' });
  expect(await told.innerText()).toMatch(/New\s+Fresh GmbH/);
  await page.getByText('2 companies are unchanged.').waitFor();
});

inBrowser('a workbook is read into the same rows', async () => {
  const { page } = visit;
  const book = xlsxOfTexts('Sub-processors', [
    ['Name', 'Purpose', 'Location'],
    ['', 'Scan', 'France'],
    ['Elm Ltd', 'Print', 'Germany'],
  ]);
  await button(page, 'Record a newer list').click();
  await page.getByText('Read it from a page or a file').click();
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'list.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) });
  await page.getByText('1 company was read.').waitFor();
  await page.getByText('Line 2 names no company and none stands above it: it was left out.').waitFor();
  await page.getByRole('group', { name: 'Elm Ltd' }).waitFor();
  await button(page, 'Cancel').press('Enter');
  expect(await focused(page)).toBe('Record a newer list');
});

inBrowser('a notice counts its days, proposes, stands in the calendar and is decided', async () => {
  const { page } = visit;
  await button(page, 'Record a notice').click();
  await page.getByRole('textbox', { name: 'Company' }).fill('Far Inc.');
  await page.getByRole('combobox', { name: 'Where it works' }).selectOption({ label: 'Brazil' });
  await page.getByRole('combobox', { name: 'Where it works' }).selectOption({ label: 'India' });
  await button(page, 'Start the time to object').click();
  await page
    .getByText(/No agreement on record says/)
    .first()
    .waitFor();
  await page.getByLabel('Days to object').fill('14');
  await shoot(page, 'notice-form');
  await button(page, 'Start the time to object').click();
  await page.getByText('14 days left').waitFor();
  await page.getByRole('heading', { name: 'New: Far Inc. (Brazil, India)' }).waitFor();
  await page.getByText(/Ask the vendor first: No instrument covers the transfer/).waitFor();
  await page.getByText('Customers or users', { exact: true }).waitFor();
  await page.getByText(/^Content of messages.* \(sensitivity 3 of 5\)$/).waitFor();
  await page.getByText('Far Inc., Brazil: adequate, new for this service').waitFor();
  await page.getByText('Far Inc., India: no instrument covers the transfer', { exact: true }).waitFor();
  await shoot(page, 'notice');
  await page.goto(`${door!.origin}/app/calendar`);
  const until = addDays(new Date().toISOString().slice(0, 10), 14);
  const row = page.getByRole('row', { name: /Mailwren · Newsletters.*Last day to object/ });
  expect(await row.locator('time').getAttribute('datetime')).toBe(until);
  await button(page, 'Make an address').click();
  await page.getByLabel(/Your address/).waitFor();
  await shoot(page, 'calendar');
  const feed = new URL(await page.getByLabel(/Your address/).inputValue());
  expect(await (await fetch(`${door!.app.url}${feed.pathname}`)).text()).toContain('Mailwren · Newsletters');
  await row.getByRole('link').click();
  await button(page, 'Decide').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('decision');
  await button(page, 'Cancel').press('Enter');
  expect(await focused(page)).toBe('Decide');
  await page.keyboard.press('Enter');
  await button(page, 'Record the decision').click();
  await page.getByText('Choose what you decide.').first().waitFor();
  await page.getByText('Object', { exact: true }).click();
  await page.getByLabel('Reason').fill('No instrument for India.');
  await button(page, 'Record the decision').press('Enter');
  await page.getByText('Objected').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'New: Far Inc. (Brazil, India)');
  expect(visit.complaints).toEqual([]);
});

inBrowser('each page fits a phone and both appearances', async () => {
  const { page } = visit;
  for (const [name, path] of [
    ['tab', address],
    ['calendar', `${door!.origin}/app/calendar`],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, `${name}-320`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, `${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await shoot(page, `${name}-light`);
  }
});
