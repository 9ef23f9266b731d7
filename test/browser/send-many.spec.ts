import { afterAll, expect, jest, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { faultsOn } from '../support/journey-looks.js';
import { openStaffDoor, type StaffDoor } from '../support/staff-door.js';
import { prepareVendor } from '../support/walk.js';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

/** UX section 2: ticked rows → one form → whom it goes to and what hinders → each once, whatever the browser does. */
inBrowser('sends to the ticked vendors once each, and tells the others what to mend', async () => {
  for (const name of ['Manyash', 'Manybirch', 'Manycedar']) await prepareVendor(door.dana, name);
  await door.dana.ask('mutation { addVendor(input: { name: "Manybare" }) { vendor { id } } }');
  const { page, leave, complaints } = await door.visit(door.cast.dana);
  await page.goto(`${door.origin}/app/vendors?search=many`);
  await page.getByRole('checkbox', { name: /all/i }).check();
  await page.getByRole('link', { name: 'Send questionnaire' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Send a questionnaire to 4 vendors' }).waitFor();
  await page.getByText('3 can go').waitFor();
  await page.getByText('1 needs something first').waitFor();
  const bare = row(page, 'Manybare');
  await bare.getByText('The vendor has no service yet').waitFor();
  expect(await bare.getByRole('link', { name: 'Mend this' }).getAttribute('href')).toMatch(/#services$/);
  expect(await faultsOn(page, 24)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await faultsOn(page, 24)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await row(page, 'Manycedar').getByRole('button', { name: 'Leave out Manycedar' }).click();
  await page.getByRole('heading', { name: 'Send a questionnaire to 3 vendors' }).waitFor();
  await page.getByLabel(/^Reason/).fill('We review all processors this winter.');
  await page.getByRole('button', { name: 'Send to 2 vendors' }).dblclick();
  await page.getByText('2 letters were kept, not sent.').waitFor();
  const ash = row(page, 'Manyash');
  await ash.getByRole('link', { name: 'Open the assessment' }).waitFor();
  await ash.getByText('Kept: hand the link over').waitFor();
  expect(await ash.getByRole('textbox', { name: 'Link for Manyash' }).inputValue()).toMatch(/#t=asy_inv_/);
  expect(await faultsOn(page, 24)).toEqual([]);
  expect(await sent()).toEqual({ Manyash: 1, Manybirch: 1 });

  await page.reload();
  await page.getByText('2 are out already').waitFor();
  const nothing = page.getByRole('button', { name: 'Nothing to send' });
  expect(await nothing.getAttribute('aria-disabled')).toBe('true');
  await row(page, 'Manyash').getByText('Out already').waitFor();
  await letterIs('Manyash', 'BOUNCED');
  await letterIs('Manybirch', 'KEPT');
  await page.reload();
  await row(page, 'Manyash').getByText('Mail came back').waitFor();
  await row(page, 'Manybirch').getByText('Kept, not sent').waitFor();
  await page.goto(`${door.origin}/app/vendors?search=many`);
  await row(page, 'Manyash').getByText('Mail came back').waitFor();
  await row(page, 'Manybirch').getByText('Kept, not sent').waitFor();
  await page.goto(`${door.origin}/app/assessments`);
  await page.getByRole('row').filter({ hasText: 'Manybirch' }).getByText('Kept, not sent').waitFor();
  await page.goto(`${door.origin}/app`);
  await page.getByText('Manybirch: the letter was kept, not sent').waitFor();
  expect(await page.getByText('Manybirch: answers are due').count()).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});

inBrowser('goes on after a reload in the middle, and after the network was gone', async () => {
  for (const name of ['Halfash', 'Halfbirch', 'Halfcedar']) await prepareVendor(door.dana, name);
  const { page, leave } = await door.visit(door.cast.dana);
  await page.goto(`${door.origin}/app/vendors?search=half`);
  await page.getByRole('checkbox', { name: /all/i }).check();
  await page.getByRole('link', { name: 'Send questionnaire' }).click();
  await page.getByRole('button', { name: 'Send to 3 vendors' }).waitFor();

  // The server does it, and the answer never arrives.
  await page.route('**/graphql', lost);
  await page.getByRole('button', { name: 'Send to 3 vendors' }).click();
  await row(page, 'Halfash').getByText('Not sent').waitFor();
  expect(await sent('Half')).toEqual({ Halfash: 1 });
  await page.unroute('**/graphql', lost);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('1 is out already').waitFor();
  await page.getByRole('button', { name: 'Send to 2 vendors' }).click();
  await page.getByText('2 letters were kept, not sent.').waitFor();
  expect(await sent('Half')).toEqual({ Halfash: 1, Halfbirch: 1, Halfcedar: 1 });
  await leave();
});

async function lost(route: Route): Promise<void> {
  if (!(route.request().postData() ?? '').includes('contactId')) return route.continue();
  await route.fetch();
  return route.abort();
}

function row(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

async function letterIs(name: string, state: string): Promise<void> {
  await door.app.settled();
  await door.app.admin.query(
    `UPDATE app.delivery d SET state = $2 FROM app.assessment a JOIN app.vendor v
       ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id) WHERE d.assessment_id = a.id AND v.name = $1`,
    [name, state],
  );
}

async function sent(begins = 'Many'): Promise<Record<string, number>> {
  const { rows } = await door.app.admin.query<{ name: string; n: number }>(
    `SELECT v.name, count(*)::int AS n FROM app.assessment a
     JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
     JOIN app.event e ON e.object = 'asm_' || a.id AND e.action = 'assessment.sent'
     WHERE v.name LIKE $1 || '%' GROUP BY v.name ORDER BY v.name`,
    [begins],
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
