import { dayOr, decisionBadge, type Desk } from './desk.js';
import type { ReportDecision } from './model-decision.js';
import type { Table } from './page.js';

/** The advice of the data protection officer and the decision, apart from each other. */
export function layOutDecision(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(260);
  page.heading(2, wording.say('decision.title'));
  const { decision } = report;
  if (decision === null) {
    page.note(wording.say('decision.none_long'));
    layOutNextReview(desk);
    return;
  }
  layOutAdvice(desk, decision);
  page.heading(3, wording.say('decision.heading'));
  page.badges([decisionBadge(desk)]);
  page.facts([
    { label: wording.say('decision.decided_by'), value: personWords(desk, decision.by, decision.role) },
    { label: wording.say('decision.decided_on'), value: wording.day(decision.on) },
    { label: wording.say('decision.reason'), value: decision.reason },
    {
      label: wording.say('decision.valid_until'),
      value: dayOr(desk, decision.validUntil, wording.say('decision.no_end')),
    },
  ]);
  page.heading(3, wording.say('decision.conditions'));
  if (decision.conditions.length === 0) page.paragraph(wording.say('decision.no_conditions'));
  else page.table(conditionsTable(desk, decision.conditions));
  layOutNextReview(desk);
}

function layOutAdvice(desk: Desk, decision: ReportDecision): void {
  const { page, wording } = desk;
  const { advice } = decision;
  page.heading(3, wording.say('advice.heading'));
  if (advice === null) {
    page.paragraph(wording.say('advice.none'));
    return;
  }
  page.paragraph(wording.say('advice.by_on', { who: advice.by, day: wording.day(advice.on) }), 'caption');
  page.paragraph(advice.text, 'quote');
  page.paragraph(wording.say(advice.dissents ? 'advice.dissents' : 'advice.agrees'));
}

function layOutNextReview(desk: Desk): void {
  const { page, report, wording } = desk;
  page.heading(3, wording.say('review.next'));
  const { nextReviewOn } = report;
  page.paragraph(
    nextReviewOn === null
      ? wording.say('review.next_none')
      : wording.say('review.next_on', { day: wording.day(nextReviewOn) }),
  );
}

export function personWords(desk: Desk, name: string, role: string | null): string {
  return role === null ? name : desk.wording.say('person.with_role', { name, role });
}

export function conditionsTable(desk: Desk, conditions: ReportDecision['conditions']): Table {
  const { wording } = desk;
  return {
    summary: wording.say('conditions.summary'),
    columns: [
      { title: wording.say('conditions.number'), share: 5, align: 'right' },
      { title: wording.say('conditions.text'), share: 52 },
      { title: wording.say('conditions.owner'), share: 18 },
      { title: wording.say('conditions.due'), share: 16 },
      { title: wording.say('conditions.state'), share: 9 },
    ],
    rows: conditions.map((condition, at) => [
      String(at + 1),
      condition.text,
      condition.owner ?? wording.say('person.none'),
      dayOr(desk, condition.dueOn, wording.say('day.none')),
      wording.say(`condition.${condition.state}`),
    ]),
  };
}
