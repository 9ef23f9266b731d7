import type { Locator, Page } from 'playwright-core';

/** The line of a document on the page of its agreement. */
function lineOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ hasText: name });
}

/** Counts no longer for a reason that stays on the page; the way back brings it to where it was. */
export async function withdrawAndUndo(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  const reason = 'It is the file of another vendor.';
  await page.getByRole('button', { name: `Withdraw ${name}`, exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw the document' }).click();
  await page.getByRole('link', { name: /Write why it shall count no longer/ }).waitFor();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Withdraw the document' }).click();
  const withdrawn = page.getByRole('region', { name: 'Withdrawn documents' });
  await withdrawn.getByRole('listitem').filter({ hasText: name }).getByText(reason).waitFor();
  await look();
  await withdrawn.getByRole('button', { name: `Restore ${name}`, exact: true }).click();
  await withdrawn.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Withdraw ${name}`, exact: true }).waitFor();
}

/** Where the finder gave up a person writes the sentence of a clause off the page. */
export async function reviewByHand(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  await lineOf(page, name).getByRole('button', { name: 'Review by hand' }).click();
  await lineOf(page, name).getByRole('link', { name: 'Review clauses' }).click();
  await page.getByRole('heading', { level: 1, name: 'Clauses: Mailwren' }).waitFor();
  const card = page.locator('.clauses__card');
  await card.getByRole('button', { name: 'It is there', exact: true }).click();
  await card.getByText('Write the sentence that says it.').waitFor();
  await card.getByLabel('The sentence of this clause').fill('The processor acts on instructions alone.');
  await card.getByLabel('Page', { exact: false }).fill('3');
  await card.getByRole('button', { name: 'It is there', exact: true }).click();
  await page.getByText(/^Saved/).waitFor();
  await card.getByRole('blockquote').filter({ hasText: 'acts on instructions alone' }).waitFor();
  await look();
}
