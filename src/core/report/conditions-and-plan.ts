import { dayOr, type Desk } from './desk.js';
import type { ReportCondition } from './model-decision.js';
import type { ReportRisk } from './model-risks.js';
import type { Cell, Table } from './page.js';

/** What must still be done, by whom and by when, and when the vendor is looked at again. */
export function layOutConditionsAndPlan(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(200);
  page.heading(2, wording.say('plan.title'));
  const conditions = report.decision?.conditions ?? [];
  page.heading(3, wording.say('decision.conditions'));
  if (report.decision === null) page.paragraph(wording.say('plan.no_decision'));
  else if (conditions.length === 0) page.paragraph(wording.say('decision.no_conditions'));
  else page.table(conditionsTable(desk, conditions));
  layOutMeasures(desk);
  page.heading(3, wording.say('review.next'));
  const { nextReviewOn } = report;
  page.paragraph(
    nextReviewOn === null
      ? wording.say('review.next_none')
      : wording.say('review.next_on', { day: wording.day(nextReviewOn) }),
  );
}

export function conditionsTable(desk: Desk, conditions: readonly ReportCondition[]): Table {
  const { wording } = desk;
  return {
    summary: wording.say('conditions.summary'),
    columns: [
      { title: wording.say('conditions.number'), share: 5, align: 'right' },
      { title: wording.say('conditions.text'), share: 48 },
      { title: wording.say('conditions.owner'), share: 18 },
      { title: wording.say('conditions.due'), share: 15 },
      { title: wording.say('conditions.state'), share: 14 },
    ],
    rows: conditions.map((condition, at): Cell[] => [
      String(at + 1),
      {
        lines: [
          { text: condition.text },
          ...(condition.note === null ? [] : [{ text: condition.note, style: 'caption' as const }]),
        ],
      },
      condition.owner ?? wording.say('person.none'),
      dayOr(desk, condition.dueOn, wording.say('day.none')),
      stateWords(desk, condition),
    ]),
  };
}

function stateWords({ wording }: Desk, { state, endedOn }: ReportCondition): string {
  const word = wording.say(`condition.${state}`);
  return endedOn === null ? word : wording.say('condition.ended', { state: word, day: wording.day(endedOn) });
}

/** Risks that somebody treats with a measure or by a day; all others stand in their own chapter. */
function layOutMeasures(desk: Desk): void {
  const { page, report, wording } = desk;
  const treated = report.risks.filter(
    ({ state, measure, dueOn }) => state !== 'closed' && (measure !== null || dueOn !== null),
  );
  if (treated.length === 0) return;
  page.heading(3, wording.say('plan.measures'));
  page.table({
    summary: wording.say('plan.measures'),
    columns: [
      { title: wording.say('risks.risk'), share: 40 },
      { title: wording.say('risks.treatment'), share: 27 },
      { title: wording.say('conditions.owner'), share: 18 },
      { title: wording.say('conditions.due'), share: 15 },
    ],
    rows: treated.map((risk) => measureRow(desk, risk)),
  });
}

function measureRow(desk: Desk, { title, treatment, measure, owner, dueOn }: ReportRisk): Cell[] {
  const { wording } = desk;
  return [
    title,
    {
      lines: [
        { text: wording.say(treatment === null ? 'treatment.none' : `treatment.${treatment}`) },
        ...(measure === null ? [] : [{ text: measure }]),
      ],
    },
    owner ?? wording.say('person.none'),
    dayOr(desk, dueOn, wording.say('day.none')),
  ];
}
