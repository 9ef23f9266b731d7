import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import { type Question, questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import { asVendor } from '../support/app-cast.js';
import { evidenceSeen, smallPdf } from '../support/evidence.js';
import { wordsOf } from '../support/journey-visitor.js';
import { everyStop, faultsAtTwiceTheSize } from '../support/page-checks.js';
import { openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';
import { answerAll, done, SAVE, vendorView } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

/** One of each kind of question, and the pages around them. */
const PAGES = ['/q/C-01', '/q/C-02', '/q/C-03', '/q/C-22', '/q/C-28', '/q/C-50', '/q/C-55', '/q/C-62'];
const AROUND = ['', '/check', '/answers', '/sent', '/pass', '/pass/whole', '/q/unknown', '/nowhere'];

describe('a question', () => {
  inBrowser('that is left empty says so at the top and at the field, in the same words', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.field__error').innerText()).toContain('Choose an answer');
    await summary.getByRole('link', { name: 'Choose an answer' }).click();
    expect(
      await page
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio === document.activeElement),
    ).toBe(true);
    // Once nothing is wrong any more, nothing says so.
    await page.getByRole('radio').first().check();
    await summary.waitFor({ state: 'detached' });
    expect(await page.locator('.field__error').count()).toBe(0);
    await context.close();
  });

  inBrowser('changed from the check page leads back there, and so does the browser', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    await turnTo(page, '/respond/check');
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    expect(await headingHasFocus(page)).toBe(true);
    await page.goBack();
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    await page.goForward();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await context.close();
  });

  inBrowser('that is put off stays open, though something wrong stands in it, and comes last', async () => {
    const invited = await door.invite();
    await leaveOpen(invited.token, ['C-22', 'C-62', 'C-68']);
    const { page, context } = await door.visit();
    await start(page, invited.link);
    const next = page.getByRole('link', { name: 'Next open question' });
    const lead = page.getByText(/^\d+ of \d+ questions answered/);
    const putOff = async () => {
      const before = page.url();
      await page.getByRole('button', { name: 'Answer later' }).click();
      await page.waitForURL((url) => url.href !== before);
    };
    const toTheEndOfTheSection = async () => {
      while (!page.url().includes('/respond?after=')) await putOff();
    };
    const atFirst = await lead.innerText();
    await next.click();
    await page.getByLabel(/How many days/).fill('about a month');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
    await putOff();
    await page.getByRole('link', { name: 'All sections' }).click();
    await page.getByText('3 required answers are missing', { exact: true }).waitFor();
    expect(await lead.innerText()).toBe(atFirst);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Instructions, purpose, data life' })
      .getByText(/In progress: \d+ of \d+/)
      .waitFor();
    await next.click();
    await page.waitForURL('**/q/C-62');
    await toTheEndOfTheSection();
    await next.click();
    await page.waitForURL('**/q/C-68');
    await toTheEndOfTheSection();
    expect(await next.getAttribute('href')).toBe('/respond/q/C-22');
    await context.close();
  });

  inBrowser('with a table takes rows, and countries by their names', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-56');
    await page.getByLabel('Legal name').fill('Kestrelm GmbH');
    await page.getByLabel('Task').fill('Hosting');
    await page.getByLabel('Countries of storage and access').fill('germ');
    await page.getByRole('button', { name: '+ Germany' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('C-56'));
    await saved(page);
    const { answers } = await door.stored(invited);
    expect(answers.map(({ value }) => value)).toEqual([
      [{ name: 'Kestrelm GmbH', task: 'Hosting', country: ['DE'] }],
    ]);
    await context.close();
  });
});

