import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../support/axe.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { prepareVendor } from '../support/walk.js';

/** Somebody says that two names are one company, from a list and from the page of companies, and takes it back. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let visit: StaffVisit;
let address: string;

jest.setTimeout(120_000);
afterAll(() => door?.close());

const RECORD = `mutation ($input: RecordSubProcessorsInput!) { recordSubProcessors(input: $input) { userErrors { message } } }`;

async function record(serviceId: string, expectedVersion: number, ...names: string[]): Promise<void> {
  const rows = names.map((name) => ({ name, places: ['Germany'], task: 'Hosting' }));
  const asOn = new Date().toISOString().slice(0, 10);
  const input = { serviceId, expectedVersion, rows, asOn, source: 'TYPED' };
  await door!.dana.ask(RECORD, { input });
}

beforeAll(async () => {
  if (door === null) return;
  const mail = await prepareVendor(door.dana, 'Mailwren');
  const desk = await prepareVendor(door.dana, 'Deskfinch');
  await record(mail.serviceId, 0, 'Northcloud Inc.', 'Support Ltd');
  await record(mail.serviceId, 1, 'Northcloud Hosting GmbH', 'Support Ltd');
  await record(desk.serviceId, 0, 'Northcloud');
  address = `${door.origin}/app/vendors/${mail.vendorId}/sub-processors`;
  visit = await door.visit(door.cast.dana);
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

inBrowser('from a row of a list, by keys alone, and everything on the page follows at once', async () => {
  const { page } = visit;
  await page.goto(address);
  await page.getByText('What changed: 2 versions').click();
  const told = page.locator('.key-values__row');
  await told.filter({ hasText: /^New\s*Northcloud Hosting GmbH/ }).waitFor();
  await button(page, 'Same company as … Northcloud Hosting GmbH').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Other name').inputValue()).toBe('Northcloud Hosting GmbH');
  await dialog.getByLabel('Is the company').fill('northc');
  await page.locator('datalist option[value="Northcloud"]').waitFor({ state: 'attached' });
  await dialog.getByLabel('Is the company').fill('deskf');
  await page.locator('datalist option[value="Deskfinch"]').waitFor({ state: 'attached' });
  await dialog.getByLabel('Is the company').fill('Northcloud Hosting');
  await dialog.getByLabel('Reason').fill('One entry in the register.');
  await button(page, 'Record the name').press('Enter');
  await dialog
    .getByText(/Both names count as one company already/)
    .first()
    .waitFor();
  await shoot(page, 'alias-refused');
  await dialog.getByLabel('Is the company').fill('Northcloud');
  await dialog.getByLabel('Is the company').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('rowheader', {
      name: /Counts as Northcloud: One entry in the register\. \(Dana Okafor.*Deskfinch/,
    })
    .waitFor();
  await told.filter({ hasText: /^Renamed\s*Northcloud Inc\. → Northcloud Hosting GmbH/ }).waitFor();
  expect(await focused(page)).toBe('Take name back Northcloud Hosting GmbH');
  await shoot(page, 'alias-row');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Reason').fill('Two entries after all.');
  await button(page, 'Take the name back').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await told.filter({ hasText: /^New\s*Northcloud Hosting GmbH/ }).waitFor();
  expect(await focused(page)).toBe('Same company as … Northcloud Hosting GmbH');
});

inBrowser('from the page of companies, where it stands on record with who, when and why', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: 'All companies and their names' }).click();
  await page.getByRole('heading', { name: 'Companies behind our vendors' }).waitFor();
  const rows = page.getByRole('region', { name: '3 companies' }).getByRole('rowheader');
  await rows.first().waitFor();
  await page.getByText('None stands at the moment.').waitFor();
  await button(page, 'Record a name Northcloud').last().click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Is the company').inputValue()).toMatch(/^Northcloud/);
  await dialog.getByLabel('Is the company').fill('Northcloud');
  await button(page, 'Record the name').click();
  await dialog.getByText('Enter the other name.').first().waitFor();
  await dialog.getByLabel('Other name').fill('Northcloud Hosting GmbH');
  await dialog.getByLabel('Reason').fill('The vendor says so.');
  await button(page, 'Record the name').click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /Northcloud.*Also written.*Deskfinch ?, Mailwren/ }).waitFor();
  await page.getByRole('region', { name: '2 companies' }).waitFor();
  await shoot(page, 'companies');
  await page.getByLabel('Find a company').fill('support');
  await page.getByRole('region', { name: '1 company' }).waitFor();
  await page.getByLabel('Find a company').fill('nobody');
  await page.getByText('No company has such a name.').waitFor();
  await page.getByLabel('Find a company').fill('');
  await button(page, 'Take name back Northcloud Hosting GmbH').click();
  await dialog.getByLabel('Reason').fill('Sold to somebody else.');
  await button(page, 'Take the name back').click();
  await page.getByText('2 taken back').waitFor();
  await page.getByRole('region', { name: '3 companies' }).waitFor();
  expect(await focused(page)).toBe('Other names on record');
  await page.getByText('2 taken back').click();
  await page.getByText(/Taken back: Sold to somebody else\. \(Dana Okafor/).waitFor();
  expect(visit.complaints).toEqual([]);
});

inBrowser('shows no acts to somebody who edits no lists', async () => {
  const reader = await door!.visit(door!.cast.paul);
  await reader.page.goto(`${door!.origin}/app/settings/companies`);
  await reader.page.getByRole('region', { name: '3 companies' }).waitFor();
  expect(await button(reader.page, /Record a|Take name back/).count()).toBe(0);
  await reader.leave();
});

inBrowser('each fits a phone, both appearances and German', async () => {
  const { page } = visit;
  const companies = `${door!.origin}/app/settings/companies`;
  await page.goto(companies);
  await button(page, 'Record a name Support Ltd').click();
  await page.getByRole('textbox', { name: 'Other name' }).fill('Helpdesk Ltd');
  await page.getByLabel('Reason').fill('Renamed in May.');
  await button(page, 'Record the name').click();
  await page.getByText('1 other name').waitFor();
  for (const [name, path] of [
    ['companies', companies],
    ['list', address],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, `${name}-320`);
    await button(page, /Record a name|Same company as/)
      .first()
      .click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, `${name}-dialog-320`);
    await button(page, 'Cancel').click();
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
      await shoot(page, `${name}-${colorScheme}`);
    }
  }
  await page.evaluate(() => localStorage.setItem('assay.language', 'de'));
  await page.goto(companies);
  await page.getByRole('heading', { name: 'Unternehmen hinter unseren Anbietern' }).waitFor();
  await shoot(page, 'companies-de');
  await page.goto(address);
  await button(page, /^Dasselbe wie …/)
    .first()
    .click();
  await page.getByRole('heading', { name: 'Anderer Name eines Unternehmens' }).waitFor();
  await shoot(page, 'list-dialog-de');
});
