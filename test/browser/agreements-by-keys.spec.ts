import { expect, jest } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pdfOf } from '../support/clauses/files.js';
import { openJourney, stepsOf } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import * as team from '../support/journey-staff.js';
import { downloaded, visit, wordsOf } from '../support/journey-visitor.js';

/** What people do with an agreement by keys alone: the focus is never lost, and each act says what came of it. */
const journey = await openJourney();
const step = stepsOf(journey);
let page: Page;
const faults: string[] = [];

jest.setTimeout(180_000);

const THIN = fs
  .readFileSync(path.resolve(import.meta.dirname, '../support/clauses/thin-en.md'), 'utf8')
  .replace(/^#+ /gm, '');
/** Two days of effect, and an end before both. */
const DISPUTED = `${THIN}

Article 20 Term. This Agreement takes effect on 1 March 2026 and ends on 31 December 2025. This Agreement is effective as of 1 May 2026.

Article 21 Law. This Agreement is governed by the laws of Ireland. Either party may terminate it with 90 days' written notice.`;

/** Light and dark, on a phone and on a desk; `LOOKS=folder` keeps pictures for whoever works on their looks. */
async function look(name: string): Promise<void> {
  for (const [width, height] of [
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    faults.push(...(await faultsOn(page, 24)).map((fault) => `${width} px: ${fault}`));
    const folder = process.env['LOOKS'];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      if (folder === undefined) continue;
      const file = path.join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: name !== 'pointing' });
    }
  }
}

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? 'nothing');

/** The Tab key until the focus is on what fits; fails where it never comes there. */
async function tabTo(selector: string, most = 80): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`no stop of the Tab key is ${selector}`);
}

