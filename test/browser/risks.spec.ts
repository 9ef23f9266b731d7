import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { bandsSeenBy } from '../support/seen-bands.js';
import { must, raiseFindings, type RiskRow, risksOf } from '../support/risk-acts.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { inDays, prepareVendor } from '../support/walk.js';

/** Issue "Risk register": from a finding to a closed risk, and an acceptance that ends by itself. UX checks 19, 20, 24. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
let desk: StaffVisit;
let vendorId: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  if (door === null) return;
  ({ vendorId } = await prepareVendor(door.dana, 'Mailwren'));
  desk = await door.visit(door.cast.dana);
});
afterAll(async () => {
  await desk?.leave();
  await door?.close();
});

const raise = (severity: 'medium' | 'high' | 'critical') =>
  raiseFindings(door!.app, door!.cast.dana, vendorId, [
    { rule: 'DF-01', severity, title: 'No agreement is in force', place: `/vendors/${vendorId}/agreements` },
  ]);

const add = (likelihood: number, impact: number): Promise<RiskRow> =>
  must(door!.dana, 'addRisk', {
    vendorId,
    statement: `A thief may read backups (${likelihood} and ${impact}).`,
    likelihood,
    impact,
  });

async function said(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}

inBrowser('a finding becomes a draft, a treated risk, a lower residual, and ends', async () => {
  const { page } = desk;
  await raise('high');
  await page.goto(`${door!.origin}/app/risks`);
  await page.getByRole('link', { name: 'No agreement is in force' }).click();
  await page.getByRole('button', { name: 'Confirm the risk' }).click();
  await page.getByRole('heading', { name: 'Ratings' }).waitFor();
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByLabel('What is done').fill('Sign the agreement');
  await page.getByLabel('Less likely by').selectOption('75');
  await page.getByLabel('Works since').fill(inDays(-1));
  await page.getByRole('button', { name: 'Save the treatment' }).click();
  const now = page.getByRole('row', { name: /^Now/ });
  await now.getByText('2 × 4 = 8, Medium').waitFor();
  await page.getByText('Close the risk').click();
  await page.getByRole('button', { name: 'Close it' }).click();
  await said(page, 'Say in a sentence why; the next reader will ask.');
  await page
    .getByRole('group')
    .filter({ hasText: 'Closed means' })
    .getByLabel('Why')
    .fill('The agreement is signed.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await page
    .getByRole('button', { name: 'Open it again' })
    .or(page.getByText('Open it again'))
    .first()
    .waitFor();
  expect(await page.locator('.risk-history > li strong').allInnerTexts()).toEqual([
    'Closed',
    'Treatment planned',
    'Confirmed',
    'Proposed',
  ]);
});

inBrowser('an acceptance needs another person, says what has changed, and ends by itself', async () => {
  const { page } = desk;
  const risk = await add(3, 4);
  await page.goto(`${door!.origin}/app/risks/${risk.id}`);
  await page.getByText('Ask for its acceptance').click();
  await page.getByRole('textbox', { name: 'Why' }).fill('The vendor encrypts in spring.');
  await page.getByLabel('Last day').fill(inDays(20));
  await page.getByRole('button', { name: 'Ask for the acceptance' }).click();
  await said(page, 'You asked for it, so somebody else answers.');
  expect(await page.getByRole('button', { name: 'Accept the risk' }).count()).toBe(0);

  const executive = await door!.visit(door!.cast.eva);
  await executive.page.goto(`${door!.origin}/app/risks/${risk.id}`);
  await executive.page.getByRole('textbox', { name: 'Why' }).fill('Until spring, no longer.');
  await executive.page.getByRole('button', { name: 'Accept the risk' }).click();
  await said(executive.page, 'What lay before whoever accepted it');
  expect(await executive.page.getByText('Changed since it was accepted').count()).toBe(0);
  await executive.leave();

  const { version } = (await risksOf(door!.dana, { ids: [risk.id] }))[0]!;
  const rating = { rating: 'INHERENT', likelihood: 5, impact: 4, reason: 'It happened to another one.' };
  await must(door!.dana, 'rateRisk', { id: risk.id, expectedVersion: version, ...rating });
  await page.reload();
  await said(page, 'Rating: 3 × 4 became 5 × 4');

  door!.app.clock.moveDays(22);
  // The day of a workspace begins at six.
  door!.app.clock.moveMinutes(Math.max(0, 12 - Number(door!.app.clock.now().slice(11, 13))) * 60);
  await door!.app.admin.query(`UPDATE app.session SET last_seen_at = now() + interval '22 days'`);
  await door!.app.nest.get(DeadlineSweep).sweep();
  await door!.app.settled();
  door!.app.clock.reset();
  await page.reload();
  await said(page, 'The acceptance has ended');
  await said(page, 'Its last day was over.');
});

inBrowser(
  'the map says band and count of each cell, and the sums are those of the list (checks 19, 20)',
  async () => {
    const { page } = desk;
    for (const [likelihood, impact] of [
      [5, 5],
      [4, 2],
      [4, 2],
      [1, 1],
    ] as const)
      await add(likelihood, impact);
    const words = ['Low', 'Medium', 'High', 'Critical'].map((band) => band.toUpperCase());
    for (const filter of ['', ...words.map((band) => `&band=["${band}"]`), '&search=thief']) {
      await page.goto(`${door!.origin}/app/risks?view=map${filter}`);
      await page.locator('.heat-map, .empty-state').first().waitFor();
      const listed = await countOf(page);
      const cells = page.locator('.heat-map__cell');
      const names = await cells.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      expect(names).toHaveLength(25);
      for (const name of names) expect(name).toMatch(/^.+ × .+, (low|medium|high|critical), \d+ risks?$/);
      const counts = names.map((name) => Number(/(\d+) risks?$/.exec(name)![1]));
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(listed);
      expect(await cells.locator('svg').count()).toBe(25);
    }
  },
);

inBrowser(
  'in grey and to weak eyes the bands keep their order, and every mark stands out (check 19)',
  async () => {
    const { page } = desk;
    await page.goto(`${door!.origin}/app/risks?view=map`);
    await page.locator('.heat-map__cell').first().waitFor();
    for (const vision of ['none', 'achromatopsia', 'deuteranopia', 'protanopia'] as const) {
      const [low, medium, high, critical] = await bandsSeenBy(page, vision);
      for (const [lighter, darker] of [
        [low!, medium!],
        [medium!, high!],
        [high!, critical!],
      ] as const)
        expect(lighter.fill - darker.fill).toBeGreaterThan(8);
      for (const { contrast } of [low!, medium!, high!, critical!]) expect(contrast).toBeGreaterThan(3);
    }
  },
);

inBrowser(
  'a view of the register is kept, a list comes in after a look at it, and findings are linked',
  async () => {
    const { page } = desk;
    await raise('medium');
    await page.goto(`${door!.origin}/app/risks?band=["LOW"]`);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByLabel('Save this list as').fill('Small ones');
    await page.getByRole('button', { name: 'Save the view' }).click();
    await page.getByRole('button', { name: 'View: Small ones' }).waitFor();
    await page.goto(`${door!.origin}/app/risks`);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Small ones' }).click();
    await page.waitForURL((url) => url.search.includes('LOW'));

    await page.goto(`${door!.origin}/app/risks/import`);
    const heads = 'Vendor;Risk;Likelihood before treatment;Impact before treatment';
    const rows = ['Mailwren;Addresses may be sold to others.;2;3', 'Nobody;Nobody knows this vendor.;2;3'];
    const list = {
      name: 'risks.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([heads, ...rows].join('\n')),
    };
    await page.locator('input[type=file]').setInputFiles(list);
    await said(page, 'Vendor: no vendor is called “Nobody”.');
    await page.getByRole('button', { name: 'Import 1 risk' }).click();
    await said(page, 'What happened');
    await page.getByRole('link', { name: 'Open the register' }).click();
    await page.getByRole('link', { name: 'Addresses may be sold to others.' }).click();

    await page.getByRole('button', { name: 'Link findings' }).click();
    await page.getByRole('checkbox', { name: /No agreement is in force/ }).check();
    await page.getByRole('button', { name: 'Save the links' }).click();
    await page.locator('.risk-history strong', { hasText: 'Findings linked' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'No agreement is in force (clause)' })
      .first()
      .waitFor();
    await page.getByRole('link', { name: /^Show the agreements/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/vendors/${vendorId}/agreements`));
  },
);

inBrowser('arrows show the way of treated risks, and words say the same', async () => {
  const { page } = desk;
  await page.goto(`${door!.origin}/app/risks?view=map&arrows=true&state=["CLOSED"]`);
  const moves = page.getByRole('list', { name: 'Movements' }).getByRole('listitem');
  await moves.first().waitFor();
  expect(await moves.allInnerTexts()).toEqual([expect.stringMatching(/^1 risk: .+ → .+/)]);
  expect(await page.locator('.heat-map__arrow').count()).toBe(1);
});

inBrowser('two people who change one risk see both versions', async () => {
  const { page } = desk;
  const risk = await add(2, 2);
  await page.goto(`${door!.origin}/app/risks/${risk.id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Risk', exact: true }).fill('A thief may read what I write here.');
  const theirs = {
    id: risk.id,
    expectedVersion: risk.version,
    statement: 'A thief may read what they wrote.',
  };
  await must(door!.dana, 'changeRisk', theirs);
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await page.getByRole('cell', { name: 'A thief may read what they wrote.' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await page.getByRole('heading', { name: 'A thief may read what I write here.' }).waitFor();
});

inBrowser('two people who plan one treatment or ask for one acceptance lose no word', async () => {
  const { page } = desk;
  const { id, version } = await add(3, 3);
  await page.goto(`${door!.origin}/app/risks/${id}`);
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByLabel('What is done').fill('Encrypt the backups');
  const measures = [{ what: 'Keep no backups', preventive: 50, mitigating: 0 }];
  const theirs = await must(door!.dana, 'treatRisk', { id, expectedVersion: version, measures });
  await page.getByRole('button', { name: 'Save the treatment' }).click();
  await page.getByRole('cell', { name: /^Keep no backups/ }).waitFor();
  await page.getByRole('cell', { name: /^Encrypt the backups/ }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save the treatment' }).click();
  await said(page, 'The risk is saved.');

  await page.getByText('Ask for its acceptance').click();
  await page.getByRole('textbox', { name: 'Why' }).fill('The vendor encrypts in spring.');
  await page.getByLabel('Last day').fill(inDays(20));
  const statement = 'A thief may read old backups.';
  await must(door!.dana, 'changeRisk', { id, expectedVersion: theirs.version + 1, statement });
  await page.getByRole('button', { name: 'Ask for the acceptance' }).click();
  await page.getByRole('cell', { name: statement }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Ask for the acceptance' }).click();
  await said(page, 'You asked for it, so somebody else answers.');
  await page.getByText('The vendor encrypts in spring.').first().waitFor();
});

inBrowser('the map obeys the keyboard, and letters rest while somebody types (checks 20, 24)', async () => {
  const { page } = desk;
  await page.goto(`${door!.origin}/app/risks?view=map`);
  const first = page.locator('#cell-0-0');
  await first.focus();
  for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe('cell-1-1');
  await page.keyboard.press('Enter');
  await page
    .getByRole('list', { name: /filter/i })
    .or(page.locator('.filter-chips'))
    .first()
    .waitFor();
  expect(new URL(page.url()).search).toContain('likelihood=4');
  expect(await countOf(page)).toBe(2);
  expect(await focused()).toBe('cell-1-1');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('likelihood'));
  expect(await focused()).toBe('cell-1-1');
  await page.getByLabel('Risk or vendor').focus();
  await page.keyboard.type('cgv');
  expect(new URL(page.url()).pathname).toBe('/app/risks');
  expect(await page.getByLabel('Risk or vendor').inputValue()).toBe('cgv');
  expect(desk.complaints).toEqual([]);
});

/** What the list says of itself: "4 risks". */
async function countOf(page: Page): Promise<number> {
  const caption = page.locator('.table caption');
  await caption.or(page.locator('.empty-state')).first().waitFor();
  if ((await caption.count()) === 0) return 0;
  return Number(/\d+/.exec(await caption.innerText())![0]);
}
