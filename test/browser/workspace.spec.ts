import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { as } from '../support/app-cast.js';
import { createdMap } from '../support/map-queries.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { wordsOf } from '../support/journey-visitor.js';
import { faultsAtStops } from '../support/page-checks.js';

/** UX checks 17, 25, 28, 30 by the key and, for the vendor page, 29: the workspace empty, filled, printed, failing. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let dana: StaffVisit;

jest.setTimeout(180_000);

beforeAll(async () => {
  if (door !== null) dana = await door.visit(door.cast.dana);
});

afterAll(() => door?.close());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${door!.origin}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
}

/** The pages of the menu on which something is kept: Settings are never empty. */
async function mainPages(page: Page): Promise<string[]> {
  const links = page.locator('header nav a, nav a');
  const paths = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  return [...new Set(paths)].filter((path) => path.startsWith('/app') && path !== '/app/settings');
}

describe('an empty workspace', () => {
  inBrowser('says on each main page what will stand there, what to do, and offers the demo', async () => {
    const { page } = dana;
    await open(page, '/app');
    const pages = await mainPages(page);
    expect(pages.length).toBeGreaterThanOrEqual(6);
    const faults: string[] = [];
    for (const path of pages) {
      await open(page, path);
      const empty = page.locator('.empty-state').first();
      const sentence = (await empty.locator('p').first().innerText()).trim();
      if (!/^\p{Lu}.+\.$/u.test(sentence)) faults.push(`${path} has no sentence: ${sentence}`);
      // In the empty space or beside the title, where it stays.
      if ((await page.locator('main .btn--primary').count()) !== 1)
        faults.push(`${path} has not one first action`);
      if ((await empty.getByRole('button', { name: 'Load demo data' }).count()) !== 1)
        faults.push(`${path} offers no demo`);
    }
    expect(faults).toEqual([]);
  });

  inBrowser('is filled with the demo by one click, and every page then says so', async () => {
    const { page } = dana;
    await open(page, '/app');
    await page.getByRole('button', { name: 'Load demo data' }).click();
    await rows(page).first().waitFor({ timeout: 120_000 });
    await page.getByText('Demo data').first().waitFor();
  });
});

function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Needs you' }).getByRole('listitem');
}

describe('a row of the first page', () => {
  inBrowser('that is put off while the server fails is back at once, with an id to quote', async () => {
    const { page } = dana;
    await open(page, '/app');
    const before = await rows(page).allInnerTexts();
    const failing = /\/graphql$/;
    await page.route(failing, async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (operationName !== 'SnoozeHomeRow') return route.continue();
      // Slow enough to see that the row went first.
      await page.waitForFunction(
        (count) => document.querySelectorAll('[aria-label="Needs you"] > li').length < count,
        before.length,
      );
      return route.fulfill({ status: 500, headers: { 'x-correlation-id': '7F3K' }, body: '{}' });
    });
    await putOff(page, 'Tomorrow');
    await page.getByText('The row could not be put off').waitFor();
    await page.getByText('7F3K').waitFor();
    expect(await rows(page).allInnerTexts()).toEqual(before);
    await page.unroute(failing);
  });

  inBrowser('goes to its own page until the day, and comes back by one click', async () => {
    const { page } = dana;
    const first = rows(page).first();
    const href = await first.getByRole('link').first().getAttribute('href');
    const same = rows(page).filter({ has: page.locator(`a[href="${href}"]`) });
    const before = await same.count();
    await putOff(page, 'In 30 days');
    await page.getByText(/^Put off until/).waitFor();
    // Others may come meanwhile: the demo is still being judged. This one is gone.
    expect(await same.count()).toBe(before - 1);
    await page.getByRole('link', { name: /^Later \(/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Later' }).waitFor();
    const put = page.getByRole('list', { name: /^Put off/ });
    expect(await put.getByRole('listitem').count()).toBe(1);
    await put.getByRole('button', { name: /^Show again/ }).click();
    await put.waitFor({ state: 'detached' });
    await page.goBack();
    await same.nth(before - 1).waitFor();
  });
});

describe('the figures of the first page', () => {
  inBrowser(
    'lead from a cell of the heat map to its risks, and count vendors by level of each domain',
    async () => {
      const { page } = dana;
      await open(page, '/app');
      const domains = page.getByRole('region', { name: 'Maturity by domain' });
      expect(await domains.locator('tbody tr').count()).toBe(12);
      const cell = page.getByRole('region', { name: 'Risks as they stand' }).getByRole('link').first();
      const named = (await cell.getAttribute('aria-label'))!;
      await cell.click();
      await page.getByRole('button', { name: named, pressed: true }).waitFor();
    },
  );
});

async function putOff(page: Page, until: string): Promise<void> {
  await rows(page)
    .first()
    .getByRole('button', { name: /^Put off/ })
    .click();
  await page.getByRole('dialog', { name: 'Put off until' }).getByRole('button', { name: until }).click();
}

describe('by the Tab key', () => {
  const PAGES = [
    '',
    '/later',
    '/vendors',
    '/vendors/new',
    '/vendors/import',
    '/assessments',
    '/assessments/send',
  ];
  const MORE = ['/risks', '/settings', '/settings/people'];

  inBrowser('every stop of ten pages has a ring, and no bar covers it (check 17)', async () => {
    const { page } = dana;
    const faults: string[] = [];
    for (const path of [...PAGES, ...MORE]) {
      await open(page, `/app${path}`);
      faults.push(...(await faultsAtStops(page, 30)));
    }
    expect(faults).toEqual([]);
  });
});

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the appearance', () => {
  inBrowser('is the one that was chosen, also after a reload, and then that of the device', async () => {
    const { page } = dana;
    await open(page, '/app');
    const light = await ground(page);
    await page.getByRole('button', { name: /Dana/ }).click();
    const choice = page.getByRole('combobox', { name: 'Appearance' });
    await choice.selectOption({ label: 'Dark' });
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await open(page, '/app');
    expect(await ground(page)).toBe(dark);
    await page.getByRole('button', { name: /Dana/ }).click();
    await choice.selectOption({ label: 'As the device' });
    expect(await ground(page)).toBe(light);
  });
});

