import type { Locator, Page } from 'playwright-core';
import { openVendor } from './journey-staff.js';
import { until } from './started-server.js';
import { inDays } from './walk.js';

/** A file as the browser is handed it. */
type Handed = Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0];

/** Uploads the signed copy and agrees with the finder on each gap of it, takes that back, and agrees again. */
export async function confirmGaps(page: Page, vendor: string, file: Handed): Promise<void> {
  await openAgreement(page, vendor);
  await page.getByLabel('It is the signed copy').check();
  await page.getByLabel('Upload a document').setInputFiles(file);
  await page.getByRole('link', { name: 'Review clauses' }).click();
  await page.getByRole('link', { name: 'Gaps', exact: true }).click();
  const confirm = page.getByRole('button', { name: /^Confirm all/ });
  await confirm.click();
  await confirm.waitFor({ state: 'detached' });
  // Too many at one press are taken back at one press.
  await page.getByRole('button', { name: 'Undo' }).click();
  await confirm.click();
  await confirm.waitFor({ state: 'detached' });
}

/** Is refused without a reason and an end, then gives both; the press of the button is left to the walk. */
export async function liveWithFirstGap(page: Page, vendor: string): Promise<Locator> {
  await openAgreement(page, vendor);
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  const point = page.locator('.asks > li').first();
  await point.getByLabel('Where it stands').selectOption({ label: 'Live with it as a risk' });
  await point.getByRole('button', { name: 'Ask for the acceptance' }).click();
  await point.getByRole('link', { name: /Choose the last day/ }).click();
  await point.getByLabel('Why we can live with it').fill('The vendor is being replaced in spring.');
  await point.getByLabel('Until').fill(inDays(90));
  return point;
}

/** Waits on the page of the vendor until jobs have scored it so. */
export async function seeResidual(page: Page, vendor: string, band: string): Promise<void> {
  await openVendor(page, vendor);
  const residual = page.locator('.key-values__row', { hasText: 'Residual risk' }).locator('.band');
  const isSo = async () => {
    await page.reload();
    return (await residual.innerText()) === band;
  };
  await until(`the residual risk is ${band}`, isSo, 60_000);
}

async function openAgreement(page: Page, vendor: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Agreements', exact: true }).click();
  await page.getByRole('row').filter({ hasText: vendor }).getByRole('link').first().click();
}
