import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { questionsOf } from '../../core/questionnaire/questionnaire.js';
import type { Assessment, Landing } from '../assessments/assessment.entity.js';
import type { Content } from '../assessments/content.js';
import { open } from '../assessments/content.js';
import { dayInWords } from '../../platform/mail/day-in-words.js';
import { fill, type MailKind, type Wording } from '../assessments/letters.js';
import type { PartingWords } from './parting-words.js';
import type { VendorQuestions } from '../assessments/vendor-questions.entity.js';
import { CODE_MINUTES } from './code-minting.service.js';

export interface Letter {
  kind: MailKind;
  assessment: Assessment;
  respondent: string;
  link: string;
  code: string;
  expiresOn: string;
  publicUrl: string;
  /** Page of the assessment in the staff app. */
  page: string;
  /** What this one mail has to tell besides: names, notes, reasons, questions. */
  parting: PartingWords;
  asks: Pick<VendorQuestions, 'questionnaire' | 'asks'>;
}

/** Subject and text of a mail: text first, one link, the host spelled out (UX section 6). */
export function mailText(wording: Wording, letter: Letter): { from: string; subject: string; text: string } {
  const { subject, text } = wording.mails[letter.kind];
  const values = valuesOf(wording, letter);
  const lines = text.flatMap((line) => {
    if (line === '{{asks}}') return askLines(wording, letter);
    if (line === '{{questions-list}}')
      return letter.parting.lines.map((each) => `   ${fill('{{each}}', { each })}`);
    if (line === '{{words}}') return letter.parting.words.map((each) => `   ${fill('{{each}}', { each })}`);
    if (line === '{{note}}') return noteLines(wording, letter);
    return [fill(line, values)];
  });
  return { from: fill(wording.from, values), subject: fill(subject, values), text: lines.join('\n') };
}

function valuesOf(
  wording: Wording,
  { parting, assessment, respondent, link, code, expiresOn, publicUrl, page }: Letter,
) {
  const { landing, language } = assessment;
  return {
    workspace: landing.workspaceName,
    vendor: landing.vendorName,
    service: landing.serviceName,
    sender: landing.senderName,
    senderEmail: landing.senderEmail,
    title: landing.senderTitle,
    minutes: landing.estimatedMinutes,
    questions: rangeOf(landing),
    kept: keptWords(wording, landing),
    sections: landing.sectionCount,
    readers: landing.readersCount,
    due: dayInWords(landing.dueOn, language),
    expires: dayInWords(expiresOn, language),
    host: new URL(publicUrl).host,
    respondent,
    link,
    code,
    codeMinutes: CODE_MINUTES,
    page,
    colleague: parting.colleague,
    partDue: dayInWords(parting.dueOn ?? landing.dueOn, language),
  };
}

/** `31` or, where answers bring up more, `31–32`. */
function rangeOf({ questionCount: asked, questionsAtMost: most = asked }: Landing): string {
  return most > asked ? `${asked}–${most}` : String(asked);
}

/** How long the answers are kept, as the page behind the link says it. */
function keptWords(
  { kept }: Wording,
  { keptMonths: months = null, workspaceName, senderName }: Landing,
): string {
  const names = { workspace: workspaceName, sender: senderName };
  if (months === null) return fill(kept.noEnd, names);
  const [one, many, count] =
    months % 12 === 0 ? [kept.year, kept.years, months / 12] : [kept.month, kept.months, months];
  return fill(kept.for, { ...names, span: count === 1 ? one : fill(many, { count }) });
}

function noteLines(wording: Wording, { assessment: { landing } }: Letter): string[] {
  if (landing.note === null) return [''];
  return ['', fill(wording.noteLine, { sender: landing.senderName, note: landing.note }), ''];
}

/** One block a question, in the order of the questionnaire; the reviewer's lines stay apart. */
function askLines({ ask }: Wording, { asks: { questionnaire, asks } }: Letter): string[] {
  const questions = questionsOf(questionnaire as unknown as Questionnaire);
  const blocks = questions.flatMap(({ id, text }) => (id in asks ? [[text, asks[id]!] as const] : []));
  return blocks.flatMap(([text, note], at) => [
    ...(at === 0 ? [] : ['']),
    `${at + 1}. ${fill('{{text}}', { text })}`,
    ...noteOf(note, ask),
  ]);
}

function noteOf(content: Content, instead: string): string[] {
  const note = open<string | null>(content) ?? instead;
  return note.split(/\r?\n/).map((line) => `   ${fill('{{line}}', { line })}`);
}
