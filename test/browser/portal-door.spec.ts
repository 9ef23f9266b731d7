import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import {
  type Invited,
  openPortal,
  type PortalDoor,
  start,
  tickAndStart,
  turnTo,
  withdraw,
} from '../support/portal-door.js';
import { asVendor } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { answerAll, done, SAVE, submit } from '../support/walk.js';

const opened = await openPortal();
const inBrowser = opened === null ? test.skip : test;
const door = opened as PortalDoor;

jest.setTimeout(60_000);
afterAll(() => opened?.close());

const FACTS = ['sender', 'reason', 'minutes', 'deadline', 'readers', 'retention', 'contact'];
const STATE = 'query ($id: ID!) { assessment(id: $id) { state } }';

describe('the way in', () => {
  inBrowser('leads from the link to the first question in two clicks, without a password', async () => {
    const { page, context, complaints } = await door.visit();
    await page.goto((await door.invite()).link);
    await page.getByTestId('landing-sender').waitFor();
    await page.getByRole('button', { name: 'See all the questions first' }).click();
    await page.getByRole('heading', { level: 2, name: 'All the questions' }).waitFor();
    await page.getByText('In what role do you handle personal data in this service?').waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await tickAndStart(page);
    expect(new URL(page.url()).pathname).toBe('/respond/q/C-01');
    expect(complaints).toEqual([]);
    await context.close();
  });

  inBrowser('changes nothing for a scanner that looks, and then works for the person', async () => {
    const invited = await door.invite();
    for (let look = 0; look < 5; look += 1)
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch(`${door.origin}/respond`, { method });
        expect(response.status).toBe(200);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    const { page, context } = await door.visit();
    await page.goto(invited.link);
    await page.getByTestId('landing-sender').waitFor();
    expect(await context.cookies()).toEqual([]);
    const state = async () => {
      const asked = await door.staff.ask<{ assessment: { state: string } }>(STATE, {
        id: invited.assessmentId,
      });
      return asked.assessment.state;
    };
    expect(await state()).toBe('SENT');
    // A scanner that presses every button has not ticked the statement.
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await tickAndStart(page);
    const names = (await context.cookies()).map(({ name }) => name).toSorted();
    expect(names).toEqual([expect.stringMatching(/^__Host-rmark-/), '__Host-rsid']);
    expect(await state()).toBe('SENT');
    await context.close();
  });

  inBrowser('keeps the token out of addresses, referrers, history and logs', async () => {
    const invited = await door.invite();
    const { page, context } = await door.visit();
    const seen: string[] = [];
    page.on('request', (request: Request) => {
      seen.push(request.url(), JSON.stringify(request.headers()));
    });
    await start(page, invited.link);
    await page.getByRole('radio').first().check();
    await page.getByRole('link', { name: 'All sections' }).click();
    expect(await page.evaluate(() => `${document.URL} ${JSON.stringify(history.state)}`)).not.toContain(
      invited.token,
    );
    // The address a person types holds the fragment; no request carries it.
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.join('\n').replaceAll(`${door.origin}/respond#t=${invited.token}`, '')).not.toContain(
      invited.token,
    );
    expect(door.app.log.text).not.toContain(invited.token);
    await context.close();
  });

  inBrowser(
    'says in each language who asks, why, how long, by when, who reads, how long kept and whom to ask',
    async () => {
      const { page, context } = await door.visit();
      await page.goto((await door.invite()).link);
      await page.getByTestId('landing-sender').waitFor();
      const english = await facts(page);
      await page.locator('header select').selectOption('de');
      await page.getByRole('button', { name: 'Beginnen' }).waitFor();
      const german = await facts(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      for (const [at, fact] of FACTS.entries()) {
        expect(english[at]!.length).toBeGreaterThan(5);
        expect([fact, german[at]]).not.toEqual([fact, english[at]]);
      }
      await context.close();
    },
  );

  inBrowser('asks in the language of the page, and keeps what was chosen and typed', async () => {
    const { page, context } = await door.visit();
    await start(page, (await door.invite()).link);
    const question = page.getByRole('heading', { level: 1 });
    await question.filter({ hasText: 'In what role do you handle' }).waitFor();
    await page.getByRole('radio', { name: 'As a controller of our own', exact: true }).check();
    await page.getByLabel('Comment').fill('Half a sen');
    await page.locator('header select').selectOption('de');
    await question.filter({ hasText: 'In welcher Rolle verarbeiten Sie' }).waitFor();
    const chosen = page.getByRole('radio', { name: 'Als eigener Verantwortlicher', exact: true });
    expect(await chosen.isChecked()).toBe(true);
    expect(await page.getByLabel('Kommentar').inputValue()).toBe('Half a sen');
    // Somebody who comes back meets the chosen language from the first sentence.
    await page.reload();
    await question.filter({ hasText: 'In welcher Rolle verarbeiten Sie' }).waitFor();
    await context.close();
  });

  inBrowser('loads at most 180 KB of JavaScript, all from its own origin, and nothing inline', async () => {
    const { page, context, complaints } = await door.visit();
    const scripts: Promise<number>[] = [];
    const origins = new Set<string>();
    page.on('response', (response) => {
      origins.add(new URL(response.url()).origin);
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      scripts.push(response.body().then((body) => zlib.gzipSync(body).length));
    });
    await page.goto((await door.invite()).link);
    await page.getByTestId('landing-sender').waitFor();
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(180 * 1024);
    expect([...origins]).toEqual([door.origin]);
    expect(await page.locator('script:not([src]), [style*="url("]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

async function expire(invited: Invited): Promise<Invited> {
  await door.app.admin.query(
    `UPDATE app.invite SET expires_at = now() - interval '1 day' WHERE 'asm_' || assessment_id = $1`,
    [invited.assessmentId],
  );
  return invited;
}

describe('a link that leads no further', () => {
  const links: Record<string, string> = {};

  beforeAll(async () => {
    if (opened === null) return;
    const expired = await expire(await door.invite());
    const replaced = await door.invite();
    const rotate =
      'mutation ($input: RotateInviteInput!) { rotateInvite(input: $input) { userErrors { code path message } } }';
    await done(door.staff, rotate, { assessmentId: replaced.assessmentId });
    const revoked = await door.invite();
    const revoke =
      'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code path message } } }';
    await done(door.staff, revoke, {
      assessmentId: revoked.assessmentId,
      reason: 'Sent to the wrong person.',
    });
    const withdrawn = await door.invite();
    await withdraw(door, withdrawn);
    const unknown = `${replaced.link.slice(0, -12)}AAAAAAAAAAAA`;
    const dead = { expired, replaced, revoked, withdrawn };
    for (const [reason, { link }] of Object.entries(dead)) links[reason] = link;
    links['unknown'] = unknown;
  });

  inBrowser.each([
    ['unknown', 'This link is not known here', 'Open the link'],
    ['expired', 'This link has expired', 'Ask for a new link'],
    ['replaced', 'This link was replaced by a newer one', 'Ask for a new link'],
    ['revoked', 'This link was withdrawn', 'Ask for a new link'],
    ['withdrawn', 'These questions were withdrawn', 'Ask for the questions again'],
  ])('has a page of its own with a next step: %s', async (reason, title, next) => {
    // The questions were sent in English; only where nothing is known of the link does the browser say which language.
    const { page, context } = await door.visit(reason === 'unknown' ? {} : { locale: 'de-DE' });
    await page.goto(links[reason]!);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await faultsOn(page, 44)).toEqual([]);
    await page.getByRole('button', { name: next, disabled: false }).click();
    // The step works: a new link is asked for, or the pasted text is looked at.
    const answer =
      next === 'Open the link' ? 'This is not a complete link' : 'Your request for a new link is noted';
    await page.getByText(answer).first().waitFor();
    await context.close();
  });

  inBrowser('shows a scanner that presses every button no answer, and makes no link for it', async () => {
    const invited = await door.invite();
    const vera = await asVendor(door.app, invited.token);
    await done(vera, SAVE, {
      questionId: 'C-01',
      expectedVersion: 0,
      value: null,
      comment: 'For Alder alone',
    });
    const untouched = await door.invite();
    const dead = await expire(await door.invite());
    const { page, context } = await door.visit();
    const shown: Promise<string>[] = [];
    page.on('response', (response) => shown.push(response.text().catch(() => '')));
    const before = await madeForVendors();
    const pressed: string[] = [];
    // Handing over from the page is offered as long as nothing is answered.
    for (const { link } of [invited, untouched, dead]) {
      await page.goto(link);
      await page.getByRole('button').first().waitFor();
      pressed.push(...(await pressEverything(page)));
    }
    expect(pressed).toEqual(expect.arrayContaining(['Start', 'Hand everything over', 'Ask for a new link']));
    expect(await madeForVendors()).toEqual(before);
    expect((await Promise.all(shown)).join('')).not.toContain('For Alder alone');
    expect(await context.cookies()).toEqual([]);
    await start(page, invited.link);
    await turnTo(page, '/respond/q/C-01');
    expect(await page.getByLabel('Comment').inputValue()).toBe('For Alder alone');
    await context.close();
  });

  inBrowser('opens read-only once the answers were sent', async () => {
    const invited = await door.invite();
    const vendor = await asVendor(door.app, invited.token);
    await answerAll(vendor);
    await submit(vendor);
    const { page, context } = await door.visit();
    await page.goto(invited.link);
    await page.getByRole('heading', { name: /^Already sent/ }).waitFor();
    expect(await faultsOn(page, 44)).toEqual([]);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'View the answers' }).click();
    await page.getByRole('heading', { name: /^Answers of Mailwren/ }).waitFor();
    expect(await page.getByRole('link', { name: /^Change/ }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await context.close();
  });

  inBrowser('asks to wait after too many tries, with a way to try again', async () => {
    const tries = Array.from({ length: 130 }, () =>
      fetch(`${door.origin}/respond/preview`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: door.origin, 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ token: 'asy_inv_unknown' }),
      }).then(({ status }) => status),
    );
    expect(await Promise.all(tries)).toContain(429);
    const { page, context } = await door.visit();
    await page.goto((await door.invite()).link);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Too many tries in a short time',
    );
    expect(await page.getByRole('button', { name: 'Try again', disabled: false }).count()).toBe(1);
    expect(await faultsOn(page, 44)).toEqual([]);
    await context.close();
  });
});

function facts(page: Page): Promise<string[]> {
  return Promise.all(FACTS.map((fact) => page.getByTestId(`landing-${fact}`).innerText()));
}

/** Every button of the page, also those that others bring into sight. */
async function pressEverything(page: Page): Promise<string[]> {
  for (const summary of await page.locator('summary').all()) await summary.click();
  const buttons = page.getByRole('button', { disabled: false });
  for (const pressed: string[] = []; ;) {
    const names = await buttons.allInnerTexts();
    const next = names.findIndex((name) => !pressed.includes(name));
    if (next === -1) return pressed;
    pressed.push(names[next]!);
    await buttons.nth(next).click();
  }
}

/** How many links there are, and how many mails to vendors. */
async function madeForVendors(): Promise<[number, number]> {
  await door.app.settled();
  const { rows } = await door.app.admin.query('SELECT id FROM app.invite');
  return [rows.length, door.app.mails.sent.filter(({ to }) => to.includes('vera@')).length];
}
