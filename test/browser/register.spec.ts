import { expect, jest, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { textAt } from '../../src/core/workbook/workbook.js';
import { xlsxOf } from '../../src/platform/export/xlsx.js';
import { readWorkbook } from '../../src/platform/intake/workbook/read-workbook.js';
import { openJourney } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import * as team from '../support/journey-staff.js';
import { downloaded, visit, type Visitor } from '../support/journey-visitor.js';
import { sheetData, xlsxFile } from '../support/xlsx-file.js';

/** UX checks 22, 27 and, for the register, the keys of section 1. */
const journey = await openJourney();
const inBrowser = journey === null ? test.skip : test;
let staff: Visitor;

jest.setTimeout(180_000);

const LIST = [
  ['Dienstleister 2026'],
  ['Anbieter', 'Land', 'Webseite', 'Zuständig'],
  ['Brightfern', 'Deutschland', 'https://brightfern.example', ''],
  ['Cloudoak', 'Irland', 'cloudoak.example', ''],
  ['', 'Frankreich', '', ''],
  ['Oddland', 'Nirgendwo', '', ''],
  ['Noaddress', 'Spanien', 'no address at all', ''],
];

/** Heads that nobody knows, below a title, on the second sheet. */
const ABROAD = [
  ['Stand', 'März 2026'],
  ['Wer', 'Wo'],
  ['Brightfern GmbH', 'Deutschland'],
  ['Farpoplar', 'Japan'],
];

function listFile(bytes = xlsxOf({ name: 'Liste', rows: LIST })): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-list-')), 'list.xlsx');
  fs.writeFileSync(file, bytes);
  return file;
}

function twoSheets(): Uint8Array {
  return xlsxFile({
    sheets: [
      { name: 'Liste', xml: sheetData(LIST.slice(0, 3)) },
      { name: 'Ausland', xml: sheetData(ABROAD) },
    ],
  });
}

function address(rest: string): string {
  return `${new URL(journey!.server.origin).origin}/app/vendors${rest}`;
}

async function names(page: Page): Promise<string[]> {
  return page.locator('.table tbody th a').allInnerTexts();
}

/** Presses the head of a column and waits until another row stands first; what the column says, each word once. */
async function sortedBy(page: Page, head: string): Promise<string[]> {
  const first = page.locator('.table tbody th a').first();
  const before = await first.innerText();
  await page.getByRole('columnheader', { name: head }).getByRole('button').click();
  await first.filter({ hasNotText: before }).waitFor();
  return [...new Set(await page.locator(`td[data-head="${head}"]`).allInnerTexts())];
}

inBrowser('enters', async () => {
  const { browser, server } = journey!;
  staff = await visit(browser, server.origin, { reducedMotion: 'reduce' });
  await team.enter(staff.page, server.welcome.staffLink!, 'Vendors');
});

