import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import { asVendor } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { openPortal, type PortalDoor, saved, start, turnTo, withdraw } from '../support/portal-door.js';
import { answerAll, done, submit, vendorView } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

// A browser, a server and a database share two cores with whatever else runs.
jest.setTimeout(60_000);
afterAll(() => opened?.close());

describe('what somebody typed', () => {
  inBrowser('is there again when the page was killed a second and a half later', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await comment(page).fill('Typed on a train');
    await page.waitForTimeout(1_500);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${door.origin}/respond/q/C-01`);
    await again.getByRole('heading', { level: 1 }).waitFor();
    expect(await comment(again).inputValue()).toBe('Typed on a train');
    expect((await door.stored(invited)).answers.map(({ questionId }) => questionId)).toEqual(['C-01']);
    await context.close();
  });

  inBrowser('is kept offline, and reaches the server once when the line is back', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await context.setOffline(true);
    const given = ['C-05', 'C-06', 'C-07', 'C-08', 'C-09'];
    for (const question of given) {
      await turnTo(page, `/respond/q/${question}`);
      await page.getByRole('radio').first().check();
    }
    await page.getByText('kept on this device').waitFor();
    expect((await door.stored(invited)).answers).toEqual([]);
    await context.setOffline(false);
    await saved(page);
    const { answers } = await door.stored(invited);
    expect(answers.map(({ questionId, version }) => `${questionId} ${version}`)).toEqual(
      given.map((question) => `${question} 1`),
    );
    await context.close();
  });

  inBrowser('survives closing the browser while offline', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await context.setOffline(true);
    await comment(page).fill('Written in a tunnel');
    await page.waitForTimeout(300);
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${door.origin}/respond/q/C-01`);
    await saved(again);
    expect(await comment(again).inputValue()).toBe('Written in a tunnel');
    expect((await door.stored(invited)).answers).toHaveLength(1);
    await context.close();
  });

  inBrowser('leaves nothing behind on a shared computer', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await page.getByRole('link', { name: 'All sections' }).click();
    await page.getByRole('checkbox', { name: /shared computer/ }).check();
    await turnTo(page, '/respond/q/C-01');
    await context.setOffline(true);
    await comment(page).fill('Not for the next person');
    await page.getByText('nothing is kept on a shared computer').waitFor();
    expect(await keptWrites(page)).toBe(0);
    await context.setOffline(false);
    await saved(page);
    await context.close();
  });

  inBrowser('is never called kept by a browser that keeps nothing', async () => {
    const { page, context } = await door.visit();
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      };
    });
    await start(page, (await door.invite()).link);
    await context.setOffline(true);
    await comment(page).fill('Only on this page');
    await page.getByText('this browser keeps no copy').waitFor();
    expect(await page.getByText('kept on this device').count()).toBe(0);
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
      false,
    );
    await turnTo(page, '/respond');
    expect(await page.getByRole('checkbox', { name: /shared computer/ }).isChecked()).toBe(false);
    await context.setOffline(false);
    await saved(page);
    await context.close();
  });

  inBrowser('stands beside the words of a colleague, and neither is lost', async () => {
    const invited = await door.invite();
    const first = await door.visit();
    const second = await door.visit();
    await start(first.page, invited.link);
    await start(second.page, invited.link);
    await turnTo(first.page, '/respond/q/C-28');
    await turnTo(second.page, '/respond/q/C-28');
    await first.page.locator('#field-answer').fill('https://one.example/privacy');
    await saved(first.page);
    await second.page.locator('#field-answer').fill('https://two.example/privacy');
    await second.page.getByRole('heading', { name: 'Somebody else answered this too' }).waitFor();
    const choice = second.page.locator('#respond-conflict');
    await choice.getByText('https://one.example/privacy').waitFor();
    await choice.getByText('https://two.example/privacy').waitFor();
    expect(await faultsOn(second.page, 44)).toEqual([]);
    expect(await valueOf(invited.token, 'C-28')).toBe('https://one.example/privacy');
    await second.page.getByRole('button', { name: 'Keep mine' }).click();
    await saved(second.page);
    expect(await valueOf(invited.token, 'C-28')).toBe('https://two.example/privacy');
    await first.context.close();
    await second.context.close();
  });

  inBrowser('stays on the screen when the session has ended, and one click saves it', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await context.clearCookies();
    await comment(page).fill('Half a sentence');
    await page.getByText('Your session has ended').waitFor();
    expect(await faultsOn(page, 44)).toEqual([]);
    expect(await comment(page).inputValue()).toBe('Half a sentence');
    await page.getByRole('button', { name: 'Continue and save' }).click();
    await saved(page);
    expect(await comment(page).inputValue()).toBe('Half a sentence');
    expect((await door.stored(invited)).answers).toHaveLength(1);
    await context.close();
  });
});

