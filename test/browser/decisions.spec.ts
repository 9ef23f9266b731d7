import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownerGroup } from '../support/deciding.js';
import { faultsOn } from '../support/journey-looks.js';
import { must, raiseFindings, riskOf } from '../support/risk-acts.js';
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
  const prepared = await prepareVendor(door.dana, 'Mailwren', { isGoverned: true });
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
  const { app, cast } = door!;
  const unproved = { rule: 'R-1', severity: 'critical', title: 'Sign-in takes one factor' } as const;
  await raiseFindings(app, cast.dana, vendorId, [unproved], assessmentId);
  const page = await at('ravi', `assessments/${assessmentId}`);
  await page.getByRole('link', { name: 'Propose a decision' }).click();
  await page.getByText('One drafted risk is not judged yet').waitFor();
  await page.getByRole('link', { name: unproved.title }).waitFor();
  await raiseFindings(app, cast.dana, vendorId, [], assessmentId);
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
  await page.getByRole('heading', { name: 'Approved with conditions', exact: true }).waitFor();
  await page.getByText('The decision departs from the advice').waitFor();
  await page.getByText('Support from India has no access to contents.').waitFor();
  await page.getByText('Access from India is open').waitFor();
  await page.getByText('The service is needed; the gap is closed by a condition.').waitFor();
  await page.getByText(`Proposed by ${door!.cast.ravi.name}`).waitFor();
  await page.getByText('Sound in most parts; sign-in is the gap.').waitFor();
});

inBrowser('another group takes the condition over', async () => {
  const next = await ownerGroup(door!.app, door!.cast, assessmentId);
  const page = await at('dana', `assessments/${assessmentId}`);
  await page.getByRole('button', { name: /^Give to another group/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Give this condition to another group' });
  await dialog.getByRole('button', { name: 'Give to this group' }).click();
  await dialog.getByText('Choose a group.').first().waitFor();
  await dialog.getByLabel('Group that sees to it from now on').selectOption(next);
  await looksWellAt320(page);
  await dialog.getByRole('button', { name: 'Give to this group' }).click();
  await page.getByText(next.slice(4)).first().waitFor();
});

inBrowser('the vendor is archived with a word on what is open, and comes back with it', async () => {
  const statement = 'A former employee may read backups.';
  const risk = await must(door!.dana, 'addRisk', { vendorId, statement, likelihood: 3, impact: 3 });
  const page = await at('dana', `vendors/${vendorId}`);
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive Mailwren?' });
  await dialog.getByText('One risk is open.').waitFor();
  await dialog.getByText('One condition of a decision is open.').waitFor();
  await dialog.getByRole('radio', { name: /^Close it with the vendor/ }).check();
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await dialog.getByText('Write why, in at least 10 characters').first().waitFor();
  await looksWellAt320(page);
  await dialog.getByLabel('Why it is closed').fill('The contract ended in October.');
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('Mailwren is archived.').waitFor();
  expect((await riskOf(door!.dana, risk.id)).state).toBe('CLOSED');

  await page.getByRole('button', { name: 'Restore' }).click();
  const back = page.getByRole('dialog', { name: 'What ended with the vendor' });
  await back.getByText('One risk was closed because the vendor left.').waitFor();
  await back.getByText('One condition of a decision ended with it.').waitFor();
  expect(await back.getByRole('radio', { name: /^Open it again/ }).isChecked()).toBe(true);
  await looksWellAt320(page);
  await back.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('Mailwren is back in the list.').waitFor();
  expect((await riskOf(door!.dana, risk.id)).state).toBe('OPEN');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page
    .getByRole('row', { name: /Risk closed/ })
    .getByRole('link', { name: statement })
    .waitFor();
  await page.getByRole('link', { name: 'Risks', exact: true }).last().click();
  await page.getByRole('columnheader', { name: 'State', exact: true }).waitFor();
});

inBrowser('a day that is over is said before the questions are sent again', async () => {
  const page = await at('dana', `assessments/send?vendor=${vendorId}`);
  await page.getByText('Nothing is missing').waitFor();
  await page.locator('input[name="dueOn"]').fill('1999-01-01');
  await page.getByText('The day by which you need the answers is over.').waitFor();
  expect(await page.getByRole('button', { name: 'Send questionnaire' }).isDisabled()).toBe(true);
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