inBrowser('imports a workbook with three bad rows, and the second time nothing (check 27)', async () => {
  const { page } = staff;
  await page.goto(address(''));
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByLabel('Your list', { exact: true }).setInputFiles(listFile());
  await page.getByRole('heading', { name: '3 rows with a problem' }).waitFor();
  const shown = await page.getByRole('region', { name: '3 rows with a problem' }).first().innerText();
  const problems = shown.replaceAll(/\s+/g, ' ');
  expect(problems).toContain('5 – Anbieter: the name is missing.');
  expect(problems).toContain('6 Oddland Land: no country is known by this name.');
  expect(problems).toContain('7 Noaddress Webseite: this is no web address.');
  const book = await downloaded(page, () =>
    page.getByRole('button', { name: /columns Problem and Changes/ }).click(),
  );
  expect(Buffer.from(book.subarray(0, 2)).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Import 2 vendors' }).click();
  await page.getByText('2 added, 0 changed').waitFor();
  expect(new URL(page.url()).searchParams.get('taking')).toMatch(/^imp_/);
  await page.getByRole('button', { name: 'Look at the rest' }).click();
  await page.getByText('2 the same').waitFor();
  expect(await page.getByRole('button', { name: 'Import 0 vendors' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});

inBrowser(
  'imports from the sheet, head and columns that are chosen, and takes a likeness as the same',
  async () => {
    const { page } = staff;
    await page.goto(address('/import'));
    await page.getByLabel('Your list', { exact: true }).setInputFiles(listFile(twoSheets()));
    await page.getByText('Columns: 4 of 4 are used').click();
    await page.getByLabel('Sheet', { exact: true }).selectOption({ label: 'Ausland (4 rows)' });
    await page.getByLabel('Row with the heads').selectOption({ label: 'Row 2: Wer · Wo' });
    await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Name' });
    await page.getByLabel('Wo', { exact: true }).selectOption({ label: 'Country' });
    await page.getByRole('heading', { name: '1 row looks like a vendor you have' }).waitFor();
    await page.getByRole('button', { name: 'Import 1 vendor' }).waitFor();
    await page.getByLabel('What is Brightfern GmbH?').selectOption({ label: 'The same as Brightfern' });
    await page.getByRole('heading', { name: 'Every likeness is settled' }).waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Import 2 vendors' }).click();
    await page.getByText('1 added, 1 changed').waitFor();
  },
);

inBrowser(
  'keeps filters, order and columns in the address, for another browser and for Back (check 22)',
  async () => {
    const { page } = staff;
    const narrowed = `?tier=%5B%22T2%22%5D&notAssessed=true&country=%5B%22DE%22%2C%22US%22%2C%22IE%22%5D&sort=COUNTRY&down=true&columns=%5B%22country%22%2C%22tier%22%5D`;
    await page.goto(address(narrowed));
    await page.getByRole('columnheader', { name: 'Country' }).waitFor();
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toContain('Brightfern');
    const state = await staff.context.storageState();
    const other = await visit(journey!.browser, journey!.server.origin, { storageState: state });
    await other.page.goto(page.url());
    await other.page.getByRole('columnheader', { name: 'Country' }).waitFor();
    expect(await names(other.page)).toEqual(shown);
    await other.context.close();
    // On a screen that is lower than the list, Back leads to where it was scrolled to.
    await page.setViewportSize({ width: 1280, height: 300 });
    const last = page.getByRole('link', { name: shown.at(-1)!, exact: true });
    await last.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);
    await last.click();
    await page.getByRole('heading', { level: 1, name: shown.at(-1)! }).waitFor();
    await page.goBack();
    await page.getByRole('columnheader', { name: 'Country' }).waitFor();
    expect(await names(page)).toEqual(shown);
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 2, scrolled);
    await page.setViewportSize({ width: 1280, height: 800 });
  },
);

inBrowser('is walked, ticked and looked into by keys alone', async () => {
  const { page } = staff;
  await page.goto(address(''));
  await page.locator('.table tbody th a').first().waitFor();
  const [first, second] = await names(page);
  for (const key of ['j', '.']) await page.keyboard.press(key);
  await page.getByText('1 selected').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.bulk-bar') === null)).toBe(false);
  for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
  await page.getByText('2 selected').waitFor();
  const columns = await columnEdges(page);
  await page.keyboard.press(' ');
  const beside = page.getByRole('complementary', { name: 'Beside the list' });
  await beside.getByRole('heading', { name: second! }).waitFor();
  // No column of the list makes room for the panel, and the row that is looked into stays in sight.
  expect(await columnEdges(page)).toEqual(columns);
  const [row, panel] = [await page.locator('a:focus').boundingBox(), await beside.boundingBox()];
  expect(row!.y + row!.height).toBeLessThanOrEqual(panel!.y);
  await page.keyboard.press('k');
  await beside.getByRole('heading', { name: first! }).waitFor();
  await page.keyboard.press('Escape');
  await beside.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: first! }).waitFor();
});

/** Where the columns of the list end. */
function columnEdges(page: Page): Promise<number[]> {
  const heads = page.locator('.table thead th');
  return heads.evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().right)));
}