describe('answers that are sent in one tab', () => {
  inBrowser(
    'are not called saved in the other: what came too late is read there, and not among the sent ones',
    async () => {
      const invited = await door.invite();
      const vendor = await asVendor(door.app, invited.token);
      const { page, context } = await door.visit();
      await start(page, invited.link);
      await answerAll(vendor);
      await submit(vendor);
      await comment(page).fill('One more word');
      await page.getByRole('heading', { name: 'The answers were already sent' }).waitFor();
      const late = page.getByRole('alert').filter({ hasText: 'came too late and was not saved' });
      await late.getByText('One more word').waitFor();
      expect(await page.getByText(/^Saved \d/).count()).toBe(0);
      expect(await faultsOn(page, 44)).toEqual([]);
      await turnTo(page, '/respond/answers');
      expect(await page.getByText('One more word').count()).toBe(0);
      await context.close();
    },
  );

  inBrowser('an answer that was not taken is not called saved', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await page.route('**/respond/graphql', (route) => {
      const isSave = route.request().postData()?.includes('SaveAnswer') ?? false;
      const refused = { code: 'INVALID', path: ['input', 'value'], message: 'No.' };
      const data = { saveAnswer: { answer: null, current: null, userErrors: [refused] } };
      return isSave ? route.fulfill({ json: { data } }) : route.continue();
    });
    await comment(page).fill('A word');
    await page.getByText('Not saved: 1 answer.').waitFor();
    await turnTo(page, '/respond');
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByText('This answer was not saved').waitFor();
    await context.close();
  });
});

describe('a vendor that is archived while it answers', () => {
  const restoring = `mutation ($input: RestoreVendorInput!) {
    restoreVendor(input: $input) { vendor { id } userErrors { code path message } } }`;

  inBrowser('is told so beside what was typed, and finds it again once it is restored', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    await start(page, invited.link);
    const archived = await withdraw(door, invited);
    await comment(page).fill('Half a sentence');
    await continueUntilTold(page, 'The questions were withdrawn by those who sent them');
    expect(await comment(page).inputValue()).toBe('Half a sentence');
    expect(await faultsOn(page, 44)).toEqual([]);
    await done(door.staff, restoring, { id: archived.id, expectedVersion: archived.version });
    await start(page, invited.link);
    await saved(page);
    expect((await door.stored(invited)).answers).toHaveLength(1);
    await turnTo(page, '/respond/q/C-01');
    expect(await comment(page).inputValue()).toBe('Half a sentence');
    await context.close();
  });
});

describe('an answer that hides others', () => {
  inBrowser('keeps their words, brings them back, and never sends them', async () => {
    const invited = await door.invite();
    const vendor = await asVendor(door.app, invited.token);
    await answerAll(vendor);
    const { page, context } = await door.visit();
    await start(page, invited.link);
    await choose(page, 'C-30', 'No');
    await turnTo(page, '/respond/q/C-31');
    await page.getByText('This question is not asked').waitFor();
    await choose(page, 'C-30', 'Yes');
    await turnTo(page, '/respond/q/C-31');
    expect(await page.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true);
    await choose(page, 'C-30', 'No');
    await turnTo(page, '/respond/check');
    await page.getByRole('heading', { name: 'Put aside, not sent' }).waitFor();
    const other = await door.visit();
    await start(other.page, invited.link);
    await turnTo(other.page, '/respond/check');
    await sendAnswers(page);
    await page.getByRole('heading', { name: 'Your answers are sent' }).waitFor();
    await page.getByRole('heading', { name: 'Who read your answers' }).waitFor();
    await page.getByText('has read them yet').waitFor();
    // Whoever sends on another device meanwhile finds them sent, once.
    await sendAnswers(other.page);
    await other.page.getByRole('heading', { name: /^Answers of Mailwren/ }).waitFor();
    const sent = `SELECT count(*)::int AS n FROM app.event WHERE action = 'answers.submitted' AND object = $1`;
    expect((await door.app.admin.query(sent, [invited.assessmentId])).rows).toEqual([{ n: 1 }]);
    await other.context.close();
    expect(await valueOf(invited.token, 'C-30')).toBe('no');
    expect(await valueOf(invited.token, 'C-31')).toBeNull();
    await context.close();
  });
});

function comment(page: Page) {
  return page.getByRole('textbox', { name: /^Comment/ });
}

async function sendAnswers(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your role' }).fill('Privacy lead');
  await page.getByRole('checkbox', { name: /correct to the best/ }).check();
  await page.getByRole('button', { name: 'Send answers to Alder Group' }).click();
}

async function choose(page: Page, question: string, choice: string): Promise<void> {
  await turnTo(page, `/respond/q/${question}`);
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await saved(page);
}

async function valueOf(token: string, question: string): Promise<AnswerValue | null | undefined> {
  const { answers } = await vendorView(await asVendor(door.app, token));
  return answers.find(({ questionId }) => questionId === question)?.value;
}

/** How many unsent writes lie in this browser. */
function keptWrites(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('assay-respond');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const counted = opening.result.transaction('writes').objectStore('writes').count();
          counted.addEventListener('success', () => resolve(counted.result));
        });
      }),
  );
}

/** Presses "Continue and save" as a person does, again where nothing came of it, and tells the page where that is in vain. */
async function continueUntilTold(page: Page, told: string): Promise<void> {
  const goOn = page.getByRole('button', { name: 'Continue and save' });
  await goOn.waitFor();
  for (let tries = 0; tries < 3; tries += 1) {
    if (await goOn.isVisible()) await goOn.click();
    const came = page.getByText(told).waitFor({ timeout: 10_000 });
    if (
      await came.then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(await page.locator('body').innerText());
}
