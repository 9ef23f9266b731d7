import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asVendor, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { faultsOn } from '../support/journey-looks.js';
import { type Invited, openPortal, type PortalDoor, saved, start, turnTo } from '../support/portal-door.js';
import { answerAll, done, SAVE, submit, vendorView, versionOf } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(180_000);
afterAll(() => opened?.close());

const PASS_ON = `mutation ($input: PassOnInput!) { passOn(input: $input) { userErrors { code path message } } }`;
const DONE_WITH_PART = 'mutation { finishPart { userErrors { code } } }';
const REOPEN = `mutation ($input: ReopenQuestionsInput!) {
  reopenQuestions(input: $input) { assessment { id } userErrors { code path message } } }`;

async function expectSound(page: Page, picture: string): Promise<void> {
  expect(await faultsOn(page, 44)).toEqual([]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
}

interface Shared extends Invited {
  readonly vera: TestClient;
  /** Of the colleague's own link. */
  readonly leeLink: string;
  /** One question of the part, and one of another section. */
  readonly own: string;
  readonly other: string;
}

let count = 0;

/** Vera has everything; Lee, the second section, by a day of its own. */
async function shared(): Promise<Shared> {
  const invited = await door.invite();
  const vera = await asVendor(door.app, invited.token);
  const { sections } = (await vendorView(vera)).questionnaire;
  count += 1;
  const email = `lee${count}@elsewhere.example`;
  const to = { name: 'Lee Park', email, note: 'You know this better.' };
  await done(vera, PASS_ON, { ...to, sections: [sections[1]!.id], questionId: null });
  await door.app.settled();
  const [mailed] = /https?:\S+#t=\S+/.exec(door.app.mails.to(email).at(-1)!.text)!;
  const [other, own] = sections.map(({ questions }) => questions[0]!.id);
  return {
    ...invited,
    vera,
    leeLink: `${door.origin}/respond#t=${tokenIn(mailed)}`,
    own: own!,
    other: other!,
  };
}

async function reopen({ assessmentId }: Invited, questionIds: string[]): Promise<void> {
  const expectedVersion = await versionOf(door.staff, assessmentId);
  const input = { assessmentId, expectedVersion, questionIds, reason: 'The policy was renewed.' };
  await done(door.staff, REOPEN, input);
}

describe('a colleague', () => {
  inBrowser(
    'reads before it starts of its own part alone, from whom it has it, and hands nothing over',
    async () => {
      const { leeLink } = await shared();
      const { page, context, complaints } = await door.visit();
      await page.goto(leeLink);
      await page.getByRole('heading', { name: /^Vera Lind asks for your help/ }).waitFor();
      await page.getByTestId('landing-part').getByText('You know this better.').waitFor();
      const minutes = await page.getByTestId('landing-minutes').innerText();
      const [, least, most] = /^About (\d+) min: (\d+) questions at most/.exec(minutes)!.map(Number);
      expect(least).toBeLessThan(30);
      expect(most).toBeLessThan(15);
      expect(await page.getByText('Hand everything over').count()).toBe(0);
      await expectSound(page, 'colleague-landing');
      await page.getByRole('button', { name: 'See the questions first' }).click();
      await page.getByRole('heading', { name: 'The questions that were passed on to you' }).waitFor();
      expect(await page.locator('main section section li').count()).toBe(most);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  inBrowser(
    'counts, checks and finishes its own part, and is told kindly that it is done already',
    async () => {
      const { leeLink } = await shared();
      const { page, context } = await door.visit();
      await start(page, leeLink);
      await page.getByRole('radio').first().check();
      await saved(page);
      await turnTo(page, '/respond');
      await page.getByText(/^1 of \d+ questions of your part answered/).waitFor();
      const left = Number(/about (\d+) minutes left/.exec(await page.locator('main').innerText())?.[1]);
      expect(left).toBeLessThan(30);
      await page.getByRole('link', { name: 'Check your part' }).click();
      await page.getByRole('heading', { name: 'Check your part' }).waitFor();
      expect(await page.getByRole('button', { name: /^Send answers/ }).count()).toBe(0);
      await page.getByText(/^1 of \d+ questions of your part answered/).waitFor();
      await expectSound(page, 'colleague-check');

      const second = await context.newPage();
      await second.goto(`${door.origin}/respond`);
      await second.getByRole('button', { name: 'I am done' }).waitFor();
      await page.getByRole('button', { name: 'I am done' }).click();
      await page.getByText('Thank you. Your colleague sees that you are done.').waitFor();
      await second.getByRole('button', { name: 'I am done' }).click();
      await second.getByText(/You said already that you are done/).waitFor();
      await second.reload();
      await second.getByText(/^You said that you are done, on/).waitFor();
      await second.getByText(/^\d+ required answers of your part are still missing/).waitFor();
      expect(await second.getByRole('button', { name: 'I am done' }).count()).toBe(0);
      await expectSound(second, 'colleague-done');
      await context.close();
    },
  );

  inBrowser(
    'reads its part once all is sent, and what was opened again only when it is its own',
    async () => {
      const { vera, leeLink, own, other, ...invited } = await shared();
      const lee = await asVendor(door.app, tokenIn(leeLink));
      await lee.ask(DONE_WITH_PART);
      await answerAll(vera);
      await submit(vera);
      const { page, context } = await door.visit();
      await page.goto(leeLink);
      await page.getByText(/^The part that was passed on to you was sent/).waitFor();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'View the answers' }).click();
      await page.getByRole('heading', { name: /^Your part of the answers/ }).waitFor();
      await page.getByText('Something to correct? Ask Vera Lind, who sent the answers.').waitFor();
      await expectSound(page, 'colleague-sent');
      await turnTo(page, '/respond/sent');
      await page.getByRole('heading', { name: /^Your part of the answers/ }).waitFor();

      await reopen(invited, [other]);
      await page.reload();
      await page.getByText(/^Other questions were opened again, none of yours/).waitFor();
      expect(await page.getByText('send again').count()).toBe(0);
      await submit(vera);
      await reopen(invited, [own, other]);
      await page.goto(`${door.origin}/respond`);
      await page.getByText(/has opened 1 question again$/).waitFor();
      expect(await page.getByText('send again').count()).toBe(0);
      await page.getByRole('button', { name: 'I am done' }).waitFor();
      await expectSound(page, 'colleague-again');
      await turnTo(page, `/respond/q/${other}`);
      await page.getByRole('heading', { name: 'This question was not passed on to you' }).waitFor();
      await context.close();
    },
  );

  inBrowser('who has a question that is open again stands beside it, with what it has done', async () => {
    const { vera, leeLink, own, ...invited } = await shared();
    const lee = await asVendor(door.app, tokenIn(leeLink));
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await answerAll(vera);
    await submit(vera);
    await reopen(invited, [own]);
    await page.goto(`${door.origin}/respond`);
    await page.getByText('With Lee Park').waitFor();
    await turnTo(page, '/respond/pass');
    await page.getByText('Not started').waitFor();
    const { version } = (await vendorView(lee)).answers.find(({ questionId }) => questionId === own)!;
    await done(lee, SAVE, { questionId: own, expectedVersion: version, value: 'partial' });
    await lee.ask(DONE_WITH_PART);
    await page.goto(`${door.origin}/respond`);
    await page.getByText('Lee Park is done').waitFor();
    await page.getByRole('list', { name: 'Open again' }).getByText('Answered anew').waitFor();
    await context.close();
  });
});

describe('in German', () => {
  inBrowser(
    'the role of the sender and the words for a colleague are German, though it was sent in English',
    async () => {
      const { leeLink, link } = await shared();
      for (const [place, picture] of [
        [link, 'landing-de'],
        [leeLink, 'colleague-landing-de'],
      ] as const) {
        const { page, context } = await door.visit();
        await page.goto(place);
        await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
        await page.getByTestId('landing-sender').getByText(', Datenschutz, für Alder Group').waitFor();
        expect(await page.locator('main').innerText()).not.toMatch(/\b(privacy|officer|the|questions)\b/i);
        await expectSound(page, picture);
        await context.close();
      }
    },
  );

  inBrowser(
    'laws are cited as German lawyers do, and documents named in the language of the question',
    async () => {
      const { link } = await shared();
      const { page, context } = await door.visit();
      await page.goto(link);
      await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
      await page.getByRole('checkbox', { name: /Ich darf für/ }).check();
      await page.getByRole('button', { name: 'Beginnen' }).click();
      await page.getByRole('button', { name: 'Weiter', exact: true }).waitFor();
      await turnTo(page, '/respond/q/C-05');
      await page.getByText('Warum wir fragen').click();
      const laws = page.locator('details').filter({ hasText: 'Warum wir fragen' });
      expect(await laws.innerText()).toContain('Art. 24 Abs. 2 DSGVO');
      expect(await laws.innerText()).not.toContain('GDPR');
      const documents = page.locator('details').filter({ hasText: 'Dokumente, die die Antwort stützen' });
      expect(await documents.locator('ul').getAttribute('lang')).toBe('de');
      await context.close();
    },
  );
});
