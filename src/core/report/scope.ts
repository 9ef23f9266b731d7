import { coverageBar, type Part } from '../figure/stacked-bar.js';
import { codeWord, dayOr, type Desk } from './desk.js';
import type { Fact } from './page.js';

/** What was looked at: the service, the data, the places, who answered and who reviewed. */
export function layOutScope(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(400);
  page.heading(2, wording.say('scope.title'));
  page.facts(serviceFacts(desk));
  const { website } = report.vendor;
  if (website !== null) page.link(wording.say('scope.website'), website);
  page.heading(3, wording.say('scope.asked'));
  const sheet = report.scoreSheet;
  if (sheet === null) page.note(wording.say('gap.score'));
  else {
    page.figure(coverage(desk, sheet.questions));
    layOutLeftOut(desk, sheet.questions);
  }
  layOutReview(desk);
}

function serviceFacts(desk: Desk): Fact[] {
  const { report, wording } = desk;
  const { service, vendor } = report;
  const unknown = wording.say('fact.unknown');
  const listed = (words: readonly string[]): string => (words.length === 0 ? unknown : wording.list(words));
  return [
    { label: wording.say('scope.vendor'), value: vendor.legalName ?? vendor.name },
    {
      label: wording.say('scope.seat'),
      value: vendor.country === null ? unknown : wording.country(vendor.country),
    },
    { label: wording.say('scope.service'), value: service.name },
    { label: wording.say('scope.purpose'), value: service.purpose ?? unknown },
    {
      label: wording.say('scope.role'),
      value: service.vendorRole === null ? unknown : codeWord(desk, 'role', service.vendorRole),
    },
    { label: wording.say('scope.data'), value: listed(service.dataKinds) },
    { label: wording.say('scope.people'), value: listed(service.people) },
    {
      label: wording.say('scope.places'),
      value: listed(service.countries.map((code) => wording.country(code))),
    },
    { label: wording.say('scope.owner'), value: service.owner ?? wording.say('person.none') },
  ];
}

const STATES = [
  { state: 'answered', look: 'solid' },
  { state: 'na_approved', look: 'soft' },
  { state: 'na_pending', look: 'outline' },
  { state: 'unanswered', look: 'hatch' },
] as const;

/** Questions of the tier by state; what the tier or the vendor's own answers rule out is named in words. */
function coverage(
  desk: Desk,
  questions: readonly { readonly state: string }[],
): ReturnType<typeof coverageBar> {
  const { wording, page } = desk;
  const count = (state: string): number => questions.filter((question) => question.state === state).length;
  const parts = STATES.map(({ state, look }): Part => ({
    name: wording.say(`state.${state}`),
    count: count(state),
    look,
  }));
  const asked = parts.reduce((sum, part) => sum + part.count, 0);
  const words = {
    title: wording.say('figure.coverage'),
    description: wording.say('figure.coverage_words', {
      count: asked,
      answered: count('answered'),
      hidden: count('not_visible'),
      outside: count('not_in_tier'),
    }),
    head: [wording.say('figure.part'), wording.say('figure.count')] as const,
  };
  return coverageBar(parts, words, page.width, page.measure);
}

function layOutLeftOut({ page, wording }: Desk, questions: readonly { readonly state: string }[]): void {
  const count = (state: string): number => questions.filter((question) => question.state === state).length;
  const values = { outside: count('not_in_tier'), hidden: count('not_visible') };
  page.paragraph(wording.say('scope.left_out', values), 'caption');
}

function layOutReview(desk: Desk): void {
  const { page, report, wording } = desk;
  const { review } = report;
  page.heading(3, wording.say('review.heading'));
  if (review === null) {
    page.note(wording.say('gap.review'));
    return;
  }
  page.facts([
    {
      label: wording.say('review.by'),
      value: review.reviewers.length === 0 ? wording.say('person.none') : wording.list(review.reviewers),
    },
    {
      label: wording.say('review.finished'),
      value: dayOr(desk, review.finishedOn, wording.say('review.not_finished')),
    },
    {
      label: wording.say('review.verdicts'),
      value: [
        wording.say('review.accepted', { count: review.accepted }),
        wording.say('review.asked', { count: review.asked }),
        wording.say('review.not_ok', { count: review.notOk }),
        wording.say('review.open', { count: review.open }),
      ],
    },
  ]);
}