describe('on paper', () => {
  inBrowser('the page of a vendor holds its facts and addresses, and nothing of the screen', async () => {
    const { page } = dana;
    await open(page, '/app/vendors?search=Mailwren');
    await page.getByRole('link', { name: 'Mailwren', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mailwren' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
    // Readers of PDFs set spaces where letters stand apart.
    const paper = (await wordsOf(new Uint8Array(await page.pdf({ format: 'A4' })))).replaceAll(' ', '');
    for (const word of ['Mailwren Inc.', '(https://mailwren.example', 'Newsletter sending', 'Vera Holt'])
      expect(paper).toContain(word.replaceAll(' ', ''));
    for (const word of ['Search or do', 'Settings', 'Add a contact', 'Archive'])
      expect(paper).not.toContain(word.replaceAll(' ', ''));
  });
});

describe('a link in a list', () => {
  inBrowser('is followed even by whoever was typing a moment ago, on a slow line', async () => {
    const { page, leave } = await door!.visit(door!.cast.dana);
    await open(page, '/app/vendors');
    const vendor = page.locator('tbody').getByRole('rowheader').getByRole('link').first();
    const name = await vendor.innerText();
    // The part of the program that shows a vendor takes longer to come than the search waits for the fingers.
    let asked = 0;
    await page.route('**/*.js', async (route) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.getByRole('searchbox').pressSequentially(name.slice(0, 3));
    // Without Playwright's own waits, which are longer than those fingers need.
    await vendor.evaluate((link) => (link as HTMLAnchorElement).click());
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    expect(asked).toBeGreaterThan(0);
    await leave();
  });
});

describe('a vendor that answers', () => {
  inBrowser('is archived only after saying what becomes of its questionnaire, and comes back', async () => {
    const { page } = dana;
    await open(page, '/app/vendors?search=Surveyoak');
    await page.getByRole('link', { name: 'Surveyoak', exact: true }).click();
    await page.getByRole('button', { name: 'Archive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Archive Surveyoak?' });
    await dialog.getByText('One questionnaire is out').waitFor();
    await dialog.getByRole('radio', { name: /^Withdraw it/ }).check();
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Surveyoak is archived.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Surveyoak is back in the list.').waitFor();
  });
});

inBrowser('nothing complained but the failure that was made', () => {
  expect(dana.complaints.filter((text) => !text.includes('500'))).toEqual([]);
});

describe('the demo', () => {
  inBrowser('goes by one click, and the pages are empty again', async () => {
    const { page } = dana;
    await open(page, '/app/settings');
    await page.getByRole('button', { name: 'Remove demo data' }).click();
    await page.getByRole('button', { name: 'Load demo data' }).waitFor({ timeout: 30_000 });
    await open(page, '/app');
    expect(await page.locator('.empty-state').count()).toBe(1);
    const { rows: left } = await door!.app.admin.query('SELECT 1 FROM app.vendor');
    expect(left).toEqual([]);
  });
});

describe('a register of 5,000 vendors', () => {
  /** From the key to the next paint; the median, since other work holds up one or the other. */
  inBrowser(
    'paints a key in its filter within 200 ms, and finds the one that is meant (check 30)',
    async () => {
      const { page } = dana;
      await door!.app.admin.query(
        `INSERT INTO app.vendor (tenant_id, id, name, name_key)
       SELECT $1, gen_random_uuid(), 'Vendor ' || n, 'vendor ' || n FROM generate_series(1, 5000) n`,
        [door!.cast.alder.id],
      );
      await open(page, '/app/vendors');
      await page.getByText('5000 vendors').first().waitFor();
      await page.evaluate(() => {
        const { took } = Object.assign(window, { took: [] as number[] });
        addEventListener('keydown', ({ timeStamp }) =>
          // After the frame that this key changed was painted.
          requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp))),
        );
      });
      await page.getByRole('searchbox').first().focus();
      const wanted = 'Vendor 4711';
      await page.keyboard.type(wanted);
      await page.getByRole('link', { name: wanted, exact: true }).waitFor();
      const took = await page.evaluate(() => (window as unknown as { took: number[] }).took);
      expect(took).toHaveLength(wanted.length);
      expect(took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)]).toBeLessThan(200);
      expect(await page.locator('.table tbody tr').count()).toBe(1);
      await page.getByRole('searchbox').first().fill('');
      await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
      await page.getByRole('link', { name: 'Vendor 999', exact: true }).waitFor();
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
      await page.getByText('50 selected').waitFor();
    },
  );

  inBrowser('lets any of them be put on a map, found by its name', async () => {
    const { page } = dana;
    const { map } = await createdMap(await as(door!.app, door!.cast.dana), 'All flows');
    await open(page, `/app/maps/${map!.id}?open=new/vendor`);
    await page.getByRole('searchbox', { name: 'Vendor of the register' }).fill('Vendor 4711');
    await page.getByRole('radio', { name: 'Vendor 4711', exact: true }).check();
    await page.getByRole('button', { name: 'Add to the map' }).click();
    await page.getByRole('heading', { name: 'Vendor 4711', level: 2 }).waitFor();
  });
});
