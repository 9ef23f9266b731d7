import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { asVendor, tokenIn } from '../support/app-cast.js';
import { faultsOn } from '../support/journey-looks.js';
import { openStaffDoor, type StaffDoor } from '../support/staff-door.js';
import {
  acceptAll,
  answerAll,
  done,
  FINISH,
  prepareVendor,
  review,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';

const opened = await openStaffDoor({ SMTP_URL: 'smtp://127.0.0.1:9' });
const inBrowser = opened === null ? test.skip : test;
const door = opened as StaffDoor;

jest.setTimeout(120_000);
afterAll(() => opened?.close());

/** They were kept before there was a mail server; there is one now. */
describe('mails that were kept', () => {
  inBrowser('after a review are sent from the assessment, which has no obstacle any more', async () => {
    door.app.mails.onlyKeeps = true;
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Askmoor'));
    const vera = await asVendor(door.app, tokenIn(sent.link));
    await answerAll(vera);
    await submit(vera);
    const question = { questionId: 'C-05', verdict: 'ASKED', noteToVendor: 'Since when?' };
    await review(door.dana, { assessmentId: sent.id, ...question });
    await acceptAll(door.dana, sent.id);
    const expectedVersion = await versionOf(door.dana, sent.id);
    await done(door.dana, FINISH, { assessmentId: sent.id, expectedVersion });
    await door.app.settled();
    door.app.mails.onlyKeeps = false;
    door.app.mails.sent.length = 0;
    const { page, complaints, leave } = await door.visit(door.cast.dana);
    await page.goto(`${door.origin}/app/assessments/${sent.id}`);
    await page.getByText('1 mail was kept and never left').waitFor();
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Send the mail now' }).press('Enter');
    await page.getByText('1 mail was kept and never left').waitFor({ state: 'detached' });
    await door.app.settled();
    expect(door.app.mails.to('vera@askmoor.example')).toHaveLength(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  inBrowser('of a vendor of the demo are not offered, and the page says why', async () => {
    door.app.mails.onlyKeeps = true;
    const sent = await sendCore(door.dana, await prepareVendor(door.dana, 'Demomoor'));
    await door.app.settled();
    door.app.mails.onlyKeeps = false;
    for (const [table, key] of [
      ['vendor', 'v.id = a.vendor_id'],
      ['assessment', 'v.id = a.id'],
    ])
      await door.app.admin.query(
        `UPDATE app.${table} v SET is_demo = true FROM app.assessment a WHERE a.id = $1 AND ${key}`,
        [sent.id.slice(4)],
      );
    const { page, leave } = await door.visit(door.cast.dana);
    await page.goto(`${door.origin}/app/assessments/${sent.id}`);
    await page.getByText('this vendor belongs to the demo').waitFor();
    expect(await page.getByRole('button', { name: 'Send the mail now' }).count()).toBe(0);
    await leave();
  });
});
