import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asVendor } from '../support/app-cast.js';
import { attach } from '../support/evidence.js';
import { faultsOn } from '../support/journey-looks.js';
import { type Invited, openPortal, type PortalDoor, saved, turnTo } from '../support/portal-door.js';
import {
  acceptAll,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  REVIEW,
  submit,
  versionOf,
} from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { code path message } } }`;
/** A program under the name of a PDF. */
const BROKEN = new TextEncoder().encode('MZ\u0000\u0001');
const REASON = 'The audit report names another date.';

async function expectSound(page: Page, picture: string): Promise<void> {
  expect(await faultsOn(page, 44)).toEqual([]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
}

/** Everything answered and sent, but for what is said otherwise. */
async function sent({ blank = '', no = '', refused = [] as string[] } = {}): Promise<Invited> {
  const invited = await door.invite();
  const vera = await asVendor(door.app, invited.token);
  await answerAll(vera, (question) => {
    if (question.id === blank) return null as never;
    return question.id === no ? 'no' : bestAnswer(question);
  });
  for (const question of refused) await attach(door.app, vera, question, `of-${question}.pdf`, BROKEN);
  await submit(vera);
  return invited;
}

async function reopen({ assessmentId }: Invited, questionIds: string[]): Promise<void> {
  const expectedVersion = await versionOf(door.staff, assessmentId);
  await done(door.staff, REOPEN, { assessmentId, expectedVersion, questionIds, reason: REASON });
}

async function view(page: Page, { link }: Invited): Promise<void> {
  await page.goto(link);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'View the answers' }).click();
  await page.getByRole('heading', { name: /^Answers of/ }).waitFor();
}

async function enter(page: Page, { link }: Invited): Promise<void> {
  await page.goto(link);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Open again' }).waitFor();
}

describe('questions that are open again', () => {
  inBrowser(
    'come first, by name and with the reason, and lead from one to the next and to sending',
    async () => {
      const invited = await sent();
      await reopen(invited, ['C-05', 'C-30']);
      const { page, context, complaints } = await door.visit();
      await page.goto(invited.link);
      await page.getByRole('heading', { name: /has opened 2 questions again$/ }).waitFor();
      await page.getByText('2 questions that were answered before').waitFor();
      expect(await page.getByText('Hand everything over').count()).toBe(0);
      await expectSound(page, 'landing-again');
      await enter(page, invited);
      await page.getByText(/^2 questions are open again. Answered anew: 0/).waitFor();
      await page.getByText(REASON).waitFor();
      const list = page.getByRole('list', { name: 'Open again' });
      expect(await list.getByRole('link').count()).toBe(2);
      expect(await list.getByText('Not changed yet').count()).toBe(2);
      await page.getByText('2 not changed yet').waitFor();
      await expectSound(page, 'overview-again');

      await page.getByRole('link', { name: 'Next open question' }).click();
      await page.waitForURL('**/q/C-05');
      await page.getByText(/has opened this question again$/).waitFor();
      await page.getByText(REASON).waitFor();
      await page.getByRole('radio', { name: 'Partly' }).check();
      await saved(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/after=C-05/);
      await page.getByText(/^2 questions are open again. Answered anew: 1/).waitFor();
      await list.getByText('Answered anew').waitFor();
      await list.getByRole('link').last().click();
      await page.waitForURL('**/q/C-30');

      await turnTo(page, '/respond/check');
      const changes = page.getByRole('link', { name: /^Change/ });
      expect(await changes.count()).toBe(2);
      await expectSound(page, 'check-again');
      await turnTo(page, '/respond/sent');
      await page.getByRole('heading', { name: 'Questions are open again' }).waitFor();
      await page.getByText(REASON).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  inBrowser('bring up what a new answer asks for, and nothing else that was left blank', async () => {
    const invited = await sent({ blank: 'C-50', no: 'C-30' });
    await reopen(invited, ['C-30']);
    const { page, context } = await door.visit();
    await enter(page, invited);
    const list = page.getByRole('list', { name: 'Open again' });
    expect(await list.getByRole('link').count()).toBe(1);
    await list.getByRole('link').click();
    await page.getByRole('radio', { name: 'Yes', exact: true }).check();
    await saved(page);
    await turnTo(page, '/respond');
    const brought = await list.getByText('New, because of another answer').count();
    expect(brought).toBeGreaterThan(2);
    expect(await list.getByRole('link').count()).toBe(1 + brought);
    await page.getByText(`${brought} required answers are missing`).waitFor();
    await page.getByRole('link', { name: 'Next open question' }).click();
    await page.waitForURL('**/q/C-31');
    await context.close();
  });

  inBrowser('leave the others readable, with a way to ask for them', async () => {
    const invited = await sent();
    await reopen(invited, ['C-05']);
    const { page, context } = await door.visit();
    await enter(page, invited);
    await turnTo(page, '/respond/q/C-06');
    await page.getByRole('heading', { name: 'This answer stays as you sent it' }).waitFor();
    await page.getByText('Yes', { exact: true }).waitFor();
    await page.getByText('Ask to change something').click();
    await page.getByLabel('Which answer do you want to change, and why?').fill('C-06 has changed too.');
    await page.getByRole('button', { name: /^Ask Dana/ }).click();
    await page.getByText(/Your wish is noted/).waitFor();
    await expectSound(page, 'closed-again');
    await context.close();
  });

  inBrowser(
    'leave a refused document of a closed question unsaid, and name that of an open one',
    async () => {
      const invited = await sent({ refused: ['C-05', 'C-06'] });
      await reopen(invited, ['C-05', 'C-07']);
      const { page, context } = await door.visit();
      await enter(page, invited);
      await turnTo(page, '/respond/check');
      await page.getByText('1 document is not attached and will not be sent').waitFor();
      expect(await page.getByText('of-C-06.pdf').count()).toBe(0);
      expect(await page.getByText('of-C-05.pdf').count()).toBeGreaterThan(0);
      await context.close();
    },
  );
});

describe('the receipt', () => {
  inBrowser('follows the review: what is read, what is asked, what is open again', async () => {
    const invited = await sent();
    const { assessmentId } = invited;
    const { page, context } = await door.visit();
    await view(page, invited);
    await turnTo(page, '/respond/sent');
    await page.getByText(/nobody has opened them yet/).waitFor();
    await acceptAll(door.staff, assessmentId);
    await turnTo(page, '/respond/answers');
    await turnTo(page, '/respond/sent');
    await page.getByText(/has been reading your answers since/).waitFor();
    await expectSound(page, 'receipt-in-review');
    await ask(assessmentId, 'C-05', 'Since when is that so?');
    door.app.mails.onlyKeeps = true;
    await done(door.staff, FINISH, {
      assessmentId,
      expectedVersion: await versionOf(door.staff, assessmentId),
    });
    await door.app.settled();
    door.app.mails.onlyKeeps = false;
    await page.reload();
    await page.getByText(/finished its review on .* and asks about one of your answers/).waitFor();
    await page.getByText('Since when is that so?').waitFor();
    await page.getByText('To reply, use “Ask to change something” below').waitFor();
    expect(await page.getByText(/\bmail\b/).count()).toBe(0);
    await expectSound(page, 'receipt-done');
    await reopen(invited, ['C-05']);
    await page.reload();
    await page.getByRole('heading', { name: 'Questions are open again' }).waitFor();
    await expectSound(page, 'receipt-again');
    await context.close();
  });
});

async function ask(assessmentId: string, questionId: string, noteToVendor: string): Promise<void> {
  const word = { verdict: 'ASKED', evidenceClass: 'DOCUMENTED', noteToVendor };
  await done(door.staff, REVIEW, { assessmentId, questionId, expectedVersion: 1, ...word });
}
