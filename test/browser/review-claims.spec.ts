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
  done,
  prepareVendor,
  SAVE,
  sendCore,
  submit,
  vendorView,
} from '../support/walk.js';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

/** "Does not apply" is judged by the same keys as an answer, and a review does not end around it. */
describe('a claim that a question does not apply', () => {
  let visit: StaffVisit;
  let page: Page;
  let assessmentId: string;

  beforeAll(async () => {
    if (opened === null) return;
    visit = await door.visit(door.cast.dana);
    page = visit.page;
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Mailwren'));
    assessmentId = sent.id;
    const vera = await asVendor(door.app, tokenIn(sent.link));
    await answerAll(vera);
    for (const question of ['C-33', 'C-55', 'C-64']) await claim(vera, question);
    await submit(vera);
    await door.app.settled();
    // An integration accepts everything without a word on the claims; that decides nothing about them.
    await acceptAll(door.dana, assessmentId);
  });
  afterAll(() => visit?.leave());

  /** Presses a key and waits until the server has what it says. */
  async function judge(key: string, verdict: string): Promise<void> {
    const saved = page.waitForResponse(
      (response) => response.request().postData()?.includes(`"verdict":"${verdict}"`) ?? false,
    );
    await page.keyboard.press(key);
    await (await saved).finished();
  }

  inBrowser('is named at the end of the review, and the name leads to it', async () => {
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?show=open`);
    await pageOf(page, 'Review: Mailwren');
    await page.getByRole('link', { name: 'Not judged 3' }).waitFor();
    await page.getByRole('button', { name: 'Finish the review' }).click();
    const dialog = page.getByRole('dialog', { name: 'Finish the review?' });
    await dialog.getByText('3 claims that a question does not apply are not decided').waitFor();
    expect(await dialog.getByRole('button', { name: 'Finish the review' }).isDisabled()).toBe(true);
    expect(await faultsOn(page, 24)).toEqual([]);
    await dialog.getByRole('link', { name: 'C-33' }).press('Enter');
    await page.getByRole('article').filter({ hasText: 'C-33 ·' }).waitFor();
    expect(await page.getByRole('button', { name: 'Agree', pressed: true }).count()).toBe(0);
  });

  inBrowser('is agreed to, asked about and refused by the keys of the buttons', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog');
    await keys.getByText('Agree: does not apply').waitFor();
    await keys.getByText('Refuse: it applies').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('article').filter({ hasText: 'C-55 ·' }).waitFor();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Refuse: it applies', pressed: true }).waitFor();
    await page.getByText("Applies, against the vendor's view").waitFor();
    await page.keyboard.press('n');
    await page.getByRole('article').filter({ hasText: 'C-64 ·' }).waitFor();
    await judge('q', 'ASKED');
    await page.getByRole('button', { name: 'Ask', pressed: true }).waitFor();
    const words = await claims(door.dana, assessmentId);
    expect(words).toEqual([
      { questionId: 'C-33', na: 'APPROVED', verdict: 'ACCEPTED' },
      { questionId: 'C-55', na: 'REFUSED', verdict: 'NOT_OK' },
      { questionId: 'C-64', na: 'PENDING', verdict: 'ASKED' },
    ]);
    expect(visit.complaints).toEqual([]);
  });

  inBrowser('waits again once a decision is taken back by asking', async () => {
    await page.goto(`${door.origin}/app/assessments/${assessmentId}/review?q=C-33`);
    await page.getByRole('button', { name: 'Agree: does not apply', pressed: true }).waitFor();
    await judge('q', 'ASKED');
    await page.getByText('Said not to apply').waitFor();
    expect((await claims(door.dana, assessmentId))[0]).toMatchObject({ na: 'PENDING', verdict: 'ASKED' });
  });
});

async function claim(vera: TestClient, questionId: string): Promise<void> {
  const { version } = (await vendorView(vera)).answers.find((answer) => answer.questionId === questionId)!;
  await done(vera, SAVE, {
    questionId,
    expectedVersion: version,
    value: null,
    naReason: 'We have none of it.',
  });
}

interface Seen {
  assessment: { answers: { questionId: string; na: string | null; review: { verdict: string } | null }[] };
}

async function claims(staff: TestClient, id: string) {
  const query = 'query ($id: ID!) { assessment(id: $id) { answers { questionId na review { verdict } } } }';
  const { answers } = (await staff.ask<Seen>(query, { id })).assessment;
  return answers
    .filter(({ na }) => na !== null)
    .map(({ questionId, na, review }) => ({ questionId, na, verdict: review?.verdict }));
}
