import { afterAll, expect, jest, test } from '@jest/globals';
import { as } from '../support/app-cast.js';
import { LOOSE_MAP } from '../support/bad-maps.js';
import { besideRegister, differsFromRegister } from '../support/map-beside-register.js';
import { choose, describeNode, fill, handFile, press, save, saysMeanwhile } from '../support/map-page.js';
import { faultsAtStops } from '../support/page-checks.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { prepareVendor } from '../support/walk.js';
import { assessmentRead, workedMapOnPage } from '../support/worked-map-on-page.js';

/** UX checks 17 and 21 on maps, and the journey from the mail of a breach to the worksheet with the people concerned. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let visit: StaffVisit;

jest.setTimeout(120_000);
afterAll(() => door?.close());

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
    await press(page, 'Add to the map');
    await page.getByRole('link', { name: /or name the company/ }).waitFor();
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

inBrowser(
  'describes an activity, answers what no map can tell of it, and notes where its assessment lies',
  async () => {
    const { page } = visit;
    await press(page, 'Close');
    await press(page, '+ Processing activity');
    await press(page, 'Add to the map');
    await page.getByRole('link', { name: 'Give it a name.' }).waitFor();
    await fill(page, 'Name', 'Sending the newsletter');
    await press(page, 'Add to the map');
    await page.getByRole('heading', { name: 'Sending the newsletter', level: 2 }).waitFor();
    await page.getByText('Nothing that holds data belongs to this activity yet', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Mailwren', exact: true }).press('Enter');
    await describeNode(page, 'Sending the newsletter');
    await save(page);
    await page.locator('summary', { hasText: 'Terms of the Data Privacy Vocabulary' }).click();
    await page.getByRole('link', { name: 'pd:EmailAddress' }).waitFor();

    await page.getByRole('link', { name: 'Score and records', exact: true }).press('Enter');
    await press(page, 'Sending the newsletter');
    const outcome = page
      .getByRole('row', { name: /^Sending the newsletter/ })
      .filter({ hasText: 'systematic' });
    await outcome.getByText('To be asked').waitFor();
    await choose(page, 'Are people watched systematically?', 'No');
    await press(page, 'Save');
    await page.getByRole('link', { name: 'Say why (systematic monitoring).' }).waitFor();
    await fill(page, 'Why (systematic monitoring)', 'Opened mails are not counted.');
    await fill(page, 'Impact assessment', 'DPIA-7');
    await save(page);
    const settled = page.getByRole('row', { name: /^Sending the newsletter Not needed DPIA-7/ });
    await settled.waitFor();
    expect(await settled.innerText()).not.toContain('systematic monitoring');
  },
);

inBrowser('says who draws the map, and what a vendor promises, which is a finding at once', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await press(page, 'About this map');
  await fill(page, 'Company that draws the map', 'Alder Group');
  await choose(page, 'Judged under the law of', 'Switzerland');
  await press(page, 'Save');
  await page.getByRole('heading', { name: 'About this map' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mailwren', exact: true }).press('Enter');
  await press(page, 'Vendor on the map');
  await choose(page, 'Promises to keep data in', 'Germany');
  await save(page);
  await page.getByRole('button', { name: 'Mailwren', exact: true }).press('Enter');
  await page.getByText('outside the promise: US', { exact: false }).waitFor();
});

inBrowser('names contradicting places, and a flow to an archived vendor, where they stand', async () => {
  await besideRegister(door!, visit.page);
});

inBrowser('shows the same in the diagram, which opens the same panel', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Diagram', exact: true }).press('Enter');
  const drawing = page.getByRole('img', { name: 'Diagram' });
  await drawing.waitFor();
  const words = await drawing.locator('text').allTextContents();
  expect(words).toEqual(expect.arrayContaining(['Customer system', 'Mailwren', 'Our systems', 'Vendors']));
  await page.getByRole('button', { name: /^Mailwren, Vendor/ }).press('Enter');
  await page.getByRole('heading', { name: 'Mailwren', level: 2 }).waitFor();
  await page.locator('summary', { hasText: '1 flow' }).press('Enter');
  await press(page, 'Customer system → Mailwren');
  await page.getByRole('heading', { name: 'Customer system → Mailwren', level: 2 }).waitFor();
  await page.getByRole('button', { name: /^Mailwren, Vendor/ }).press('Enter');
  await page.getByRole('heading', { name: 'Mailwren', level: 2 }).waitFor();
});

inBrowser('goes from the mail of a breach to the worksheet with the people concerned', async () => {
  const { page } = visit;
  await press(page, 'What if this is broken into?');
  await page.getByRole('heading', { name: 'A breach has been reported' }).waitFor();
  await page.getByRole('row', { name: /Groups of people and how many/ }).waitFor();
  await page.getByRole('row', { name: /^Mailwren Data processing agreement In force since/ }).waitFor();
  await fill(page, 'When did you become aware?', '2026-11-27T18:00');
  await page.getByText(/until 30 Nov 2026, 18:00/).waitFor();
  expect(await page.getByRole('row', { name: /How many records/ }).innerText()).toContain('To be found out');
  await choose(page, 'Whose data, or from where', 'Group of people: Customers');
  await page
    .getByRole('row', { name: /^Mailwren Mailwren Tell them to erase or correct \(Art\. 19\)/ })
    .waitFor();
  const countries = page.getByRole('table', { name: 'By country' });
  await countries.getByRole('row', { name: /^United States 1 \d Mailwren$/ }).waitFor();
  await press(page, 'Compare');
  await page.getByRole('link', { name: 'Choose a vendor.' }).waitFor();
  await choose(page, 'Which vendor', 'Mailwren');
  await press(page, 'Compare');
  await page.getByText('Flows that end: Customer system → Mailwren').waitFor();
});

inBrowser('covers nothing that has the focus, beside the open panel too', async () => {
  const { page } = visit;
  const map = page.url().split('?')[0]!;
  await page.setViewportSize({ width: 1600, height: 700 });
  await page.goto(map);
  await press(page, 'Mailwren');
  await page.getByRole('heading', { name: 'Mailwren', level: 2 }).waitFor();
  // From the heading of the panel, which sticks, through its fields; then the tables before it, and the picture.
  const faults = await faultsAtStops(page, 20);
  for (const view of ['', '?view=diagram', '?view=ask']) {
    await page.goto(map + view);
    await page.getByRole('heading', { name: 'Newsletter', level: 1 }).waitFor();
    faults.push(...(await faultsAtStops(page, 15)));
  }
  expect(faults).toEqual([]);
});

inBrowser('takes no step back over what somebody else did since, and shows both in words', async () => {
  const { page } = visit;
  const [map = ''] = page.url().split('?');
  await page.goto(map);
  await press(page, 'Customer system');
  await fill(page, 'Name', 'Customer desk');
  await press(page, 'Save');
  await page.getByRole('button', { name: 'Customer desk', exact: true }).waitFor();
  const ines = await as(door!.app, door!.cast.ines);
  const facts = { owner: 'Ines', deletion_path: true };
  await saysMeanwhile(ines, map.split('/').at(-1)!, 'Customer desk', facts);
  await press(page, 'Undo');
  const both = page.getByRole('table', { name: 'Both versions' });
  await both.getByRole('row', { name: 'Customer desk: Owner – Ines' }).waitFor();
  await both.getByRole('row', { name: 'Customer desk: There is a way to delete – Yes' }).waitFor();
  await press(page, 'Keep mine');
  await page.getByRole('button', { name: 'Customer system', exact: true }).waitFor();
});

inBrowser('shows the map of an earlier day, which nobody edits, and leads back to today', async () => {
  const { page } = visit;
  const { admin } = door!.app;
  await admin.query(`UPDATE app.data_map SET created_at = '2026-01-09T12:00Z'`);
  await admin.query(`UPDATE app.map_change SET made_at = '2026-01-10T12:00Z' WHERE version = 2`);
  await page.getByRole('link', { name: 'History', exact: true }).press('Enter');
  const edits = page.getByRole('table', { name: 'The last edits' });
  await edits.getByText('Customer system').first().waitFor();
  await edits.getByRole('cell', { name: 'Dana Okafor', exact: true }).first().waitFor();
  await fill(page, 'As it stood at the end of', '2025-12-31');
  await press(page, 'Show that day');
  await page.getByRole('link', { name: /^Choose a day from 9 Jan 2026/ }).waitFor();
  await fill(page, 'As it stood at the end of', '2026-01-10');
  await press(page, 'Show that day');
  await page.getByText('The map as it stood at the end of 10 Jan 2026').waitFor();
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Customer system', exact: true }).waitFor();
  const edited = page.getByRole('button', { name: /^Mailwren|^\+ System$|^Undo$/ });
  expect(await edited.allTextContents()).toEqual([]);
  await press(page, 'Back to today');
  await page.getByRole('button', { name: 'Mailwren', exact: true }).waitFor();
});

inBrowser('archives the map after saying what that means, finds it again and brings it back', async () => {
  const { page } = visit;
  await press(page, 'Archive');
  const dialog = page.getByRole('dialog', { name: 'Archive Newsletter?' });
  await dialog.getByText('It no longer counts in what the maps cover', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
  await page.getByText('This map is archived', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '+ System' }).count()).toBe(0);
  const back = page.getByRole('button', { name: 'Restore', exact: true });
  expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.goto(`${door!.origin}/app/maps`);
  await page.getByText('Archived maps do not count.', { exact: false }).waitFor();
  await page.locator('summary', { hasText: '1 archived map' }).press('Enter');
  await page.getByRole('link', { name: 'Newsletter', exact: true }).press('Enter');
  await back.press('Enter');
  await page.getByRole('button', { name: '+ System', exact: true }).waitFor();
});

inBrowser('shows the worked map with its findings and ways, each at its place', async () => {
  await workedMapOnPage(door!, visit.page);
});

inBrowser('asks about a row of which the register says otherwise, and only once', async () => {
  await differsFromRegister(door!, visit.page);
});

inBrowser('shows who only reads what a transfer was assessed to be, and why', async () => {
  await assessmentRead(door!);
});

inBrowser(
  'says what of a file was not kept as written, then what the map leaves open, each at its place',
  async () => {
    const { page } = visit;
    await page.goto(`${door!.origin}/app/maps`);
    await press(page, 'New map');
    await handFile(page, 'Sent.json', { ...LOOSE_MAP, nodes: [...LOOSE_MAP.nodes, LOOSE_MAP.nodes[0]] });
    await press(page, 'Create map');
    await page.getByRole('link', { name: /^nodes 3, id: This id was given before/ }).waitFor();
    await handFile(page, 'Sent.json', LOOSE_MAP);
    await press(page, 'Create map');
    const said = page.getByRole('status').filter({ hasText: 'The map was made' });
    await said.getByText('Sales desk → gone', { exact: true }).waitFor();
    await said.getByText('Sales desk (EU)', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Open the map' }).click();
    await page.getByRole('heading', { name: 'Sent', level: 1 }).waitFor();
    await page.getByText('A node has no name.').getByRole('button', { name: 'b', exact: true }).click();
    await page.getByRole('heading', { name: 'b', level: 2 }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.leave();
  },
);
