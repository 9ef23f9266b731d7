import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenIn } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { focused } from '../support/portal-door.js';
import { openStaffDoor, type StaffDoor } from '../support/staff-door.js';
import { done, prepareVendor, sendCore } from '../support/walk.js';

const opened = await openStaffDoor();
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;
const REVOKE =
  'mutation ($input: RevokeInviteInput!) { revokeInvite(input: $input) { userErrors { code } } }';

const DECLINE = `mutation ($input: DeclineNewLinkInput!) {
  declineNewLink(input: $input) { assessment { id } userErrors { code path message } } }`;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

describe('a vendor whose link is dead', () => {
  inBrowser('asks for a new one and is promised no mail; staff make it from their first page', async () => {
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Kestrelm'));
    await done(door.dana, REVOKE, { assessmentId: sent.id, reason: 'She has left the company.' });
    const vendor = await door.visit(door.cast.dana);
    await vendor.page.setViewportSize({ width: 320, height: 640 });
    await vendor.page.goto(`${door.origin}/respond#t=${tokenIn(sent.link)}`);
    await vendor.page.getByRole('button', { name: 'Ask for a new link' }).click();
    const noted = vendor.page.getByRole('status').filter({ hasText: 'Your request for a new link is noted' });
    await noted.getByText('see your request on their first page').waitFor();
    const text = expect.stringMatching(/^Your request for a new link is noted/);
    expect(await focused(vendor.page)).toEqual({ text, isInView: true });
    expect(await vendor.page.getByText('You will get a mail').count()).toBe(0);
    expect(await faultsOn(vendor.page, 24)).toEqual([]);
    await vendor.leave();
    const { page, complaints, leave } = await door.visit(door.cast.dana);
    await page.goto(`${door.origin}/app`);
    await page.getByText('Kestrelm: a new link is asked for').waitFor();
    await page.getByRole('link', { name: 'Make a new link Kestrelm' }).click();
    const wish = page.getByRole('region', { name: 'Vera Lind asks for a new link' });
    await wish.getByRole('button', { name: 'Make a new link' }).click();
    expect(await faultsOn(page, 24)).toEqual([]);
    const dialog = page.getByRole('dialog', { name: 'Make a new link?' });
    const deliver = door.app.mails.deliver.bind(door.app.mails);
    door.app.mails.deliver = async (mail) => {
      await pause(1_500);
      await deliver(mail);
    };
    await dialog.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByText('A new link is made', { exact: true }).waitFor();
    await wish.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Copy' }).waitFor();
    // How far the mail gets is seen without a reload.
    const newest = page.getByRole('list', { name: 'Mails' }).getByRole('listitem').first();
    await newest.filter({ hasText: 'Waiting to leave New link' }).waitFor();
    await newest.filter({ hasText: 'Sent New link' }).waitFor();
    door.app.mails.deliver = deliver;
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByText('Waiting for a vendor (1)').waitFor();
    await page.getByText('Kestrelm: a new link is asked for').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  });

  inBrowser('reads on its page that nobody has answered yet, and then that it was declined', async () => {
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Siskin'));
    await done(door.dana, REVOKE, { assessmentId: sent.id, reason: 'She has left the company.' });
    const { page, leave } = await door.visit(door.cast.dana);
    await page.setViewportSize({ width: 320, height: 640 });
    const open = async () => {
      await page.goto('about:blank');
      await page.goto(`${door.origin}/respond#t=${tokenIn(sent.link)}`);
    };
    await open();
    await page.getByRole('button', { name: 'Ask for a new link' }).click();
    await page.getByText('Your request for a new link is noted').waitFor();
    await open();
    await page.getByText(/^You asked for a new link on .* Nobody has answered yet\.$/).waitFor();
    expect(await page.getByRole('button', { name: /Ask for a new link/ }).count()).toBe(0);
    const { assessment } = await door.dana.ask<{ assessment: { newLinkWish: { invite: { id: string } } } }>(
      'query ($id: ID!) { assessment(id: $id) { newLinkWish { invite { id } } } }',
      { id: sent.id },
    );
    const inviteId = assessment.newLinkWish.invite.id;
    await done(door.dana, DECLINE, { assessmentId: sent.id, inviteId });
    await open();
    await page.getByText(/your request was declined on/).waitFor();
    await page.getByText(/still need a link, write to Dana/).waitFor();
    await page.getByRole('button', { name: 'Ask for a new link again' }).waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    const folder = process.env['PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/declined-link.png`, fullPage: true });
    await leave();
  });

  inBrowser('is told in minutes how long to wait after too many tries', async () => {
    const { page, leave } = await door.visit(door.cast.dana);
    await page.route('**/respond/preview', (route) =>
      route.fulfill({ status: 429, json: { code: 'THROTTLED', message: '', retryAfterSeconds: 834 } }),
    );
    await page.goto(`${door.origin}/respond#t=asy_inv_x`);
    await page.getByText('Wait about 14 minutes, then try again.').waitFor();
    await leave();
  });

  inBrowser('is let in at once when the link works again meanwhile', async () => {
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Larkspur'));
    const { page, leave } = await door.visit(door.cast.dana);
    await page.route('**/respond/preview', (route) =>
      route.fulfill({ status: 410, json: { code: 'WITHDRAWN', workspaceName: 'Alder Group' } }),
    );
    await page.goto(`${door.origin}/respond#t=${tokenIn(sent.link)}`);
    await page.getByRole('heading', { name: 'These questions were withdrawn' }).waitFor();
    await page.unroute('**/respond/preview');
    await page.getByRole('button', { name: 'Ask for the questions again' }).click();
    await page.getByRole('heading', { name: 'Alder Group asks Larkspur about privacy' }).waitFor();
    await leave();
  });
});
