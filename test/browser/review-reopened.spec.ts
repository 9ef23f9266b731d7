import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../support/app-client.js';
import { asVendor, tokenIn } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { pageOf } from '../support/journey-staff.js';
import { openStaffDoor, type StaffDoor, type StaffVisit } from '../support/staff-door.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  prepareVendor,
  REVIEW,
  SAVE,
  sendCore,
  submit,
  vendorView,
  versionOf,
} from '../support/walk.js';

const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { message } } }`;
const ASK = 'mutation ($input: AskToChangeInput!) { askToChange(input: $input) { userErrors { message } } }';
const WISH = 'The date in C-07 is wrong.';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

/** Twice assessed and once opened again: what changed since when, and what the vendor wishes afterwards. */
describe('answers that came back', () => {
  let visit: StaffVisit;
  let page: Page;
  let vera: TestClient;
  let assessmentId: string;

  beforeAll(async () => {
    if (opened === null) return;
    visit = await door.visit(door.cast.dana);
    page = visit.page;
    const prepared = await prepareVendor(door.dana, 'Mailwren');
    const first = await answered('no');
    await acceptAll(door.dana, first.id);
    await done(door.dana, FINISH, {
      assessmentId: first.id,
      expectedVersion: await versionOf(door.dana, first.id),
    });
    const second = await answered('yes');
    assessmentId = second.id;
    vera = second.vera;
    await acceptAll(door.dana, assessmentId);
    await done(door.dana, REOPEN, {
      assessmentId,
      expectedVersion: await versionOf(door.dana, assessmentId),
      questionIds: ['C-06', 'C-07', 'C-08'],
      reason: 'The audit report says something else.',
    });
    await say('C-06', { value: 'partial' });
    await say('C-07', { value: 'yes', comment: 'Since 2024, see page 3.' });
    await submit(vera);
    await done(vera, ASK, { text: WISH });
    await door.app.settled();

    async function answered(policy: string) {
      const sent = await sendCore(door.dana, prepared);
      const client = await asVendor(door.app, tokenIn(sent.link));
      await answerAll(client, (question) => (question.id === 'C-05' ? policy : bestAnswer(question)));
      await submit(client);
      await door.app.settled();
      return { id: sent.id, vera: client };
    }
  });
  afterAll(() => visit?.leave());

  async function say(questionId: string, more: object): Promise<void> {
    const known = (await vendorView(vera)).answers.find((answer) => answer.questionId === questionId)!;
    await done(vera, SAVE, { questionId, expectedVersion: known.version, ...more });
  }

  inBrowser(
    'are listed apart: changed since last time, and changed since they were opened again',
    async () => {
      await page.goto(`${door.origin}/app/assessments/${assessmentId}/review`);
      await pageOf(page, 'Review: Mailwren');
      await page.getByText('2 changed since they were opened again').waitFor();
      await page.getByText('2 changed since last time').waitFor();
      await page.getByRole('link', { name: 'Changed since last time 2' }).click();
      await page.getByRole('article').filter({ hasText: 'C-06 · ' }).getByText('2 of 2 shown').waitFor();
      await page.getByRole('link', { name: 'Changed since reopened 2' }).click();
      await page.getByRole('article').filter({ hasText: 'C-06 · ' }).getByText('1 of 2 shown').waitFor();
    },
  );

  inBrowser('show both texts side by side, with the day of the old one', async () => {
    const before = page.getByRole('region', { name: /^Before it was opened again on .*\d{4}/ });
    expect(await before.innerText()).toMatch(/Changed\s+Version 1, .*\d{4}.* \(now version 2\)\s+Yes/);
    expect(await page.getByRole('article').innerText()).toContain('Partly');
    expect(await faultsOn(page, 24)).toEqual([]);
  });

  inBrowser('count a comment as a change, and what came back as it was as none', async () => {
    const before = page.getByRole('region', { name: /^Before it was opened again on / });
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-07`);
    await before.getByText('Changed').waitFor();
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-08`);
    await before.getByText('The same').waitFor();
  });

  inBrowser(
    'may not be what the vendor wants: its wish is declined with a reason, and the banner goes',
    async () => {
      const banner = page.getByText('The vendor asks to change something');
      await page.getByText(WISH).waitFor();
      await page.getByRole('button', { name: 'Decline' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: "Decline the vendor's wish?" });
      await dialog.getByRole('button', { name: 'Decline the wish' }).press('Enter');
      await dialog.getByRole('link', { name: 'Write why: the vendor reads it.' }).waitFor();
      await dialog.getByLabel('Reason').fill('The date is that of the contract.');
      expect(await faultsOn(page, 24)).toEqual([]);
      await dialog.getByRole('button', { name: 'Decline the wish' }).press('Enter');
      await banner.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      await page.locator('summary', { hasText: 'What was asked for and opened again' }).press('Enter');
      await page
        .getByText(/“The date in C-07 is wrong\.” Declined on .*: The date is that of the contract\./)
        .waitFor();
      await page.reload();
      await pageOf(page, 'Review: Mailwren');
      expect(await banner.count()).toBe(0);
      expect(visit.complaints).toEqual([]);
    },
  );

  inBrowser('are judged on a narrow screen: the filters are one press before the answer', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-06`);
    await page.getByRole('article').waitFor();
    const fold = page.locator('summary', { hasText: /^Sections and questions \(\d+ shown\)$/ });
    const [above, answer] = [await fold.boundingBox(), await page.getByRole('article').boundingBox()];
    expect(above!.y).toBeLessThan(answer!.y);
    await fold.press('Enter');
    await page.getByRole('link', { name: 'Changed since reopened 2' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  inBrowser('show on paper, and to who reads only, what was judged and noted', async () => {
    const { version } = (await reviewOf('C-08'))!;
    const word = { assessmentId, questionId: 'C-08', expectedVersion: version, verdict: 'NOT_OK' };
    await done(door.dana, REVIEW, { ...word, internalNote: 'Seen otherwise on site.' });
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-08`);
    await page.getByRole('button', { name: 'Not OK', pressed: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const article = page.getByRole('article');
    await article.getByText('Seen otherwise on site.').waitFor();
    expect(await article.innerText()).toMatch(/Judgement\s+Not OK, /);
    expect(await page.getByText('Your judgement').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    const reader = await door.visit(door.cast.ada);
    await reader.page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-08`);
    const shown = reader.page.getByRole('article');
    await shown.getByText('Seen otherwise on site.').waitFor();
    expect(await shown.innerText()).toMatch(/Judgement\s+Not OK, /);
    expect(await reader.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await reader.leave();
  });

  inBrowser('are wished for once more after the review: the first page leads to both answers', async () => {
    await acceptAll(door.dana, assessmentId);
    await done(door.dana, FINISH, {
      assessmentId,
      expectedVersion: await versionOf(door.dana, assessmentId),
    });
    await done(vera, ASK, { text: 'We moved to another data centre.' });
    await page.goto(`${door.origin}/app`);
    await page.getByRole('link', { name: 'Answer Mailwren' }).press('Enter');
    await page.getByText('We moved to another data centre.').waitFor();
    await page.getByRole('button', { name: 'Decline', exact: true }).waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Open questions again' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Open questions again' });
    await dialog.getByRole('checkbox', { name: /^C-07 / }).check();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Tell us where it is now.');
    await dialog.getByRole('button', { name: 'Open them again' }).press('Enter');
    await page.getByText('2 questions are open again since').waitFor();
    expect(await page.getByText('The vendor asks to change something').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.goto(`${door.origin}/app`);
    await page
      .getByRole('heading', { name: 'Needs you' })
      .or(page.getByText('Nothing needs you'))
      .first()
      .waitFor();
    expect(await page.getByText('Mailwren: asks to change an answer').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  async function reviewOf(questionId: string) {
    const query = 'query ($id: ID!) { assessment(id: $id) { answers { questionId review { version } } } }';
    const { assessment } = await door.dana.ask<Reviews>(query, { id: assessmentId });
    return assessment.answers.find((answer) => answer.questionId === questionId)?.review;
  }
});

interface Reviews {
  assessment: { answers: { questionId: string; review: { version: number } | null }[] };
}
