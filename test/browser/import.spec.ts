import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from '../support/journey-looks.js';
import { openStaffDoor, type StaffDoor } from '../support/staff-door.js';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

const ROWS = 120;

function list(country: string): string {
  const rows = Array.from({ length: ROWS }, (_, at) => `Turnco ${at + 1};${country};`);
  return ['Name;Country;Contract renews', ...rows, `Lastly;${country};2027-02-03`].join('\n');
}

describe('a look at a list', () => {
  inBrowser('shows what would change with its old and its new value, page by page', async () => {
    const { page, leave, complaints } = await door.visit(door.cast.dana);
    await choose(page, list('Ireland'));
    await takeIn(page, `Import ${ROWS + 1} vendors`);
    await choose(page, list('Austria').replace('2027-02-03', '2028-02-03'));
    await page.getByRole('heading', { name: `${ROWS + 1} vendors would change` }).waitFor();
    const first = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Turnco 1', exact: true }) });
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    await first.getByText('Austria').waitFor();
    expect(await wordsIn(first.getByRole('definition'))).toEqual(['Ireland › becomes Austria']);
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByText('Page 1 of 3').waitFor();
    for (const turned of [2, 3]) {
      await page.getByRole('button', { name: 'Page after' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(`Page ${turned} of 3`).waitFor();
    }
    await page.getByRole('button', { name: 'Show all old and new values' }).click();
    const last = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Lastly' }) });
    expect(await wordsIn(last.getByRole('definition'))).toEqual([
      'Ireland › becomes Austria',
      '3 Feb 2027 › becomes 3 Feb 2028',
    ]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await faultsOn(page, 24)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  inBrowser('hands back the rows to mend, takes a note below the others, and shows its lines', async () => {
    const { page, leave, complaints } = await door.visit(door.cast.dana);
    await choose(page, 'Name;Country;Notes\nNotedly;Ireland;Asked for papers\n');
    await takeIn(page, 'Import 1 vendor');
    await choose(page, 'Name;Country;Notes\nNotedly;Ireland;Papers are here\nBadly;Nowhereland;\n');
    await page.getByRole('heading', { name: '1 vendor would change' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the 1 row to mend' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^vendors-to-mend-.*\.xlsx$/);
    await takeIn(page, 'Import 1 vendor');
    await page.goto(`${door.origin}/app/vendors?search=Notedly`);
    await page.getByRole('rowheader').getByRole('link', { name: 'Notedly' }).click();
    const notes = page.locator('.register-notes');
    await notes.waitFor();
    expect(await notes.innerText()).toMatch(/^Asked for papers\n\nFrom .*, .*:\nPapers are here$/);
    expect(complaints).toEqual([]);
    await leave();
  });

  inBrowser('leads from an entry that was merged to the one it became', async () => {
    const { dana } = door;
    const [kept, merged] = await Promise.all(
      ['Stayco', 'Wentco'].map(async (name) => {
        const add =
          'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id version } } }';
        type Added = { addVendor: { vendor: { id: string; version: number } } };
        return (await dana.ask<Added>(add, { input: { name } })).addVendor.vendor;
      }),
    );
    const input = {
      keptId: kept!.id,
      expectedVersion: kept!.version,
      mergedId: merged!.id,
      mergedExpectedVersion: merged!.version,
    };
    await dana.ask(
      'mutation ($input: MergeVendorsInput!) { mergeVendors(input: $input) { vendor { id } } }',
      {
        input,
      },
    );
    const { page, leave, complaints } = await door.visit(door.cast.dana);
    await page.goto(`${door.origin}/app/vendors/${merged!.id}`);
    await page.getByText('Merged into Stayco').waitFor();
    for (const name of ['Restore', 'Archive', 'Add a service', 'Add a contact'])
      expect([name, await page.getByRole('button', { name }).count()]).toEqual([name, 0]);
    expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.goto(`${door.origin}/app/vendors/${merged!.id}/edit`);
    await page.getByRole('link', { name: 'Open Stayco' }).click();
    await page.getByRole('heading', { name: 'Stayco', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  inBrowser('says that nothing stands below a head, and goes on with another file', async () => {
    const { page, leave } = await door.visit(door.cast.dana);
    await choose(page, 'Name;Country\n');
    await page.getByText('There are no rows below the head').waitFor();
    await page.getByText('Choose a file with vendors, or another row as the head.').waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    expect(await faultsOn(page, 24)).toEqual([]);
    await choose(page, 'Name;Country\nHeadless;Ireland\n', true);
    await takeIn(page, 'Import 1 vendor');
    await leave();
  });
});

describe('what was said of a row', () => {
  const LIST = 'Name;Website\nAskedco Ltd;https://askedco.example\nPlainco;\n';

  inBrowser('is not asked again, is said, and can be taken back', async () => {
    const { page, leave, complaints } = await door.visit(door.cast.dana);
    await choose(page, 'Name;Website\nAskedco;askedco.example\nPlainco;\n');
    await takeIn(page, 'Import 2 vendors');
    await choose(page, LIST);
    await settle(page, 'Leave it out');
    // Nothing comes in, and the choice is kept all the same.
    await takeIn(page, 'Keep 1 choice');

    await choose(page, LIST);
    await page.getByText('1 row is settled as last time. Choose again to change that.').waitFor();
    await page.getByText('Left out, as last time.').waitFor();
    await page.getByRole('heading', { name: 'Every likeness is settled' }).waitFor();
    expect(await question(page).inputValue()).toBe('skip');
    expect(await faultsOn(page, 24)).toEqual([]);

    await settle(page, 'Not decided');
    await page.getByText(/^Looks like Askedco/).waitFor();
    expect(await question(page).inputValue()).toBe('');
    await settle(page, 'A vendor of its own');
    await takeIn(page, 'Import 1 vendor');
    await choose(page, LIST);
    await page.getByText('2 the same').waitFor();
    expect(await question(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});

async function choose(page: Page, text: string, isOpen = false): Promise<void> {
  if (!isOpen) await page.goto(`${door.origin}/app/vendors/import`);
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Your list', { exact: true }).setInputFiles(file);
  await page.getByRole('heading', { name: 'What would happen' }).waitFor();
}

async function takeIn(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(/\d+ added, \d+ changed/).waitFor({ timeout: 60_000 });
}

function question(page: Page) {
  return page.getByLabel('What is Askedco Ltd?');
}

async function settle(page: Page, label: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/preview'));
  await question(page).selectOption({ label });
  await answered;
}

async function wordsIn(found: ReturnType<Page['locator']>): Promise<string[]> {
  return (await found.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
