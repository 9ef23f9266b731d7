import type { Desk } from './desk.js';
import type { VendorReport } from './model.js';
import type { SheetPractice } from './model-maturity.js';

/** Required practices of the tier's target stages that nobody has looked at. */
export function unassessedPractices(report: VendorReport): SheetPractice[] {
  const stages = targetStages(report);
  const practices = report.scoreSheet?.practices ?? [];
  return practices.filter(
    (practice) => practice.required && practice.state === 'not_assessed' && stages.includes(practice.stage),
  );
}

/** Sentences on everything this report does not know; an empty list means nothing was left out. */
export function notAssessed(desk: Desk): string[] {
  const { report, wording } = desk;
  const sentences: string[] = [];
  if (report.tiering === null) sentences.push(wording.say('gap.tier'));
  const open = report.tiering?.factors.filter(({ value }) => value === null) ?? [];
  if (open.length > 0) {
    const names = wording.list(open.map(({ factor }) => wording.say(`factor.${factor}`)));
    sentences.push(wording.say('gap.factors', { names }));
  }
  if (report.scoreSheet === null) sentences.push(wording.say('gap.score'));
  else sentences.push(...sheetGaps(desk));
  if (report.review === null) sentences.push(wording.say('gap.review'));
  else if (report.review.open > 0)
    sentences.push(wording.say('gap.review_open', { count: report.review.open }));
  const topics = report.topicsNotAssessed.map((topic) => wording.say(`gap.topic.${topic}`));
  if (topics.length > 0) sentences.push(wording.say('gap.topics', { topics: wording.list(topics) }));
  return sentences;
}

function sheetGaps(desk: Desk): string[] {
  const { report, wording } = desk;
  const sheet = report.scoreSheet;
  if (sheet === null) return [];
  const sentences: string[] = [];
  const blind = sheet.domains
    .filter(({ state }) => state === 'not_assessed')
    .map(({ id }) => domainTitle(report, id));
  if (blind.length > 0) sentences.push(wording.say('gap.domains', { names: wording.list(blind) }));
  const practices = unassessedPractices(report);
  if (practices.length > 0) sentences.push(wording.say('gap.practices', { count: practices.length }));
  const blank = sheet.questions.filter(({ state }) => state === 'unanswered').length;
  if (blank > 0) sentences.push(wording.say('gap.unanswered', { count: blank }));
  const pending = sheet.questions.filter(({ state }) => state === 'na_pending').length;
  if (pending > 0) sentences.push(wording.say('gap.na_pending', { count: pending }));
  return sentences;
}

/** The stages this tier asks for; without a stated model the two that the stricter tiers ask for. */
export function targetStages(report: VendorReport): readonly string[] {
  return report.method.thresholds?.targetStages ?? ['fundamental', 'intermediate'];
}

export function domainTitle(report: VendorReport, id: string): string {
  return report.domains.find((domain) => domain.id === id)?.title ?? id;
}
