import { describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openJourney, stepsOf } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import { codeIn, linkIn } from '../support/journey-mails.js';
import * as team from '../support/journey-staff.js';
import * as story from '../support/journey-story.js';
import * as desk from '../support/journey-vendor.js';
import { downloaded, visit, type Visitor, wordsOf } from '../support/journey-visitor.js';
import { templateQuestionnaire } from '../support/templates.js';
import { INTAKE } from '../support/walk.js';

const { VENDOR, SERVICE, MAIL, question } = story;
const PHONE = { viewport: { width: 320, height: 640 } };
const step = stepsOf(await openJourney());

jest.setTimeout(90_000);

/** The figures of a line of arithmetic, split where its signs stand. */
function numbersIn(line: string, signs: RegExp): number[] {
  return line.split(signs).map(Number);
}

describe('from the invitation to the PDF', () => {
  let dana: Visitor;
  let staff: Page;
  let vera: Visitor;
  let vendor: Page;
  let link = '';
  const asked: string[] = [];

  step('the one-use link opens the demo workspace, once', async ({ browser, server }) => {
    dana = await visit(browser, server.origin, { viewport: { width: 1280, height: 800 } });
    staff = dana.page;
    await team.enter(staff, server.welcome.staffLink!, 'Vendors');
    const later = await visit(browser, server.origin);
    await team.enter(later.page, server.welcome.staffLink!, 'This link no longer works');
    await later.context.close();
  });

  step('a vendor is added, and "Ready to send?" says what is missing', async () => {
    await team.addVendor(staff, VENDOR);
    await team.openSending(staff, VENDOR);
    await staff.getByText('There is no service to ask about.').waitFor();
    await staff.getByText('There is nobody to send it to.').waitFor();
    await staff.getByRole('link', { name: 'Mend this' }).last().click();
    await team.addContact(staff, 'Vera Lind', MAIL);
    await team.addService(staff, SERVICE);
    await team.openSending(staff, VENDOR);
    await staff.getByText('The service has no tier yet').waitFor();
    expect(await staff.getByRole('button', { name: 'Send questionnaire' }).isDisabled()).toBe(true);
    await staff.getByRole('link', { name: 'Mend this' }).click();
  });

  step('the intake gives the tier, with its reasons', async () => {
    await team.pageOf(staff, `Rate the risk of ${SERVICE}`);
    await team.fillIntake(staff, templateQuestionnaire('intake-tiering'), INTAKE);
    await staff.getByRole('checkbox', { name: 'Other (please name)' }).check();
    await staff.getByRole('button', { name: 'Save the answers' }).click();
    await staff.getByRole('link', { name: 'Name what is meant by “other”.' }).waitFor();
    await staff.getByLabel('Please name it').fill('Ticket system');
    await staff.getByRole('button', { name: 'Save the answers' }).click();
    await team.pageOf(staff, SERVICE);
    const reasons = await staff.getByRole('region', { name: 'Why this tier' }).innerText();
    expect(reasons).toContain('T2 high');
    expect(reasons).toContain('because adequacy holds under conditions only in: United States');
    expect(reasons).toContain('The tier asks for level 3.');
  });

  step('the core questionnaire is sent', async () => {
    await staff.getByRole('link', { name: 'Send questionnaire' }).click();
    await staff.getByText('Nothing is missing').waitFor();
    await staff.getByRole('button', { name: 'Send questionnaire' }).click();
    await team.pageOf(staff, `Questions are ready for ${VENDOR}: the letter was kept`);
    await staff.getByRole('link', { name: 'Open the assessment' }).click();
    await team.pageOf(staff, `${VENDOR}: ${SERVICE}`);
  });

  step('the vendor opens the mailed link on a phone, without a password', async ({ browser, server }) => {
    link = linkIn(await server.mailTo(MAIL, `Privacy questions for ${VENDOR}`));
    vera = await visit(browser, server.origin, PHONE);
    vendor = vera.page;
    await vendor.goto(link);
    await vendor.getByTestId('landing-sender').waitFor();
    expect(await vendor.locator('input[type=password]').count()).toBe(0);
    expect(await desk.start(vendor)).toBe('C-01');
  });

  step('an answer shows and hides the questions that hang on it', async () => {
    asked.push(...(await desk.answerRest(vendor, story.core, story.answerTo, 'C-30')), 'C-30');
    await desk.fillIn(vendor, question('C-30'), 'no');
    expect(await desk.goOn(vendor)).toBeNull();
    await vendor.goBack();
    await desk.fillIn(vendor, question('C-30'), 'yes');
    expect(await desk.goOn(vendor)).toBe('C-31');
  });

  step('every question that is asked is answered', async () => {
    asked.push(...(await desk.answerRest(vendor, story.core, story.answerTo)));
    expect(asked.length).toBeGreaterThan(70);
    expect(new Set(asked).size).toBe(asked.length);
  });

  step('a changed answer puts others aside, and brings them back', async () => {
    const consent = question('C-30');
    await vendor.getByRole('link', { name: 'Check and send' }).first().click();
    await desk.change(vendor, consent, () => desk.fillIn(vendor, consent, 'no'));
    expect(await vendor.getByText('Put aside, not sent').count()).toBe(1);
    await desk.change(vendor, consent, () => desk.fillIn(vendor, consent, 'yes'));
    expect(await vendor.getByText('Put aside, not sent').count()).toBe(0);
    expect(await vendor.getByText(/required answers? (is|are) missing/).count()).toBe(0);
  });

  step('a question that does not apply is answered with the reason', async () => {
    await desk.change(vendor, question('C-55'), () => desk.sayNotApplicable(vendor, story.REASON));
    await vendor.getByText(`Does not apply: ${story.REASON}`).waitFor();
  });

  step('the answers are sent, and the receipt leads to an own copy', async () => {
    await desk.send(vendor, 'Privacy lead');
    await vendor.getByText(/^AN-[0-9A-F]{8}$/).waitFor();
    expect(await faultsOn(vendor, 44)).toEqual([]);
    const copy = await downloaded(vendor, () => vendor.getByRole('link', { name: 'My copy (JSON)' }).click());
    const text = new TextDecoder().decode(copy);
    expect(text).toContain(story.REASON);
    for (const secret of ['"weight"', '"score"', '"critical"']) expect(text).not.toContain(secret);
  });

  step('the answers are reviewed one by one, by keyboard', async () => {
    await team.openVendor(staff, VENDOR);
    await staff.getByRole('link', { name: 'Review answers' }).click();
    await team.pageOf(staff, `Review: ${VENDOR}`);
    // The vendor's words are text, not a field.
    expect(await staff.getByRole('article').getByRole('textbox').count()).toBe(0);
    expect(await team.reviewAll(staff, story.judgementOf)).toBe(asked.length);
  });

  step('"does not apply" counts once a person agrees', async () => {
    await staff.getByRole('link', { name: /^Privacy in engineering/ }).click();
    await staff.getByRole('link', { name: /C-55/ }).click();
    await staff.getByRole('button', { name: 'Agree: does not apply' }).click();
    await staff.getByText('Does not apply, agreed').first().waitFor();
  });

  step('the review is finished, with all asks in one mail', async ({ server }) => {
    await team.finishReview(staff);
    await team.pageOf(staff, `Score: ${VENDOR}`);
    const mail = await server.mailTo(MAIL, 'Questions about your privacy answers');
    expect(mail.text).toContain(story.ASK);
  });

  step('a figure opens into its trace, down to the answer', async () => {
    await staff.getByRole('button', { name: /Why this residual risk/ }).click();
    const reason = staff.getByRole('dialog', { name: 'Why this residual risk' });
    await reason.getByText('Control effectiveness, assured').waitFor();
    const row = (name: string) =>
      reason.locator('dl > div').filter({ hasText: name }).locator('dd').innerText();
    const [before, most, share, left] = numbersIn(
      await row('What the controls leave'),
      /× \(1 − | % × | %\) = /,
    );
    expect(before! * (1 - (most! / 100) * (share! / 100))).toBeCloseTo(left!, 0);
    const terms = [left!, Number(await row('Lowest that controls')), Number(await row('Floor:')) || 0];
    expect(Number(await row('The largest one stands'))).toBe(Math.max(...terms));
    await staff.keyboard.press('Escape');
    await staff.getByRole('button', { name: /What the maturity is/ }).click();
    const mean = await staff.getByRole('dialog', { name: 'What the maturity is' }).getByText('÷').innerText();
    const [sum, weights, maturity] = numbersIn(mean, / ÷ | = /);
    expect(sum! / weights!).toBeCloseTo(maturity!, 3);
    await staff.keyboard.press('Escape');
    const domain = staff.getByRole('row', { name: /^Security/ });
    await domain.getByRole('link').click();
    const practice = staff.locator('details:has(> summary:has-text("SEC-F1"))');
    await practice.locator('summary').click();
    const answer = practice.getByRole('row').filter({ hasText: 'C-40' });
    expect(await answer.getByRole('cell').first().innerText()).toBe('No');
    await practice.getByText('In place 0.0000 × 0.85 (Documented) = assured 0.0000.').waitFor();
  });

  step('a draft risk is confirmed, another rejected with a reason', async () => {
    const drafts = staff.getByRole('table', { name: /risks? from these findings/ }).getByRole('link');
    await drafts.first().click();
    await team.confirmRisk(staff);
    await staff.goBack();
    await drafts.nth(1).click();
    await team.rejectRisk(staff, 'Covered by the contract.');
  });

  step('one person proposes a condition; another decides, with a reason', async ({ browser, server }) => {
    await team.giveToGroup(staff, VENDOR, story.GROUP);
    await team.openAssessment(staff, VENDOR);
    await team.propose(staff, 'Sound in most parts; one gap can be closed.', story.CONDITION, story.GROUP);
    await staff.getByText('in this tier two people decide').first().waitFor();
    const mira = await visit(browser, server.origin, { viewport: { width: 1280, height: 800 } });
    await team.enter(mira.page, server.welcome.secondLink!, 'Vendors');
    await team.openAssessment(mira.page, VENDOR);
    await team.decideAsProposed(mira.page, 'Sound in most parts; sign-in is the gap.', story.CONDITION);
    await mira.context.close();
    await team.openAssessment(staff, VENDOR);
  });

  step('the PDF says who was checked, what was decided, and why', async () => {
    const file = await downloaded(staff, () => staff.getByRole('button', { name: 'Export PDF' }).click());
    const words = await wordsOf(file);
    const decided = [VENDOR, 'Approved with conditions', story.CONDITION, 'sign-in is the gap'];
    const why = ['Security of personal data and access', question('C-40').text, story.REASON];
    for (const part of [...decided, ...why, 'Maturity is not compliance']) expect(words).toContain(part);
  });

  step('the mailed link now opens the answers to read only', async ({ browser, server }) => {
    const again = await visit(browser, server.origin, PHONE);
    await desk.viewSent(again.page, link, async () => codeIn(await server.mailTo(MAIL, 'Your code')));
    expect(await faultsOn(again.page, 44)).toEqual([]);
    expect(await again.page.getByRole('textbox').count()).toBe(0);
    expect(await again.page.getByRole('link', { name: /^Change/ }).count()).toBe(0);
  });

  step('nothing left the origin, no console complained, and the token stood nowhere', ({ server }) => {
    const token = link.slice(link.indexOf('#t=') + 3);
    for (const { complaints, strays, requests } of [dana, vera]) {
      expect({ complaints, strays }).toEqual({ complaints: [], strays: [] });
      expect(requests.length).toBeGreaterThan(20);
      expect(requests.join('\n')).not.toContain(token);
    }
    expect(vendor.url()).not.toContain(token);
    expect(server.log.text.length).toBeGreaterThan(1_000);
    for (const secret of [token, MAIL, 'Vera Lind', VENDOR]) expect(server.log.text).not.toContain(secret);
  });
});
