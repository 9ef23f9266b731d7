import type { Page } from 'playwright-core';
import type { AnswerValue, TableRow } from '../../src/core/questionnaire/answer.js';
import { choicesOf } from '../../src/core/questionnaire/choices.js';
import {
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../src/core/questionnaire/questionnaire.js';

/** Answers the question on screen with the mouse and the keyboard, whatever its type. */
export async function fillIn(page: Page, question: Question, answer: AnswerValue): Promise<void> {
  await page.getByRole('heading', { level: 1, name: question.text }).waitFor();
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'yes_no':
      return choose(page, 'radio', question, [String(answer)]);
    case 'multi':
      return choose(page, 'checkbox', question, answer as string[]);
    case 'contact':
      return fillContact(page, answer as Record<string, string>);
    case 'country_list':
      return pickCountries(page, question.text, answer as string[]);
    case 'table':
      return fillTable(page, question, answer as readonly TableRow[]);
    default:
      return page.getByRole('textbox', { name: question.text }).fill(String(answer));
  }
}

/** Continues from question to question until the list of sections is on screen. */
async function answerSection(
  page: Page,
  questionnaire: Questionnaire,
  answerTo: (question: Question) => AnswerValue,
  stopBefore?: string,
): Promise<string[]> {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const answered: string[] = [];
  for (let id = questionOn(page); id !== null && id !== stopBefore; id = questionOn(page)) {
    const question = questions.get(id)!;
    await fillIn(page, question, answerTo(question));
    await goOn(page);
    answered.push(id);
  }
  return answered;
}

/** Section after section, until none holds an open question; returns what was asked, in order. */
export async function answerRest(
  page: Page,
  questionnaire: Questionnaire,
  answerTo: (question: Question) => AnswerValue,
  stopBefore?: string,
): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    asked.push(...(await answerSection(page, questionnaire, answerTo, stopBefore)));
    if (questionOn(page) !== null) return asked;
    const next = page.getByRole('link', { name: 'Next open question' });
    await next
      .or(page.getByRole('link', { name: 'Check and send' }))
      .first()
      .waitFor();
    if ((await next.count()) === 0) return asked;
    await next.click();
    await page.waitForURL('**/respond/q/**');
  }
}

/** Presses Continue and waits until another page has come; returns its question. */
export async function goOn(page: Page): Promise<string | null> {
  const before = page.url();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.href !== before);
  return questionOn(page);
}

/** From the check page to the question and back to the check page. */
export async function change(page: Page, question: Question, act: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: `Change ${question.text}` }).click();
  await act();
  await goOn(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
}

export async function sayNotApplicable(page: Page, reason: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Does not apply to this service' }).check();
  await page.getByLabel('Why does it not apply?').fill(reason);
}

/** From the check page to the receipt. */
export async function send(page: Page, role: string): Promise<void> {
  await page.getByText(/^Saved \d/).waitFor();
  await page.getByRole('textbox', { name: 'Your role' }).fill(role);
  await page.getByRole('checkbox', { name: /correct to the best/ }).check();
  await page.getByRole('button', { name: /^Send answers to/ }).click();
  await page.getByRole('heading', { name: 'Your answers are sent' }).waitFor();
}

/** The answers that were sent, in a browser that is not known: the code from a mail opens them. */
export async function viewSent(page: Page, link: string, code: () => Promise<string>): Promise<void> {
  await page.goto(link);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'View the answers' }).click();
  await page.getByLabel('Code from the mail').fill(await code());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: /^Answers of/ }).waitFor();
}

/** The two clicks between the link and the first question, which it returns. */
export async function start(page: Page): Promise<string | null> {
  await page.getByRole('checkbox', { name: /I may answer for/ }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL('**/respond/q/**');
  return questionOn(page);
}

/** The id of the question on screen; null on every other page. */
function questionOn(page: Page): string | null {
  return /\/respond\/q\/([\w-]+)/.exec(page.url())?.[1] ?? null;
}

async function choose(page: Page, role: 'radio' | 'checkbox', question: Question, ids: readonly string[]) {
  const labels = choicesOf(question).filter(({ id }) => ids.includes(id));
  for (const { label } of labels) await page.getByRole(role, { name: label, exact: true }).check();
}

async function fillContact(page: Page, contact: Record<string, string>): Promise<void> {
  await page.getByLabel('Name or team').fill(contact['name'] ?? '');
  await page.getByLabel('Role').fill(contact['role'] ?? '');
  await page.getByLabel('E-mail address').fill(contact['email'] ?? '');
}

const NAMES = new Intl.DisplayNames('en', { type: 'region' });

async function pickCountries(page: Page, label: string, codes: readonly string[], at = 0): Promise<void> {
  for (const code of codes) {
    await page.getByRole('searchbox', { name: label }).nth(at).fill(NAMES.of(code)!);
    await page.getByRole('button', { name: `+ ${NAMES.of(code)}`, exact: true }).click();
  }
}

async function fillTable(page: Page, question: Question, rows: readonly TableRow[]): Promise<void> {
  for (const [at, row] of rows.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add a row' }).click();
    const card = page.getByRole('group', { name: `Row ${at + 1}` });
    for (const { id, title, type } of question.columns ?? []) {
      const cell = row[id];
      if (type === 'country_list') await pickCountries(page, title, (cell ?? []) as string[], at);
      else if (type === 'yes_no')
        await card.getByRole('radio', { name: cell === 'yes' ? 'Yes' : 'No', exact: true }).check();
      else if (cell !== undefined) await card.getByLabel(title).fill(String(cell));
    }
  }
}