inBrowser('archives what is ticked and takes it back for ten seconds', async () => {
  const { page } = staff;
  await page.goto(address('?search=Brightfern'));
  await page.getByRole('checkbox', { name: 'Select Brightfern' }).check();
  await page
    .getByRole('region', { name: 'Selected vendors' })
    .getByRole('button', { name: 'Archive' })
    .click();
  await page.getByText('1 vendor is archived.').waitFor();
  await page.getByRole('link', { name: '1 archived' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Brightfern' }).waitFor();
});

inBrowser('warns of a vendor that is there already, and takes it all the same', async () => {
  const { page } = staff;
  await page.goto(address('/new'));
  await page.getByLabel('Name', { exact: true }).fill('Brightfern Inc.');
  await page.getByRole('button', { name: 'Add the vendor' }).click();
  await page.getByText('This vendor may be there already').waitFor();
  await page.getByRole('link', { name: 'Brightfern', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add it anyway' }).click();
  await page.getByRole('heading', { level: 1, name: 'Brightfern Inc.' }).waitFor();
});

inBrowser('merges two entries of one company, and both histories stay', async () => {
  const { page } = staff;
  await page.goto(address(''));
  await page.getByRole('link', { name: 'Find duplicates' }).click();
  const pair = page.getByRole('listitem').filter({ has: page.getByText('Brightfern Inc.', { exact: true }) });
  await pair.waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await faultsOn(page, 24)).toEqual([]);
  }
  await pair.getByRole('button', { name: 'Keep Brightfern', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge Brightfern Inc. into Brightfern?' });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await pair.waitFor({ state: 'detached' });
  await team.openVendor(page, 'Brightfern');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('Another record merged into this vendor').waitFor();
  const added = page.getByRole('row').filter({ hasText: 'Vendor added' });
  expect(await added.count()).toBe(2);
  expect(await added.filter({ hasText: 'on a merged entry' }).count()).toBe(1);
});

inBrowser('asks before a half-filled form is left, by the menu or by Back, and only then', async () => {
  const { page } = staff;
  const question = page.getByRole('dialog', { name: 'You have not saved this' });
  await page.goto(address(''));
  await page.getByRole('link', { name: 'Add a vendor' }).click();
  const name = page.getByLabel('Name', { exact: true });
  await name.waitFor();
  await page.getByRole('link', { name: 'Risks', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Risks' }).waitFor();
  await page.goBack();
  await name.fill('Halfway');
  await page.getByRole('link', { name: 'Risks', exact: true }).click();
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  expect(await name.inputValue()).toBe('Halfway');
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  expect([await name.inputValue(), new URL(page.url()).pathname]).toEqual(['Halfway', '/app/vendors/new']);
  const closing = page.waitForEvent('dialog');
  const leaves = page.close({ runBeforeUnload: true });
  await (await closing).dismiss();
  await leaves;
  await page.getByRole('link', { name: 'Risks', exact: true }).click();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('heading', { level: 1, name: 'Risks' }).waitFor();
  await page.goto(address('/new'));
  await name.fill('Halfway');
  await page.getByRole('button', { name: 'Add the vendor' }).click();
  await page.getByRole('heading', { level: 1, name: 'Halfway' }).waitFor();
});

inBrowser('saves a view and hands over exactly what it shows', async () => {
  const { page } = staff;
  await page.goto(address('?country=%5B%22DE%22%5D&columns=%5B%22website%22%5D'));
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save this list as').fill('Germany');
  await page.getByRole('button', { name: 'Save the view' }).click();
  await page.getByRole('button', { name: 'View: Germany' }).waitFor();
  await page.keyboard.press('Escape');
  const shown = await names(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('CSV').check();
  const csv = await downloaded(page, () => page.getByRole('button', { name: 'Download' }).click());
  const lines = Buffer.from(csv).toString('utf8').split('\r\n');
  expect(lines[0]).toContain('"Name","Country","Owner","Owner group","Website"');
  expect(lines.slice(1, -1).map((line) => line.split('"')[1])).toEqual(shown);
  await page.getByLabel('Excel workbook').check();
  const book = await downloaded(page, () => page.getByRole('button', { name: 'Download' }).click());
  const read = await readWorkbook(book);
  expect(read.ok && read.workbook.sheets[0]!.rows.slice(1).map((row) => textAt(row, 1))).toEqual(shown);
});

inBrowser('is ordered and widened by click, seen again as a view, and given an owner', async () => {
  const { page } = staff;
  await page.goto(address(''));
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Country' }).check();
  await page.keyboard.press('Escape');
  const upwards = await sortedBy(page, 'Country');
  expect(await sortedBy(page, 'Country')).toEqual(upwards.toReversed());
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('link', { name: 'Germany', exact: true }).click();
  await page.getByRole('button', { name: 'View: Germany' }).waitFor();
  await page.getByRole('link', { name: 'Adreed', exact: true }).waitFor({ state: 'detached' });
  expect(await names(page)).toContain('Kestrelm');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select Brightfern' }).check();
  await page.getByRole('button', { name: 'Assign owner' }).click();
  const giving = page.getByRole('dialog', { name: 'Assign owner' });
  await giving.getByLabel('Owner').selectOption({ label: 'Ines Varga' });
  await giving.getByRole('button', { name: 'Assign' }).click();
  await page.getByText('1 vendor has the owner.').waitFor();
  await page.getByRole('row').filter({ hasText: 'Brightfern' }).filter({ hasText: 'Ines Varga' }).waitFor();
  expect([staff.complaints, staff.strays]).toEqual([[], []]);
});
