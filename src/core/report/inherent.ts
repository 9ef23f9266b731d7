import { tripwireWords } from './at-a-glance.js';
import { riskWords, type Desk } from './desk.js';
import type { ReportTiering } from './model-scope.js';
import type { Cell } from './page.js';

/** Inherent risk: six factors, their weights and reasons, and what lifted the tier (formulas 10 and 11). */
export function layOutInherent(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(240);
  page.heading(2, wording.say('inherent.title'));
  const { tiering } = report;
  if (tiering === null) {
    page.note(wording.say('tier.none_long'));
    return;
  }
  page.paragraph(
    wording.say('inherent.sentence', {
      risk: riskWords(desk, tiering.inherentEffective, tiering.band),
      tier: wording.say(`tier.${tiering.tier}`),
    }),
  );
  page.table({
    summary: wording.say('inherent.summary'),
    columns: [
      { title: wording.say('inherent.factor'), share: 22 },
      { title: wording.say('inherent.value'), share: 10, align: 'right' },
      { title: wording.say('inherent.weight'), share: 10, align: 'right' },
      { title: wording.say('inherent.points'), share: 10, align: 'right' },
      { title: wording.say('inherent.because'), share: 48 },
    ],
    rows: [...tiering.factors.map((factor) => factorRow(desk, factor)), sumRow(desk, tiering)],
  });
  layOutTripwires(desk, tiering);
  page.paragraph(assessedWords(desk, tiering), 'caption');
}

/** Who rated is named where it is on record; an intake without a name is not "rated by nobody". */
function assessedWords({ wording }: Desk, { assessedBy, assessedOn }: ReportTiering): string {
  if (assessedOn === null) return wording.say('inherent.undated');
  const day = wording.day(assessedOn);
  if (assessedBy === null) return wording.say('inherent.recorded', { day });
  return wording.say('inherent.assessed', { who: assessedBy, day });
}

function factorRow(desk: Desk, factor: ReportTiering['factors'][number]): Cell[] {
  const { wording } = desk;
  const name = wording.say(`factor.${factor.factor}`);
  if (factor.value === null) {
    const missing: Cell = { lines: [{ text: wording.say('fact.not_assessed'), band: 'none' }] };
    return [name, '–', String(factor.weight), '–', missing];
  }
  const points = decimalOfQuarters(factor.weight * (factor.value - 1));
  return [
    name,
    wording.say('factor.of_five', { value: factor.value }),
    String(factor.weight),
    wording.number(points, 2),
    factor.because ?? wording.say('fact.no_reason'),
  ];
}

/** A quarter of a number as an exact decimal text: weights may carry decimals, quarters add two more. */
function decimalOfQuarters(fourTimes: number): string {
  return (Math.round(fourTimes * 2500) / 10000).toFixed(4);
}

function strong(text: string): Cell {
  return { lines: [{ text, style: 'strong' }] };
}

function sumRow(desk: Desk, tiering: ReportTiering): Cell[] {
  const { wording } = desk;
  return [
    strong(wording.say('inherent.sum')),
    '',
    strong('100'),
    strong(wording.number(tiering.inherent, 2)),
    '',
  ];
}

function layOutTripwires(desk: Desk, tiering: ReportTiering): void {
  const { page, wording } = desk;
  page.heading(3, wording.say('tripwire.heading'));
  if (tiering.tripwires.length === 0) {
    page.paragraph(wording.say('tripwire.none'));
    return;
  }
  page.list(
    tiering.tripwires.map(({ code, tier, because }) =>
      because === null
        ? wording.say('tripwire.line', { name: tripwireWords(desk, code), tier })
        : wording.say('tripwire.line_because', { name: tripwireWords(desk, code), tier, because }),
    ),
  );
  if (tiering.inherent === tiering.inherentEffective) return;
  page.paragraph(
    wording.say('tripwire.effect', {
      before: wording.number(tiering.inherent, 2),
      after: wording.number(tiering.inherentEffective, 2),
    }),
  );
}
