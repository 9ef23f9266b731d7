import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choicesOf } from '../../src/core/questionnaire/choices.js';
import type { Answer } from '../../src/core/questionnaire/answer.js';
import {
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../src/core/questionnaire/questionnaire.js';
import { inDays } from './walk.js';

/** Waits for the page with this title. */
export async function pageOf(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Spends the printed link; a link spent before leads to a page that says so. */
export async function enter(page: Page, link: string, title: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await pageOf(page, title);
}

export async function addVendor(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Add a vendor' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Add the vendor' }).click();
  await pageOf(page, name);
}

/** Through the menu, as somebody who has just decided to ask this vendor. */
export async function openSending(page: Page, vendor: string): Promise<void> {
  await page.getByRole('link', { name: 'Assessments', exact: true }).click();
  await page.getByRole('link', { name: 'Send a questionnaire' }).click();
  await page.getByLabel('Name or domain of the vendor').fill(vendor.slice(0, 6));
  await page.getByRole('list', { name: 'Vendors' }).getByRole('link', { name: vendor }).click();
}

/** Through the list, by its search. */
export async function openVendor(page: Page, vendor: string): Promise<void> {
  await page.getByRole('link', { name: 'Vendors', exact: true }).first().click();
  const typed = vendor.slice(0, 6);
  await page.getByRole('searchbox').fill(typed);
  // The list is drawn anew for what was typed; a link pressed at that moment would be another one.
  await page.waitForURL(({ searchParams }) => searchParams.get('search') === typed);
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
  await page.getByRole('link', { name: vendor, exact: true }).click();
  await pageOf(page, vendor);
}

export async function addContact(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

export async function addService(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a service' }).click();
  await page.getByLabel('Service', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Add the service' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

/** Fills the intake form as it stands on screen. */
export async function fillIntake(
  page: Page,
  intake: Questionnaire,
  answers: Record<string, Answer>,
): Promise<void> {
  for (const question of questionsOf(intake)) {
    const value = answers[question.id]?.value ?? [];
    for (const one of [value].flat()) await answerIntake(page, question, String(one));
  }
}

async function answerIntake(page: Page, question: Question, value: string): Promise<void> {
  const choice = choicesOf(question).find(({ id }) => id === value);
  if (question.type === 'country_list') {
    const name = new Intl.DisplayNames('en', { type: 'region' }).of(value)!;
    await page.getByLabel(question.text).selectOption({ label: name });
  } else if (choice === undefined) await page.getByLabel(question.text).fill(value);
  else {
    const group = page.getByRole('group', { name: question.text });
    const role = question.type === 'multi' ? 'checkbox' : 'radio';
    await group.getByRole(role, { name: choice.label, exact: true }).check();
  }
}

export interface Judgement {
  readonly key: 'a' | 'q' | 'o';
  readonly proof?: 'Documented' | 'Attested';
  readonly noteToVendor?: string;
}

/** Judges every answer by keyboard, in the order of the page; proof and notes by hand. Returns how many. */
export async function reviewAll(page: Page, judge: (questionId: string) => Judgement): Promise<number> {
  const [done, whole] = await judged(page);
  for (let at = done; at < whole; at += 1) {
    const id = await questionIn(page);
    const judgement = judge(id);
    await reviewOne(page, judgement);
    await page.getByText(`${at + 1} of ${whole} judged`).waitFor();
    if (at + 1 === whole) break;
    // Accepting goes on by itself; after a question or a no there may be something to write.
    if (judgement.key !== 'a') await page.keyboard.press('n');
    await page
      .getByRole('article')
      .filter({ hasNotText: `${id} ·` })
      .waitFor();
  }
  return whole;
}

async function reviewOne(page: Page, judgement: Judgement): Promise<void> {
  if (judgement.proof !== undefined) {
    await page.getByRole('radio', { name: judgement.proof }).click();
    await page.getByRole('radio', { name: judgement.proof, checked: true }).waitFor();
  }
  if (judgement.noteToVendor !== undefined) {
    await page.getByLabel('Note to the vendor').fill(judgement.noteToVendor);
    // Letters rest while somebody types.
    await page.getByRole('article').getByRole('heading').click();
  }
  await page.keyboard.press(judgement.key);
}

async function questionIn(page: Page): Promise<string> {
  return /^[A-Z]+-\d+/.exec((await page.getByRole('article').textContent()) ?? '')?.[0] ?? '';
}

async function judged(page: Page): Promise<[number, number]> {
  const line = await page.getByText(/\d+ of \d+ judged/).textContent();
  const [, done, whole] = /(\d+) of (\d+) judged/.exec(line ?? '') ?? [];
  return [Number(done), Number(whole)];
}

export async function finishReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish the review' }).click();
}

/** Confirms the draft on screen with an own likelihood and treatment. */
export async function confirmRisk(page: Page): Promise<void> {
  await page.getByLabel('Likelihood').selectOption('4');
  await page.getByLabel('Treatment').selectOption({ label: 'Reduce' });
  await page.getByRole('button', { name: 'Confirm the risk' }).click();
  await page.getByText('The risk is saved.').waitFor();
  await page.getByRole('button', { name: 'Save the treatment' }).waitFor();
}

export async function rejectRisk(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Reject it' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Reject the risk' }).click();
  await page.getByText('The risk is rejected.').waitFor();
}

/** An approval needs a group that looks after the vendor. */
export async function giveToGroup(page: Page, vendor: string, group: string): Promise<void> {
  await openVendor(page, vendor);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Owner group').selectOption({ label: group });
  await page.getByRole('button', { name: 'Save' }).click();
  await pageOf(page, vendor);
}

/** The only one of the vendor, through its page. */
export async function openAssessment(page: Page, vendor: string): Promise<void> {
  await openVendor(page, vendor);
  await page.getByRole('link', { name: 'Answers', exact: true }).click();
  // The table of services stands there until the other has come.
  await page.getByRole('table', { name: '1 assessment' }).getByRole('rowheader').getByRole('link').click();
}

/** The first person, with one condition that a group sees to. */
export async function propose(page: Page, reason: string, condition: string, group: string): Promise<void> {
  await page.getByRole('link', { name: 'Propose a decision' }).click();
  await page.getByRole('radio', { name: 'Approve with conditions' }).check();
  await page.getByLabel('Reason').fill(reason);
  await page.getByLabel('Condition 1').fill(condition);
  await page.getByLabel('Due').fill(inDays(60));
  await page.getByLabel('Owner group').selectOption({ label: group });
  await page.getByRole('button', { name: 'Propose this decision' }).click();
  await page.getByRole('heading', { name: 'Proposed: Approved with conditions' }).waitFor();
}

/** The second person: what was proposed stands in the fields, the reason is their own. */
export async function decideAsProposed(page: Page, reason: string, condition: string): Promise<void> {
  await page.getByRole('link', { name: 'Decide' }).click();
  await page.getByRole('heading', { name: 'Proposed: Approved with conditions' }).waitFor();
  expect(await page.getByLabel('Condition 1').inputValue()).toBe(condition);
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByRole('heading', { name: 'Approved with conditions', exact: true }).waitFor();
}