describe('the whole door', () => {
  inBrowser(
    'is walked from Start to the receipt by keyboard alone, with the focus in sight at each stop',
    async () => {
      const invited = await door.invite();
      await leaveOpen(invited.token, Object.keys(BY_KEYS));
      const { page, context } = await door.visit();
      await page.goto(invited.link);
      const walk = everyStop(page);
      await walk.tick('checkbox', /I may answer for/);
      await walk.press('button', 'Start');
      await walk.press('link', 'Next open question');
      await answerByKeys(page, walk);
      await walk.press('link', 'All sections');
      await walk.press('link', 'Check and send');
      await walk.type('textbox', 'Your role', 'Privacy lead');
      await walk.tick('checkbox', /correct to the best/);
      await walk.press('button', 'Send answers to Alder Group');
      await page.getByRole('heading', { name: 'Your answers are sent' }).waitFor();
      expect(await headingHasFocus(page)).toBe(true);
      expect(await faultsAtTwiceTheSize(page)).toEqual([]);
      expect(walk.faults).toEqual([]);
      expect(walk.stops).toBeGreaterThan(60);
      const { answers } = await door.stored(invited);
      const given = answers.filter(({ questionId }) => questionId in BY_KEYS);
      expect(Object.fromEntries(given.map(({ questionId, value }) => [questionId, value]))).toEqual(BY_KEYS);
      expect(await evidenceSeen(await asVendor(door.app, invited.token))).toMatchObject([
        { questionId: 'C-22', validUntil: '2031-05-05' },
      ]);
      await context.close();
    },
  );

  inBrowser('fits 320 px at 200 % text, in German too', async () => {
    const { page, context } = await door.visit({ locale: 'de-DE' });
    const { link } = await door.invite();
    await page.goto(link);
    await page.getByTestId('landing-sender').waitFor();
    await page.locator('header select').selectOption('de');
    await page.getByRole('button', { name: 'Beginnen' }).waitFor();
    const faults = await faultsAtTwiceTheSize(page);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByRole('button', { name: 'Beginnen' }).waitFor({ state: 'detached' });
    for (const path of [...PAGES, '/q/C-56', ...AROUND]) {
      await turnTo(page, `/respond${path}`);
      faults.push(...(await faultsAtTwiceTheSize(page)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  inBrowser('prints the answers without what only a screen needs', async () => {
    const invited = await door.invite();
    await answerAll(await asVendor(door.app, invited.token));
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await turnTo(page, '/respond/check');
    const paper = new Uint8Array(await page.pdf({ format: 'A4' }));
    const words = squeezed(await wordsOf(paper.slice()));
    // Check 29: forty questions on at most twelve pages.
    const { questionnaire, answers } = await door.stored(invited);
    const answered = new Set(answers.map(({ questionId }) => questionId));
    const asked = questionsOf(questionnaire).filter(({ id }) => answered.has(id));
    const { numPages } = await getDocumentProxy(paper);
    expect(numPages).toBeLessThanOrEqual((asked.length / 40) * 12);
    const isMissing = ({ text }: Question) => !words.includes(squeezed(text));
    expect(asked.filter(isMissing).map(({ id }) => id)).toEqual([]);
    expect(words).toContain('vera@mailwren.example');
    for (const word of ['Send answers to', 'Skip to the', 'All sections'])
      expect(words).not.toContain(squeezed(word));
    await context.close();
  });
});

/** Readers of PDFs set spaces where letters stand apart. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** What somebody answers without a mouse: a question of each kind, one that opens another, and one that does not apply. */
const BY_KEYS: Readonly<Record<string, AnswerValue | null>> = {
  'C-01': 'subprocessor',
  'C-02': ['eu_gdpr', 'uk_gdpr'],
  'C-03': { name: 'Privacy team', email: 'privacy@mailwren.example' },
  'C-22': 30,
  'C-28': 'https://mailwren.example/privacy',
  'C-30': 'yes',
  'C-31': 'yes',
  'C-55': null,
  'C-56': [{ name: 'Kestrelm GmbH', task: 'Hosting', country: ['IE'] }],
  'C-62': ['IE'],
};

async function answerByKeys(page: Page, walk: ReturnType<typeof everyStop>): Promise<void> {
  const goOn = () => walk.press('button', 'Continue');
  async function toNextOpen(): Promise<void> {
    await goOn();
    await walk.press('link', 'All sections');
    await walk.press('link', 'Next open question');
  }
  async function country(field: RegExp): Promise<void> {
    await walk.type('searchbox', field, 'irel');
    await page.keyboard.press('Enter');
  }
  await walk.tick('radio', /^For the customer/);
  await page.keyboard.press('ArrowDown');
  await walk.type('textbox', /^Comment/, 'Since 2019.');
  await goOn();
  for (const law of ['EU GDPR', 'UK GDPR']) await walk.tick('checkbox', law);
  await goOn();
  await walk.type('textbox', 'Name or team', 'Privacy team');
  await walk.type('textbox', 'E-mail address', 'privacy@mailwren.example');
  await toNextOpen();
  await walk.type('textbox', /How many days/, '30');
  await attachByKeys(page, walk);
  await toNextOpen();
  await walk.type('textbox', /Where is your public/, 'https://mailwren.example/privacy');
  await toNextOpen();
  await walk.tick('radio', 'Yes');
  await goOn();
  await page.getByRole('heading', { name: /^Is consent a clear opt-in/ }).waitFor();
  await walk.tick('radio', 'Yes');
  await toNextOpen();
  await walk.tick('checkbox', 'Does not apply to this service');
  await walk.type('textbox', /^Why does it not apply/, 'Nothing is called anonymous here.');
  // The last question of its section leads to the sections by itself.
  await goOn();
  await walk.press('link', 'Next open question');
  await walk.type('textbox', /^Legal name/, 'Kestrelm GmbH');
  await walk.type('textbox', /^Task/, 'Hosting');
  await country(/^Countries of storage/);
  await toNextOpen();
  await country(/In which countries/);
  await goOn();
}

/** From the button that has the focus to the file, and the day until which it is valid. */
async function attachByKeys(page: Page, walk: ReturnType<typeof everyStop>): Promise<void> {
  // Asked for before the way there, so that the browser knows of it when the key is pressed.
  const choosing = page.waitForEvent('filechooser');
  await walk.reach(page.getByLabel('Choose files'));
  await page.keyboard.press('Enter');
  const file = { name: 'policy.pdf', mimeType: 'application/pdf', buffer: Buffer.from(smallPdf()) };
  await (await choosing).setFiles(file);
  await page.getByText(/✓\s*Attached/).waitFor();
  await page.keyboard.press('Shift+Tab');
  await walk.reach(page.getByLabel(/^Valid until/));
  await page.keyboard.type('05052031');
}

/** Everything is answered but these, as if somebody had begun yesterday. */
async function leaveOpen(token: string, open: readonly string[]): Promise<void> {
  const vendor = await asVendor(door.app, token);
  await answerAll(vendor);
  const { answers } = await vendorView(vendor);
  for (const { questionId, version } of answers.filter((answer) => open.includes(answer.questionId)))
    await done(vendor, SAVE, { questionId, expectedVersion: version, value: null });
}

function headingHasFocus(page: Page): Promise<boolean> {
  return page.getByRole('heading', { level: 1 }).evaluate((heading) => heading === document.activeElement);
}
