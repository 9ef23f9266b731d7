import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { asVendor, tokenIn } from '../support/app-cast.js';
import { pdfOf } from '../support/clauses/files.js';
import { attach } from '../support/evidence.js';
import { faultsOn } from '../support/journey-looks.js';
import { finishReview, pageOf, reviewAll } from '../support/journey-staff.js';
import type { TestClient } from '../support/app-client.js';
import { openStaffDoor, type StaffDoor, type StaffVisit } from '../support/staff-door.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  prepareVendor,
  review,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;
const MAIL = 'vera@mailwren.example';

jest.setTimeout(120_000);
afterAll(() => opened?.close());

/** UX check 26, and what lies beside each answer: all of it by keyboard. */
describe('a reviewer at the keyboard', () => {
  let visit: StaffVisit;
  let page: Page;
  let assessmentId: string;

  beforeAll(async () => {
    if (opened === null) return;
    visit = await door.visit(door.cast.dana);
    page = visit.page;
    const attachProof = async (vera: TestClient): Promise<void> => {
      await attach(door.app, vera, 'C-05', 'policy.pdf', await pdfOf('We report at once.'));
      await attach(door.app, vera, 'C-05', 'screen.png', await page.screenshot());
      await attach(door.app, vera, 'C-05', 'calls.txt', new TextEncoder().encode('Call the officer first.'));
    };
    const prepared = await prepareVendor(door.dana, 'Mailwren');
    const answered = async (best: string): Promise<string> => {
      const sent = await sendCore(door.dana, prepared);
      const vera = await asVendor(door.app, tokenIn(sent.link));
      await answerAll(vera, (question) => (question.id === 'C-05' ? best : bestAnswer(question)));
      if (best === 'yes') await attachProof(vera);
      await submit(vera);
      await door.app.settled();
      return sent.id;
    };
    const first = await answered('no');
    await acceptAll(door.dana, first);
    const expectedVersion = await versionOf(door.dana, first);
    await done(door.dana, FINISH, { assessmentId: first, expectedVersion });
    assessmentId = await answered('yes');
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review`);
    await pageOf(page, 'Review: Mailwren');
  });

  inBrowser('sees what the vendor said last time, and lists what has changed', async () => {
    await page.getByRole('link', { name: 'Changed since last time 1' }).click();
    await page.getByRole('article').filter({ hasText: 'C-05 ·' }).waitFor();
    const past = page.getByRole('region', { name: /^Last time, / });
    expect(await past.innerText()).toMatch(/Changed[\s\S]*No/);
    await page.getByText(/1 changed since last time/).waitFor();
    await page.getByRole('link', { name: /^All / }).click();
  });

  inBrowser('sees each document of the vendor beside its answer, by one key', async () => {
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-05`);
    await pageOf(page, 'Review: Mailwren');
    const sheet = page.locator('.review__sheet');
    await page.keyboard.press('e');
    await sheet.filter({ hasText: 'policy.pdf, Page 1 of 1' }).waitFor();
    // Ink on the paper: the page is drawn, not only there.
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.review__sheet');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value, at) => at % 4 === 0 && value < 100 && pixels[at + 3] === 255);
    });
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.keyboard.press('e');
    await sheet.filter({ hasText: 'screen.png' }).waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('calls.txt').waitFor();
    expect(await page.getByLabel('calls.txt').inputValue()).toBe('Call the officer first.');
    await page.keyboard.press('e');
    await page.getByLabel('calls.txt').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show policy.pdf here', expanded: false }).waitFor();
  });

  inBrowser('lists what is risky, and what rests on word alone', async () => {
    for (const [filter, mark] of [
      ['Risky', page.locator('.review__beside > p .band')],
      ['No proof', page.getByRole('radio', { name: 'Claimed', checked: true })],
    ] as const) {
      const link = page.getByRole('link', { name: new RegExp(`^${filter} `) });
      const count = Number(/\d+/.exec(await link.innerText())?.[0]);
      expect(count).toBeGreaterThan(0);
      await link.click();
      await page.getByText(`1 of ${count} shown`).waitFor();
      await mark.first().waitFor();
    }
    await page.getByRole('link', { name: /^All / }).click();
  });

  inBrowser('ticks an answer as viewed and takes it back, without a verdict', async () => {
    await page.keyboard.press('v');
    await page.getByRole('checkbox', { name: 'Viewed', checked: true }).waitFor();
    await page.getByText('1 of').first().waitFor();
    await page.keyboard.press('v');
    await page.getByRole('checkbox', { name: 'Viewed', checked: false }).waitFor();
  });

  inBrowser('raises a risk from the answer on screen', async () => {
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: /^Raise a risk from / });
    await dialog.getByLabel('What may happen').pressSequentially('People may not learn of it in time.');
    // A letter in a field is a letter, no shortcut.
    expect(await dialog.getByLabel('What may happen').inputValue()).toContain('learn of it');
    await dialog.getByRole('button', { name: 'Raise the risk' }).press('Enter');
    await page.getByRole('link', { name: 'People may not learn of it in time.' }).waitFor();
  });

  inBrowser('finds a note again that was typed and never left', async () => {
    const note = page.getByLabel('Note to the vendor');
    const saves = (text: string) =>
      page.waitForResponse((response) => response.request().postData()?.includes(text) ?? false);
    const saved = saves('"noteToVendor":"Please send it"');
    await note.fill('Please send it');
    await saved;
    await page.reload();
    await pageOf(page, 'Review: Mailwren');
    expect(await note.inputValue()).toBe('Please send it');
    const emptied = saves('"noteToVendor":null');
    await note.fill('');
    await emptied;
    // Letters rest while somebody types.
    await page.getByRole('article').getByRole('heading').click();
  });

  inBrowser('learns on the next answer that a verdict was not saved, and saves it again', async () => {
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-06`);
    await page.getByRole('article').filter({ hasText: 'C-06 ·' }).waitFor();
    await page.route(/\/graphql$/, (route) => (isVerdict(route) ? route.abort() : route.continue()));
    await page.keyboard.press('a');
    const notice = page.getByRole('alert').filter({ hasText: '1 judgement is not saved' });
    await notice.waitFor();
    expect(await page.getByRole('article').innerText()).not.toContain('C-06 ·');
    await page.unroute(/\/graphql$/);
    await notice.getByRole('link', { name: 'C-06' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Accept', pressed: true }).waitFor();
    await page.getByText(/^Saved /).waitFor();
    expect(await page.getByText('not saved').count()).toBe(0);
    visit.complaints.splice(0);
  });

  inBrowser('compares a note with the one a colleague saved meanwhile, and loses neither', async () => {
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-07`);
    await page.getByRole('article').filter({ hasText: 'C-07 ·' }).waitFor();
    const theirs = 'Theirs: ask for the list.';
    await review(door.dana, { assessmentId, questionId: 'C-07', verdict: 'ASKED', noteToVendor: theirs });
    await page.getByLabel('Note to the vendor').fill('Mine: ask for the date.');
    const table = page.getByRole('table', { name: 'Both versions' });
    await table.waitFor();
    expect(await table.innerText()).toMatch(/Mine: ask for the date\.\s+Theirs: ask for the list\./);
    expect(await page.getByLabel('Note to the vendor').count()).toBe(0);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await table.waitFor({ state: 'detached' });
    await page.getByText(/^Saved /).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Ask', pressed: true }).waitFor();
    expect(await page.getByLabel('Note to the vendor').inputValue()).toBe('Mine: ask for the date.');
    await page.getByLabel('Note to the vendor').fill('');
    await page.getByText(/^Saved /).waitFor();
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review`);
    await pageOf(page, 'Review: Mailwren');
  });

  inBrowser('has no fault that axe finds, nor a target too small', async () => {
    expect(await faultsOn(page, 24)).toEqual([]);
  });

  inBrowser('judges at least forty answers, and the vendor gets exactly one mail', async () => {
    const before = door.app.mails.to(MAIL).length;
    let asked = 0;
    const whole = await reviewAll(page, () => {
      asked += 1;
      if (asked % 20 === 0) return { key: 'q', noteToVendor: `Please show us more (${asked}).` };
      return { key: asked % 31 === 0 ? 'o' : 'a' };
    });
    expect(whole).toBeGreaterThanOrEqual(40);
    await page.getByText(`${whole} of ${whole} viewed`).waitFor();
    await page.getByRole('button', { name: 'Finish the review' }).click();
    const dialog = page.getByRole('dialog', { name: 'Finish the review?' });
    await dialog.getByText(/The vendor gets one mail that asks about \d+ answers:/).waitFor();
    const announced = await dialog.getByRole('listitem').allInnerTexts();
    await dialog.getByRole('button', { name: 'Back to the answers' }).click();
    await finishReview(page);
    await pageOf(page, 'Score: Mailwren');
    await door.app.settled();
    const mails = door.app.mails.to(MAIL).slice(before);
    expect(mails).toHaveLength(1);
    const asks = mails[0]!.text.match(/Please show us more \(\d+\)/g);
    expect(asks).toHaveLength(Math.floor(whole / 20));
    // What the dialog announced is what the mail asks, no more and no less.
    expect(announced.filter((line) => line.includes('Please show us more'))).toHaveLength(asks!.length);
    expect(mails[0]!.text.match(/^\d+\. /gm)).toHaveLength(announced.length);
  });

  inBrowser('reads the cheapest way up, and each step leads to its question', async () => {
    const panel = page.getByRole('region', { name: 'Cheapest way up' });
    const steps = panel.getByRole('listitem');
    await steps.first().waitFor();
    const [said] = /\d+ changes? would reach level/.exec(await panel.innerText()) ?? [];
    expect(said).toMatch(new RegExp(`^${await steps.count()} `));
    const link = steps.first().getByRole('link');
    const id = await link.innerText();
    await panel.getByLabel('Of').selectOption({ label: 'Security of personal data and access' });
    await panel
      .getByText(/would reach level|no way|reached already/)
      .first()
      .waitFor();
    await panel.getByLabel('Of').selectOption({ label: 'the whole' });
    await steps.first().getByRole('link', { name: id }).click();
    await pageOf(page, 'Review: Mailwren');
  });

  inBrowser('opens what was asked about again, with a reason and one mail', async () => {
    const before = door.app.mails.to(MAIL).length;
    await page.getByRole('button', { name: 'Open questions again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open questions again' });
    const ticked = await dialog.getByRole('checkbox', { checked: true }).count();
    expect(ticked).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'Open them again' }).click();
    await dialog.getByRole('link', { name: 'Write why: the vendor reads it.' }).waitFor();
    await dialog.getByLabel('Reason').fill('The policy you named is out of date.');
    await dialog.getByRole('button', { name: 'Open them again' }).click();
    const words = new RegExp(`${ticked} questions are open again .*The policy you named is out of date`);
    await page.getByText(words).waitFor();
    await door.app.settled();
    const mails = door.app.mails.to(MAIL).slice(before);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('The policy you named is out of date.');
    expect(visit.complaints).toEqual([]);
    await visit.leave();
  });
});

describe('a vendor that cannot answer', () => {
  inBrowser('gets a new link after a mail that came back, and none works once it is closed', async () => {
    const { page, complaints, leave } = await door.visit(door.cast.dana);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const deliver = door.app.mails.deliver.bind(door.app.mails);
    const nobody = Object.assign(new Error('refused'), { code: 'EENVELOPE', responseCode: 550 });
    door.app.mails.deliver = () => Promise.reject(nobody);
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Kestrelm'));
    await door.app.settled();
    door.app.mails.deliver = deliver;
    await page.goto(`${door.origin}/app/assessments/${sent.id}`);
    await page.getByText('Why can this vendor not answer? 1 possible cause').click();
    await page.getByText('The newest mail came back').waitFor();
    await page.getByRole('list', { name: 'Mails' }).getByText('Came back').waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('link', { name: 'Open the contacts of Kestrelm' }).click();
    await page.getByRole('rowheader', { name: 'Vera Lind' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Make a new link' }).click();
    const asked = page.getByRole('dialog', { name: 'Make a new link?' });
    await asked.getByText('What was answered stays.').waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await behind(sent.link)).toBe('Alder Group asks Kestrelm about privacy');
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await asked.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByText('A new link is made', { exact: true }).waitFor();
    await page.getByText('No mail server is set: the mail to Vera Lind').waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(await behind(sent.link)).toBe('This link was replaced by a newer one');
    expect(await behind(copied)).toBe('Alder Group asks Kestrelm about privacy');
    await page.getByRole('button', { name: 'Close the link' }).click();
    const dialog = page.getByRole('dialog', { name: "Close the vendor's link?" });
    await dialog.getByRole('button', { name: 'Close the link' }).click();
    await dialog.getByRole('link', { name: 'Write why the link is closed.' }).waitFor();
    await dialog.getByLabel('Reason').fill('She has left the company.');
    await dialog.getByRole('button', { name: 'Close the link' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('definition').getByText('Closed').waitFor();
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    await page.getByText('Why can this vendor not answer?').click();
    await page.getByText('The link was closed.').waitFor();
    expect(await behind(copied)).toBe('This link was withdrawn');
    expect(complaints).toEqual([]);
    await leave();
  });
});

/** The title of what the vendor meets behind a link. */
async function behind(link: string): Promise<string> {
  const { page, leave } = await door.visit(door.cast.dana);
  await page.goto(`${door.origin}/respond#t=${tokenIn(link)}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await leave();
  return title;
}

function isVerdict(route: Route): boolean {
  return route.request().postData()?.includes('"ReviewAnswer"') ?? false;
}
