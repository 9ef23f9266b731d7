import { expect, jest } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { badAgreements, STATE_WORDS } from '../support/bad-agreements.js';
import { pdfOf } from '../support/clauses/files.js';
import { reviewByHand, withdrawAndUndo } from '../support/journey-documents.js';
import { confirmGaps, liveWithFirstGap, seeResidual } from '../support/journey-agreements.js';
import { badOnesHere, sameInEveryKind } from '../support/journey-here.js';
import { openJourney, stepsOf } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import * as team from '../support/journey-staff.js';
import { downloaded, visit, type Visitor } from '../support/journey-visitor.js';

/** An agreement from upload over correction to the negotiation list, by keys; every page as axe sees it. */
const journey = await openJourney();
const step = stepsOf(journey);
let staff: Visitor;
/** What is wrong with the pages, told together at the end of the walk. */
const faults: string[] = [];

jest.setTimeout(180_000);

const TEXT = fs
  .readFileSync(path.resolve(import.meta.dirname, '../support/clauses/thin-en.md'), 'utf8')
  .replace(/^#+ /gm, '');

const GOOD = fs.readFileSync(path.resolve(import.meta.dirname, '../support/clauses/good-en.md'), 'utf8');
/** The second one drops the hours of a breach notice, and only tries to allow audits. */
const VERSIONS = {
  'version-1.md': GOOD,
  'version-2.md': GOOD.replace(
    ' and in any event within forty-eight (48) hours of becoming aware of it',
    '',
  ).replace('and allow for and contribute to audits', 'and endeavour to allow for and contribute to audits'),
};

function asFile(name: string, bytes: Uint8Array | string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** Files are read one after the other, however busy the machine is. */
const READ_WITHIN = { timeout: 120_000 };

/** Its words, after a sign that only decorates. */
function chip(within: Locator, words: string): Locator {
  return within.locator('.chip', { hasText: new RegExp(`^[^a-z]*${words}$`, 'i') });
}

async function addAnother(title: string): Promise<void> {
  const { page } = staff;
  await page.goto(`${new URL(page.url()).origin}/app/agreements/new`);
  await page.getByLabel('Vendor', { exact: true }).selectOption({ label: 'Mailwren' });
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await page.getByRole('heading', { level: 1, name: `Mailwren: ${title}` }).waitFor();
}

async function agreementFile() {
  return asFile('dpa.pdf', await pdfOf(TEXT));
}

/** Pages are looked at on a phone and on a desk. */
async function look(name: string): Promise<void> {
  for (const [width, height] of [
    [320, 640],
    [1280, 800],
  ] as const) {
    await staff.page.setViewportSize({ width, height });
    faults.push(...(await faultsOn(staff.page, 24)).map((fault) => `${width} px: ${fault}`));
    await picture(`${name}-${width}`);
  }
}

/** `LOOKS=folder` keeps pictures of the pages for whoever works on their looks. */
async function picture(name: string): Promise<void> {
  const folder = process.env['LOOKS'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await staff.page.emulateMedia({ colorScheme });
    await staff.page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await staff.page.emulateMedia({ colorScheme: 'light' });
}

/** Each contradiction is told at its field and in the summary, and what was typed stays. */
async function contradictingDates(): Promise<void> {
  const { page } = staff;
  const days = {
    'In force from': '2026-02-01',
    'Ends on': '2026-01-10',
    'Days of notice before the end': '90',
  };
  for (const [label, value] of Object.entries(days)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Add agreement' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /would end before it starts/ }).waitFor();
  await summary.getByRole('link', { name: /would be signed after its end/ }).waitFor();
  await page.getByLabel('Ends on').fill('2026-03-01');
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await summary.getByRole('link', { name: /notice is longer than the term/ }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'noticeDays');
  for (const label of Object.keys(days)) await page.getByLabel(label).fill('');
}

step('adds an agreement and uploads its text', async ({ browser, server }) => {
  staff = await visit(browser, server.origin, { reducedMotion: 'reduce' });
  const { page } = staff;
  await team.enter(page, server.welcome.staffLink!, 'Vendors');
  await page.goto(`${new URL(server.origin).origin}/app/agreements/new`);
  await page.getByLabel('Vendor', { exact: true }).selectOption({ label: 'Mailwren' });
  await page.getByLabel('Signed for us on').fill('2026-01-15');
  await page.getByLabel('Signed for the vendor on').fill('2026-01-15');
  await look('new');
  await contradictingDates();
  await page.getByRole('button', { name: 'Add agreement' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mailwren: Data processing agreement' }).waitFor();
  await page.locator('.chip', { hasText: 'In force' }).waitFor();
  await page.getByLabel('Upload a document').setInputFiles(await agreementFile());
  await page.getByRole('link', { name: 'Review clauses' }).waitFor();
});

step('reviews clauses by keys beside the text and the printed page', async () => {
  const { page } = staff;
  await page.getByRole('link', { name: 'Review clauses' }).click();
  await page.getByRole('heading', { level: 1, name: 'Clauses: Mailwren' }).waitFor();
  await page.getByRole('link', { name: 'Gaps', exact: true }).click();
  const title = page.locator('#clause');
  const first = await title.innerText();
  await page.locator('h1').focus();
  await page.keyboard.press('y');
  await page.getByText(/^Saved/).waitFor();
  await page.keyboard.press('j');
  await page.waitForFunction((before) => document.querySelector('#clause')?.textContent !== before, first);
  await page.keyboard.press('0');
  await page.locator('.clauses__card', { hasText: 'does not apply' }).waitFor();
  const corrections = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export corrections' }).click(),
  );
  expect(JSON.parse(Buffer.from(corrections).toString())).toContainEqual(
    expect.objectContaining({ found: 'MISSING', confirmed: 'NOT_APPLICABLE', language: 'en' }),
  );
  // Said once, though it is both what is needed and what would make it better.
  const needed = page.locator('.clauses__card').getByText('The kind of processing and its concrete purpose');
  expect(await needed.count()).toBe(1);
  await page.getByRole('link', { name: 'In order', exact: true }).click();
  await page.locator('.clauses__clause').first().click();
  await page.locator('.text-lines mark').first().waitFor();
  await look('clauses');
  await twoNotes();
  await printed();
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  await page.locator('.pdf-page__mark').first().waitFor();
  await look('page');
  const marks = await page.locator('.pdf-page__mark').evaluateAll((all) => all.length);
  expect(marks).toBeGreaterThan(0);
});

/** A colleague's note came first: it stands beside the own one, and neither is lost before a person has compared. */
async function twoNotes(): Promise<void> {
  const { page } = staff;
  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  for (const [tab, note] of [
    [colleague, 'Theirs came first.'],
    [page, 'Mine came second.'],
  ] as const) {
    await tab.locator('textarea[name="note"]').fill(note);
    await tab.keyboard.press('Tab');
    await tab
      .getByText(tab === page ? 'Someone else changed this' : /^Saved/)
      .first()
      .waitFor();
  }
  const compared = page.getByRole('row').filter({ hasText: 'Theirs came first.' });
  expect(await compared.innerText()).toContain('Mine came second.');
  await look('two-notes');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await compared.waitFor({ state: 'detached' });
  await page.getByText(/^Saved/).waitFor();
  await colleague.reload();
  await colleague.waitForFunction(holds, 'Mine came second.');
  await colleague.close();
}

/** Whether some text field of the page holds the words. */
function holds(words: string): boolean {
  return [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(words));
}

/** On paper: every clause in view with its sentence, whether it was confirmed, and no desk. */
async function printed(): Promise<void> {
  const { page } = staff;
  await page.emulateMedia({ media: 'print' });
  const row = page.getByRole('row').filter({ hasText: 'B-INSTR' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(
    /GDPR 28\(3\)\(a\)[\s\S]*present[\s\S]*in accordance with its documented/,
  );
  expect(await page.locator('.clauses').isVisible()).toBe(false);
  await picture('printed');
  await page.emulateMedia({ media: null });
  await page.locator('.clauses').waitFor();
}

step('asks the vendor, compares with our own text, and lists what ends', async () => {
  const { page } = staff;
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Ask Mailwren' }).waitFor();
  await page.getByLabel('Where it stands').first().selectOption({ label: 'Asked for' });
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('select[name^="state-"]')?.value === 'ASKED',
  );
  await look('asks');
  const file = await downloaded(page, () => page.getByRole('link', { name: 'As a document (DOCX)' }).click());
  expect(Buffer.from(file.subarray(0, 2)).toString()).toBe('PK');
  const mail = await page.getByRole('textbox', { name: 'As a letter' }).inputValue();
  expect(mail).toMatch(/1\. [^\n]+ \(Art\. 28[^\n]+\)\nYour text[\s\S]*within 24 hours/);
  await letterInGerman();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByRole('table').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Agreements', exact: true }).click();
  await page
    .getByRole('link', { name: /Data processing agreement/ })
    .first()
    .waitFor();
  await look('list');
});

/** What goes to the vendor may be in another language than the page; no state chosen before has frozen its words. */
async function letterInGerman(): Promise<void> {
  const { page } = staff;
  const letter = page.getByRole('textbox', { name: 'As a letter' });
  await page.getByLabel('Language of what goes to the vendor').selectOption({ label: 'Deutsch' });
  await page.waitForFunction(holds, 'Vorgeschlagener Wortlaut');
  expect(await letter.inputValue()).toContain('24 Stunden');
  const asked = page.getByRole('listitem').filter({ has: page.locator('option:checked[value="ASKED"]') });
  expect(await asked.getByLabel('Wording to propose').inputValue()).toMatch(/ (der|die|das) /);
  const href = await page.getByRole('link', { name: 'As a document (DOCX)' }).getAttribute('href');
  expect(href).toContain('language=de');
  await look('asks-german');
}

step('makes confirmed gaps of a signed copy findings of the vendor, which changes its score', async () => {
  const { page } = staff;
  // Its questionnaire is reviewed and its agreement signed; nobody has read the text yet.
  await seeResidual(page, 'Kestrelm', 'Low');
  await confirmGaps(page, 'Kestrelm', asFile('signed.md', TEXT));
  await seeResidual(page, 'Kestrelm', 'Critical');
  await page.getByRole('link', { name: 'Findings', exact: true }).click();
  const missing = page.getByRole('row').filter({ hasText: 'Missing in the agreement:' });
  await missing.filter({ hasText: 'Critical' }).first().waitFor();
});

step('lives with a gap only for a reason and a time, as a risk that somebody else accepts', async () => {
  const point = await liveWithFirstGap(staff.page, 'Kestrelm');
  await look('accept');
  await point.getByRole('button', { name: 'Ask for the acceptance' }).click();
  await point.getByText('Waits for an answer').waitFor();
});

step('shows of two versions what was dropped and weakened, with both sentences', async () => {
  const { page } = staff;
  await addAnother('Two versions');
  const isSigned = page.getByLabel('It is the signed copy');
  await isSigned.check();
  for (const [name, text] of Object.entries(VERSIONS)) {
    const line = page.getByRole('listitem').filter({ hasText: name });
    await page.getByLabel('Upload a document').setInputFiles(asFile(name, text));
    await chip(line, 'Read').waitFor(READ_WITHIN);
    // The claim was about one file.
    expect(await isSigned.isChecked()).toBe(false);
  }
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByLabel('Compare with').focus();
  // By keys only: the first letter of the choice.
  await page.keyboard.type('version-2');
  // The draft came after the signed text, by which the agreement is judged.
  await page.getByRole('columnheader', { name: 'Before: version-1.md' }).waitFor();
  await page.getByRole('columnheader', { name: 'After: version-2.md' }).waitFor();
  const dropped = page.getByRole('row').filter({ hasText: 'C-HOURS' });
  await chip(dropped, 'Lost').waitFor();
  expect(await page.locator('tbody tr').first().innerText()).toContain('Lost');
  expect(await dropped.innerText()).toMatch(/within forty-eight \(48\) hours[\s\S]*missing/);
  const weakened = page.getByRole('row').filter({ hasText: 'B-AUDIT' });
  await chip(weakened, 'Weakened').waitFor();
  expect(await weakened.innerText()).toMatch(
    /allow for and contribute to audits[\s\S]*endeavour to allow for/,
  );
  await look('versions');
});

step('ends each bad file in a state with a name and a next step', async () => {
  const { page } = staff;
  await addAnother('Bad input');
  const files = await badAgreements();
  for (const { name, bytes } of files) {
    await page.getByLabel('Upload a document').setInputFiles(asFile(name, bytes));
    await page.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  for (const { name, state, nextStep } of files) {
    const line = page.getByRole('listitem').filter({ hasText: name });
    await chip(line, STATE_WORDS[state]).waitFor(READ_WITHIN);
    await line.getByText(nextStep).waitFor();
    if (state !== 'READ') expect(await line.getByText(/missing|present/).count()).toBe(0);
  }
  await look('bad');
  await withdrawAndUndo(page, 'line.txt', () => look('withdrawn'));
  await reviewByHand(page, 'scan.pdf', () => look('by-hand'));
});

/** What the finder says of a clause on the device, too, is in the language of the page. */
async function inGerman(): Promise<void> {
  const { page } = staff;
  await page.evaluate(() => localStorage.setItem('assay.language', 'de'));
  await page.reload();
  await page.getByLabel('Datei öffnen').setInputFiles(await agreementFile());
  await page
    .getByText(/Klauseln beurteilt/)
    .first()
    .waitFor();
  const told = await page.getByRole('table').innerText();
  expect(told).toContain('Der Satz sagt es und bindet.');
  expect(told).not.toMatch(/\b(?:Needed|Not found|The words|The text|The sentence|No sign)\b/);
  await picture('here-german');
}

step('reads a confidential text on the device: no request leaves it', async () => {
  const { page, requests } = staff;
  await page.getByRole('navigation').getByRole('link', { name: 'Agreements', exact: true }).click();
  await page.getByRole('link', { name: 'Read on this device' }).click();
  await page.getByRole('heading', { level: 1, name: 'Read on this device' }).waitFor();
  await page.getByLabel('Open a file').waitFor();
  const before = requests.length;
  await page.getByLabel('Open a file').setInputFiles(await agreementFile());
  await page
    .getByText(/clauses judged/)
    .first()
    .waitFor();
  // Clauses of California and of transfers are asked for where somebody says that they apply.
  const clause = (id: string) => page.getByRole('row').filter({ hasText: id });
  expect(await clause('E-1').count()).toBe(0);
  await page.getByLabel('California (CCPA)').check();
  await clause('E-12').waitFor();
  await page.getByLabel('Personal data leaves the home area under it').uncheck();
  await clause('D-SCC').waitFor({ state: 'detached' });
  await page
    .getByText(/clauses judged/)
    .first()
    .waitFor();
  expect(await clause('D-SCC').count()).toBe(0);
  await look('here');
  await sameInEveryKind(page);
  await badOnesHere(page);
  expect(requests.slice(before).filter((request) => !request.includes('/assets/'))).toEqual([]);
  await inGerman();
  expect([staff.complaints, staff.strays]).toEqual([[], []]);
});

step('finds nothing wrong with any of these pages', () => {
  expect(faults).toEqual([]);
});
