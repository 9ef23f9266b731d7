import { afterAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { prepareVendor } from '../support/walk.js';

/** UX check 21, and the journey from the mail of a breach to the worksheet with the people concerned. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let visit: StaffVisit;

jest.setTimeout(120_000);
afterAll(() => door?.close());

/** By keyboard: a control takes the focus and a key presses it. No pointer moves in this file. */
async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press(key);
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().fill(text);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().selectOption({ label: option });
}

inBrowser('begins a map', async () => {
  await prepareVendor(door!.dana, 'Mailwren');
  visit = await door!.visit(door!.cast.dana);
  const { page } = visit;
  await page.goto(`${door!.origin}/app/maps`);
  await press(page, 'New map');
  await fill(page, 'Name of the map', 'Newsletter');
  await press(page, 'Create map');
  await page.getByRole('heading', { name: 'Newsletter', level: 1 }).waitFor();
});

inBrowser(
  'adds a system, a vendor and a flow in the table, and edits its instrument, without a drag',
  async () => {
    const { page } = visit;
    await press(page, '+ System');
    await fill(page, 'Name', 'Customer system');
    await press(page, 'Add to the map');
    await page.getByRole('button', { name: 'Customer system', exact: true }).waitFor();

    await press(page, '+ Vendor');
    await choose(page, 'Vendor of the register', 'Mailwren');
    await press(page, 'Add to the map');
    await page.getByRole('heading', { name: 'Mailwren', level: 2 }).waitFor();
    await page.getByText('Where', { exact: true }).click();
    await choose(page, 'Stored in', 'United States');
    await choose(page, 'Can be read from', 'United States');
    await fill(page, 'Not in the list', 'customers');
    await press(page, 'Add');
    await press(page, 'Save');
    await page.getByRole('cell', { name: 'United States' }).first().waitFor();

    await press(page, '+ Flow');
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('');
    await press(page, 'Add to the map');
    await page.getByRole('link', { name: 'Choose where the data goes.' }).waitFor();
    await press(page, 'Close');
    await page.getByRole('button', { name: /Connect to … ?: Customer system/ }).press('Enter');
    await choose(page, 'To', 'Mailwren');
    await fill(page, 'Not in the list', 'email');
    await press(page, 'Add');
    await press(page, 'Add to the map');
    const row = page.getByRole('row', { name: /Customer system → Mailwren/ });
    await row.getByText('Instrument missing').waitFor();

    await choose(page, 'Instrument', 'Standard clauses 2021');
    await fill(page, 'Module of the clauses', '2');
    await choose(page, 'Annexes complete', 'Yes');
    await press(page, 'Save');
    await row.getByText('Assessment missing').waitFor();
    await press(page, 'Undo');
    await row.getByText('Instrument missing').waitFor();
    await press(page, 'Redo');
    await row.getByText('Assessment missing').waitFor();
  },
);

inBrowser('assesses the transfer with only the results its answers offer', async () => {
  const { page } = visit;
  await press(page, 'Assess this transfer');
  await page.getByRole('radio', { name: 'In clear' }).check();
  await page.getByRole('radio', { name: 'EU standard clauses 2021' }).check();
  await page.getByRole('radio', { name: 'Yes, or limits and remedies are weak' }).check();
  await page.getByText('“Positive” is not offered').waitFor();
  expect(await page.getByRole('radio', { name: 'Positive', exact: true }).count()).toBe(0);
});

inBrowser('shows the same in the diagram, which opens the same panel', async () => {
  const { page } = visit;
  await press(page, 'Close');
  await page.getByRole('link', { name: 'Diagram', exact: true }).press('Enter');
  const drawing = page.getByRole('img', { name: 'Diagram' });
  await drawing.waitFor();
  const words = await drawing.locator('text').allTextContents();
  expect(words).toEqual(expect.arrayContaining(['Customer system', 'Mailwren', 'Our systems', 'Vendors']));
  await page.getByRole('button', { name: /^Mailwren, Vendor/ }).press('Enter');
  await page.getByRole('heading', { name: 'Mailwren', level: 2 }).waitFor();
});

inBrowser('goes from the mail of a breach to the worksheet with the people concerned', async () => {
  const { page } = visit;
  await press(page, 'What if this is broken into?');
  await page.getByRole('heading', { name: 'A breach has been reported' }).waitFor();
  const line = page.getByRole('row', { name: /Groups of people and how many/ });
  await line.waitFor();
  await fill(page, 'When did you become aware?', '2026-11-27T18:00');
  await page.getByText(/until 30 Nov 2026, 18:00/).waitFor();
  expect(await page.getByRole('row', { name: /How many records/ }).innerText()).toContain('To be found out');
  await choose(page, 'Which vendor', 'Mailwren');
  await press(page, 'Compare');
  await page.getByText('Flows that end: Customer system → Mailwren').waitFor();
});

inBrowser('archives the map after saying what that means, finds it again and brings it back', async () => {
  const { page } = visit;
  await press(page, 'Archive');
  const dialog = page.getByRole('dialog', { name: 'Archive Newsletter?' });
  await dialog.getByText('It no longer counts in what the maps cover', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
  await page.getByText('This map is archived', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '+ System' }).count()).toBe(0);
  const back = page.getByRole('button', { name: 'Bring back from the archive', exact: true });
  expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.goto(`${door!.origin}/app/maps`);
  await page.getByText('Archived maps do not count.', { exact: false }).waitFor();
  await page.locator('summary', { hasText: '1 archived map' }).press('Enter');
  await page.getByRole('link', { name: 'Newsletter', exact: true }).press('Enter');
  await back.press('Enter');
  await page.getByRole('button', { name: '+ System', exact: true }).waitFor();
});

const place = (code: string) => ({ countries_storage: [code], countries_access: ['DE'] });

inBrowser(
  'says what of a file was not kept as written, then what the map leaves open, each at its place',
  async () => {
    const { page } = visit;
    const file = {
      format: 'assay-map/1',
      home: 'EU',
      nodes: [
        { id: 'a', kind: 'system', name: 'Sales desk', ...place('EU') },
        { id: 'b', kind: 'store', ...place('DE') },
      ],
      flows: [{ id: 'f', from_node: 'a', to_node: 'gone', kind: 'send' }],
    };
    await page.goto(`${door!.origin}/app/maps`);
    await press(page, 'New map');
    const buffer = Buffer.from(JSON.stringify(file));
    await page
      .getByLabel(/^Map file/)
      .setInputFiles({ name: 'Sent.json', mimeType: 'application/json', buffer });
    await press(page, 'Create map');
    const said = page.getByRole('status').filter({ hasText: 'The map was made' });
    await said.getByText('Sales desk → gone', { exact: true }).waitFor();
    await said.getByText('Sales desk', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Open the map' }).click();
    await page.getByRole('heading', { name: 'Sent', level: 1 }).waitFor();
    await page.getByText('A node has no name.').getByRole('button', { name: 'b', exact: true }).click();
    await page.getByRole('heading', { name: 'b', level: 2 }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.leave();
  },
);
