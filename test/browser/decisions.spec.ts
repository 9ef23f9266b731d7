import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownerGroup } from '../support/deciding.js';
import { faultsOn } from '../support/journey-looks.js';
import { openStaffDoor, type StaffVisit } from '../support/staff-door.js';
import { inDays, prepareVendor, sendCore } from '../support/walk.js';

/** Issue "Decision on a vendor": approved with conditions, advice not followed but shown, and an executive's stop. */
const door = await openStaffDoor();
const inBrowser = door === null ? test.skip : test;
const desks: Partial<Record<'ravi' | 'dora' | 'dana' | 'eva', StaffVisit>> = {};
let assessmentId: string;
let vendorId: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  if (door === null) return;
  const prepared = await prepareVendor(door.dana, 'Mailwren');
  ({ vendorId } = prepared);
  ({ id: assessmentId } = await sendCore(door.dana, prepared));
  await ownerGroup(door.app, door.cast, assessmentId);
  await door.app.admin.query(
    `UPDATE app.assessment SET state = 'DONE', submitted_at = now(), reviewed_at = now(), reviewer_id = $2 WHERE id = $1`,
    [assessmentId.slice(4), door.cast.ravi.id],
  );
});
afterAll(async () => {
  for (const desk of Object.values(desks)) await desk.leave();
  await door?.close();
});

async function at(person: keyof typeof desks, path: string): Promise<Page> {
  desks[person] ??= await door!.visit(door!.cast[person]);
  const { page } = desks[person];
  await page.goto(`${door!.origin}/app/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function looksWellAt320(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await faultsOn(page, 24)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

inBrowser('the reviewer proposes an approval with a condition, its group and its day', async () => {
  const page = await at('ravi', `assessments/${assessmentId}`);
  await page.getByRole('link', { name: 'Propose a decision' }).click();
  await page.getByRole('radio', { name: 'Approve with conditions' }).check();
  await page.getByRole('button', { name: 'Propose this decision' }).click();
  const faults = page.getByRole('alert').first();
  await faults.getByText('Choose the group that sees to the condition.').waitFor();
  await faults.getByText('Give the condition a day by which it is met.').waitFor();
  await page.getByLabel('Reason').fill('Sound in most parts; sign-in is the gap.');
  await page.getByLabel('Condition 1').fill('Enforce multi-factor sign-in');
  await page.getByLabel('Due').fill(inDays(30));
  await page.getByLabel('Owner group').selectOption({ index: 1 });
  await looksWellAt320(page);
  await page.getByRole('button', { name: 'Propose this decision' }).click();
  await page.getByRole('heading', { name: 'Proposed: Approved with conditions' }).waitFor();
  await page.getByText('in this tier two people decide').first().waitFor();
  expect(await page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
});

inBrowser('the data protection officer advises against it, and decides nothing', async () => {
  const page = await at('dora', `assessments/${assessmentId}`);
  await page.getByRole('link', { name: 'Advise' }).click();
  await page.getByRole('radio', { name: 'Reject' }).check();
  await page
    .getByRole('textbox', { name: 'Your advice' })
    .fill('Access from India is open; do not begin before it is closed.');
  await page.getByRole('button', { name: 'Give this advice' }).click();
  await page.getByText('Advises: Rejected').waitFor();
  expect(await page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
});

inBrowser('another person decides otherwise, with the reason, and both are shown', async () => {
  const page = await at('dana', `assessments/${assessmentId}/decide`);
  await page.getByText('Advises: Rejected').waitFor();
  expect(await page.getByLabel('Condition 1').inputValue()).toBe('Enforce multi-factor sign-in');
  await page.getByLabel('Reason').fill('The service is needed; the gap is closed by a condition.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByRole('alert').getByText('Write why you do not follow the advice').waitFor();
  await page
    .getByLabel('Why the advice is not followed')
    .fill('Support from India has no access to contents.');
  await looksWellAt320(page);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByRole('heading', { name: 'Approved with conditions' }).waitFor();
  await page.getByText('The decision departs from the advice').waitFor();
  await page.getByText('Support from India has no access to contents.').waitFor();
  await page.getByText('Access from India is open').waitFor();
  await page.getByText(`Proposed by ${door!.cast.ravi.name}`).waitFor();
});

inBrowser('the condition is met with a reason, and the page of the vendor says so', async () => {
  const page = await at('dana', `assessments/${assessmentId}`);
  await page.getByRole('button', { name: 'Mark as met' }).click();
  const dialog = page.getByRole('dialog', { name: 'This condition is met' });
  await dialog.getByLabel('How was it met?').fill('Shown in a call on screen.');
  await dialog.getByRole('button', { name: 'Mark as met' }).click();
  await page.getByText('Shown in a call on screen.').waitFor();
  await looksWellAt320(page);
  const vendor = await at('dana', `vendors/${vendorId}/assessments`);
  const row = vendor.getByRole('row', { name: /Approved with conditions/ });
  await row.getByText('Enforce multi-factor sign-in').waitFor();
  await row.getByText('met,').waitFor();
  await row.getByText('The decision departs from this advice').waitFor();
});

inBrowser('an executive stops the vendor, which outweighs every approval', async () => {
  const page = await at('eva', `vendors/${vendorId}`);
  await page.getByRole('button', { name: 'Stop this vendor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The press reports a leak; nothing new goes there.');
  await dialog.getByRole('button', { name: 'Stop the vendor' }).click();
  await page.getByText('An executive stopped this vendor').waitFor();
  await looksWellAt320(page);
  const decide = await at('ravi', `assessments/${assessmentId}/decide`);
  await decide.getByText('An executive stopped this vendor').waitFor();
});