async function addAgreement(title: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/app/agreements/new`);
  await page.getByLabel('Vendor', { exact: true }).selectOption({ label: 'Mailwren' });
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Signed for us on').fill('2026-01-15');
  await page.getByLabel('Signed for the vendor on').fill('2026-01-15');
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await page.getByRole('heading', { level: 1, name: `Mailwren: ${title}` }).waitFor();
}

step(
  'hands out our own draft where the vendor has sent nothing, in the language that is chosen',
  async ({ browser, server }) => {
    ({ page } = await visit(browser, server.origin, { reducedMotion: 'reduce' }));
    await team.enter(page, server.welcome.staffLink!, 'Vendors');
    await addAgreement('Main contract');
    await page.getByLabel('Language of what goes to the vendor').selectOption({ label: 'Deutsch' });
    const docx = await downloaded(page, () => page.getByRole('link', { name: 'Draft (DOCX)' }).click());
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK');
    const pdf = await downloaded(page, () => page.getByRole('link', { name: 'Draft (PDF)' }).click());
    expect(await wordsOf(pdf)).toMatch(/Auftragsverarbeitung[^]*Mailwren/);
    // What nobody has read has no gaps that anybody knows of, which is not the same as none.
    const agreement = page.url();
    await page.goto(`${agreement}/asks`);
    await page.getByText('Nothing has been read yet').waitFor();
    await page.goto(agreement);
  },
);

step('tells on the first page and in the calendar that nobody has said when it ends', async () => {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'the end of an agreement is not stated' });
  await row.waitFor();
  await look('home');
  await page.getByRole('link', { name: 'Calendar', exact: true }).first().click();
  await page.getByText('1 agreement in force does not state its end').waitFor();
  await look('calendar');
  await page.getByRole('link', { name: 'Show them' }).click();
  await page.locator('.filter-chips', { hasText: 'In force, end not stated' }).waitFor();
  await page.getByRole('link', { name: /Main contract/ }).waitFor();
  await look('end-not-stated');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await row.getByRole('link', { name: 'State the end' }).click();
  await page.getByLabel('Why it has no last day').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mailwren: Main contract' }).waitFor();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await row.waitFor({ state: 'detached' });
});

step('adds an addendum that leaves its contract in force', async () => {
  await page.goto(`${new URL(page.url()).origin}/app/agreements`);
  await page.getByRole('link', { name: /Main contract/ }).click();
  await page.getByRole('link', { name: 'Addendum', exact: true }).click();
  await page.getByLabel('Title').fill('Addendum on transfers');
  expect(await page.getByLabel('It adds to it and leaves it in force').isChecked()).toBe(true);
  await look('addendum');
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mailwren: Addendum on transfers' }).waitFor();
  // Nothing adds to an addendum.
  expect(await page.getByRole('link', { name: 'Addendum', exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: 'Main contract' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mailwren: Main contract' }).waitFor();
  await page.getByRole('link', { name: 'Addendum on transfers' }).waitFor();
});

step('takes terms over by keys, says which, and keeps the focus there', async () => {
  await page
    .getByLabel('Upload a document')
    .setInputFiles({ name: 'disputed.pdf', mimeType: 'application/pdf', buffer: await pdfOf(DISPUTED) });
  await page.getByText('The text says different things').waitFor();
  await page.getByText('The text lets the agreement end before it takes effect').waitFor();
  await look('terms');
  const take = page.getByRole('button', { name: 'Take over into the agreement' });
  await page.getByLabel(/^Liability/).uncheck();
  await take.focus();
  await page.keyboard.press('Enter');
  const told = page.getByText(/^Taken over into the agreement: .*Governing law/);
  await told.waitFor();
  expect(await focused()).toBe(await told.innerText());
  await page.locator('.key-values__row', { hasText: 'Governing law' }).getByText('Ireland').waitFor();
  // What was left out is offered still.
  expect(await page.getByLabel(/^Liability/).isChecked()).toBe(false);
  await page.getByLabel(/^Liability/).check();
  await take.focus();
  await page.keyboard.press('Space');
  await page.getByText(/^Taken over into the agreement: Liability/).waitFor();
  await take.waitFor({ state: 'detached' });
  expect(await focused()).toMatch(/^Taken over into the agreement: Liability/);
});

step('points at a sentence by keys alone', async () => {
  await page.getByRole('link', { name: 'Review clauses' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.text-lines__line').first().waitFor();
  await page.locator('.clauses__clause', { hasText: 'missing' }).first().focus();
  await page.keyboard.press('Enter');
  const title = await page.locator('#clause').innerText();
  // From the printed page, too.
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  await page.locator('.pdf-page').waitFor();
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('text-lines__choose');
  await page.keyboard.press('Shift+Tab');
  await tabTo('.text-lines__choose', 1);
  const first = await page.evaluate(
    () => document.activeElement?.closest('li')?.firstElementChild?.textContent,
  );
  // The clause is missing, so the text is gone through from its beginning.
  expect(first).toBe('p. 1');
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const sentence = await page.evaluate(
    () => document.activeElement?.closest('li')?.firstChild?.textContent ?? '',
  );
  expect(sentence.length).toBeGreaterThan(10);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(`This is “${title}”`);
  await look('pointing');
  await page.keyboard.press('Enter');
  await page.getByText(/^Saved/).waitFor();
  await page.locator('.desk-quote', { hasText: sentence.slice(0, 40) }).waitFor();
  // The two buttons are gone; the focus is at the line, and the arrows go on from it.
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const here = await label();
  expect(here).toMatch(/^Line \d+: point at this sentence$/);
  expect(await page.locator('.text-lines mark').innerText()).toBe(sentence);
  await page.keyboard.press('ArrowDown');
  expect(await label()).not.toBe(here);
});

step('shows the text also where nothing is left to look at', async () => {
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /^Confirm all \d+ in view$/ }).click();
  await page.getByText(/clauses confirmed/).waitFor();
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}?show=open`);
  await page.locator('.text-lines__line').first().waitFor();
  await page.getByText('Nothing fits. Remove a filter.').waitFor();
  await look('nothing-left');
});

step('finds nothing wrong with any of these pages', () => {
  expect(faults).toEqual([]);
});
