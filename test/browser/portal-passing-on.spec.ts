import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asVendor, tokenIn } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { focused, openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';
import { answerAll, done, submit, versionOf } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

const PASS_ON = `mutation ($input: PassOnInput!) { passOn(input: $input) { userErrors { code path message } } }`;
const FINISH_PART = 'mutation { finishPart { userErrors { code } } }';
const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { code } } }`;

async function expectSound(page: Page, picture: string): Promise<void> {
  expect(await faultsOn(page, 44)).toEqual([]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
}

const starts = (words: string): string => expect.stringMatching(`^${words}`) as never;

async function mailedLink(email: string): Promise<string> {
  await door.app.settled();
  const [found] = /https?:\S+#t=\S+/.exec(door.app.mails.to(email).at(-1)!.text)!;
  return `${door.origin}${found.slice(new URL(found).origin.length)}`;
}

describe('a section', () => {
  inBrowser('goes to a colleague, who answers it and says "done"', async () => {
    const vera = await door.visit();
    await start(vera.page, (await door.invite()).link);
    await turnTo(vera.page, '/respond');
    await vera.page.getByRole('link', { name: 'Pass parts on to a colleague' }).click();
    await vera.page.getByRole('button', { name: 'Pass on' }).click();
    await vera.page.getByRole('alert').filter({ hasText: 'Choose at least one section' }).waitFor();
    await vera.page.getByRole('checkbox').nth(1).check();
    await vera.page.getByLabel('Name').fill('Lee Park');
    await vera.page.getByLabel('E-mail address').fill('lee@elsewhere.example');
    await expectSound(vera.page, 'pass-on');
    await vera.page.getByRole('button', { name: 'Pass on' }).click();
    await vera.page.getByText('Passed on to Lee Park').waitFor();
    expect(await focused(vera.page)).toEqual({ text: starts('Passed on to Lee Park'), isInView: true });

    const lee = await door.visit();
    await start(lee.page, await mailedLink('lee@elsewhere.example'));
    await lee.page.getByRole('radio').first().check();
    await saved(lee.page);
    await turnTo(lee.page, '/respond');
    expect(await lee.page.getByText('Check and send').count()).toBe(0);
    await expectSound(lee.page, 'colleague');
    await turnTo(vera.page, '/respond');
    await vera.page.getByText(/Waiting for Lee Park, passed on, 1 of \d+/).waitFor();
    await expectSound(vera.page, 'overview-passed-on');
    await lee.page.getByRole('button', { name: 'I am done' }).click();
    await lee.page.getByText('Thank you. Your colleague sees that you are done.').waitFor();
    expect(await focused(lee.page)).toEqual({ text: starts('Thank you'), isInView: true });

    await turnTo(vera.page, '/respond/pass');
    await turnTo(vera.page, '/respond');
    await vera.page.getByText(/Lee Park is done, 1 of \d+/).waitFor();
    await turnTo(vera.page, '/respond/pass');
    await vera.page.getByText(/✓\s*Done/).waitFor();
    await expectSound(vera.page, 'passed-on');
    await vera.page.getByRole('button', { name: /^Take back/ }).click();
    await vera.page.getByText('Taken back').waitFor();
    await lee.page.reload();
    await lee.page.getByRole('heading', { name: 'Open your link again' }).waitFor();
    await expectSound(lee.page, 'no-session');
    expect([...vera.complaints, ...lee.complaints.filter((each) => !/401|410/.test(each))]).toEqual([]);
    await vera.context.close();
    await lee.context.close();
  });
});

describe('a single question', () => {
  inBrowser('that a colleague has is told beside its section, until it is done', async () => {
    const vera = await door.visit();
    const invited = await door.invite();
    const client = await asVendor(door.app, invited.token);
    const colleague = { name: 'Lee Park', email: 'lee.single@elsewhere.example' };
    await done(client, PASS_ON, { sections: [], questionId: 'C-05', ...colleague });
    await start(vera.page, invited.link);
    await turnTo(vera.page, '/respond');
    await vera.page.getByText('1 question passed on to Lee Park').waitFor();
    await vera.page.getByText(/Depending on your answers, \d+ questions are asked at most/).waitFor();
    await expectSound(vera.page, 'overview-single');
    const lee = await asVendor(door.app, tokenIn(await mailedLink(colleague.email)));
    await lee.ask(FINISH_PART);
    await turnTo(vera.page, '/respond/pass');
    await turnTo(vera.page, '/respond');
    await vera.page.getByText('1 question: Lee Park is done').waitFor();
    expect(vera.complaints).toEqual([]);
    await vera.context.close();
  });
});

describe('the whole link', () => {
  inBrowser('goes to the right person from the landing page', async () => {
    const { page, context } = await door.visit();
    await page.goto((await door.invite()).link);
    await page.getByText('Not the right person? Hand everything over').click();
    await page.getByRole('button', { name: 'Hand everything over' }).click();
    await page.getByRole('alert').filter({ hasText: 'Enter a name' }).waitFor();
    await expectSound(page, 'landing-hand-over');
    await page.getByRole('textbox', { name: 'Name' }).fill('Rita Right');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('rita@elsewhere.x');
    await page.getByRole('button', { name: 'Hand everything over' }).click();
    await page.getByRole('alert').filter({ hasText: 'Write a whole e-mail address' }).waitFor();
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('rita@elsewhere.example');
    await page.getByRole('button', { name: 'Hand everything over' }).click();
    await page.getByText('Handed over to Rita Right').waitFor();
    expect(await focused(page)).toEqual({ text: starts('Handed over'), isInView: true });
    const rita = await door.visit();
    await start(rita.page, await mailedLink('rita@elsewhere.example'));
    await context.close();
    await rita.context.close();
  });
});

describe('everything', () => {
  inBrowser('goes over from within, and the page says that this link is over', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    await turnTo(page, '/respond/pass/whole');
    await page.getByRole('textbox', { name: 'Name' }).fill('Rita Right');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('rita.two@elsewhere.example');
    await page.getByRole('button', { name: 'Hand everything over' }).click();
    await page.getByRole('heading', { name: 'Handed over to Rita Right' }).waitFor();
    await page.getByText(/Your link no longer works/).waitFor();
    expect(await page.getByLabel('The link from your mail').count()).toBe(0);
    await context.close();
  });
});

describe('after sending', () => {
  inBrowser(
    'the vendor asks for a change, and sees version one beside two when a question is open again',
    async () => {
      const invited = await door.invite();
      const client = await asVendor(door.app, invited.token);
      await answerAll(client);
      await submit(client);
      const { page, context } = await door.visit();
      await page.goto(invited.link);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'View the answers' }).click();
      await page.getByText('Ask to change something').click();
      await page.getByLabel('Which answer do you want to change, and why?').fill('C-05 is out of date.');
      await page.getByRole('button', { name: /^Ask Dana/ }).click();
      await page.getByText(/Your wish is noted/).waitFor();
      expect(await focused(page)).toEqual({ text: starts('Your wish is noted'), isInView: true });
      const expectedVersion = await versionOf(door.staff, invited.assessmentId);
      const input = { assessmentId: invited.assessmentId, questionIds: ['C-05'], reason: 'As you asked.' };
      await done(door.staff, REOPEN, { ...input, expectedVersion });

      await page.goto(`${door.origin}/respond`);
      await page.getByText(/has opened 1 question again/).waitFor();
      await expectSound(page, 'reopened');
      await turnTo(page, '/respond/q/C-06');
      await page.getByRole('heading', { name: 'This answer stays as you sent it' }).waitFor();
      await turnTo(page, '/respond/q/C-05');
      await page.getByRole('radio', { name: 'Partly' }).check();
      await saved(page);
      await page.reload();
      await page.getByText(/^What you sent before/).waitFor();
      await expectSound(page, 'version-two');
      await context.close();
    },
  );
});
