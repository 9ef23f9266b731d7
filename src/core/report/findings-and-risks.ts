import { heatMap, type HeatMapCell } from '../figure/heat-map.js';
import { BANDS } from '../vocabulary.js';
import { compareRisks, matrix } from '../risk/rate.js';
import { FIVE_BY_FIVE, type RiskScale } from '../risk/scale.js';
import { bandWord, bandWords, codeWord, dayOr, type Desk } from './desk.js';
import type { Rating, ReportFinding, ReportRisk } from './model-risks.js';
import type { Cell, CellLine } from './page.js';

/** Facts first, then the judgements drawn from them, on the 5×5 before and after treatment (formula 13). */
export function layOutFindingsAndRisks(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(200);
  page.heading(2, wording.say('risks.title'));
  layOutFindings(desk, report.findings);
  page.newChapter(report.risks.length === 0 ? 80 : 380);
  page.heading(3, wording.say('risks.heading'));
  const risks = report.risks.filter(({ state }) => state !== 'closed');
  if (risks.length === 0) {
    page.note(wording.say('risks.none'));
    return;
  }
  const numbered = inOrder(risks).map((risk, at) => ({ risk, number: at + 1 }));
  const drafts = risks.filter(({ state }) => state === 'draft').length;
  const scale = report.riskScale ?? FIVE_BY_FIVE;
  const sides = { likelihood: scale.likelihood.length, impact: scale.impact.length };
  page.paragraph(wording.say('risks.sentence', { count: risks.length, ...sides }));
  page.paragraph(wording.say('risks.bands', { bands: bandsInWords(desk, scale) }));
  if (drafts > 0) page.paragraph(wording.say('risks.drafts', { count: drafts }));
  page.figure(figure(desk, numbered));
  page.table({
    summary: wording.say('risks.summary'),
    columns: [
      { title: wording.say('risks.number'), share: 4, align: 'right' },
      { title: wording.say('risks.risk'), share: 38 },
      { title: wording.say('risks.before'), share: 15 },
      { title: wording.say('risks.treatment'), share: 24 },
      { title: wording.say('risks.after'), share: 15 },
    ],
    rows: numbered.map(({ risk, number }) => riskRow(desk, risk, number)),
  });
}

function bandsInWords(desk: Desk, { bands }: RiskScale): string {
  return bands
    .map(({ id, from, to }) => desk.wording.say('risks.band', { band: bandWord(desk, id), from, to }))
    .join(', ');
}

/** By band, then by impact within a band: what hits hardest stands first. */
function inOrder(risks: readonly ReportRisk[]): ReportRisk[] {
  const ordered = [...risks];
  ordered.sort((a, b) => compareRisks(a.before, b.before));
  return ordered;
}

function layOutFindings(desk: Desk, findings: readonly ReportFinding[]): void {
  const { page, report, wording } = desk;
  page.heading(3, wording.say('findings.heading'));
  if (findings.length === 0) {
    page.paragraph(wording.say(report.scoreSheet === null ? 'findings.unknown' : 'findings.none'));
    return;
  }
  page.table({
    summary: wording.say('findings.heading'),
    columns: [
      { title: wording.say('findings.severity'), share: 14 },
      { title: wording.say('findings.finding'), share: 54 },
      { title: wording.say('findings.source'), share: 20 },
      { title: wording.say('findings.state'), share: 12 },
    ],
    rows: bySeverity(findings).map((finding): Cell[] => [
      { lines: [{ text: bandWord(desk, finding.severity), band: finding.severity }] },
      { lines: [{ text: finding.title }, ...caption(finding.detail)] },
      { lines: [{ text: codeWord(desk, 'source', finding.source) }, ...caption(finding.question)] },
      wording.say(`finding.${finding.state}`),
    ]),
  });
}

/** Worst first; the order of the source within a severity. */
export function bySeverity(findings: readonly ReportFinding[]): ReportFinding[] {
  const ordered = [...findings];
  ordered.sort((a, b) => rank(b) - rank(a));
  return ordered;
}

function rank({ severity }: ReportFinding): number {
  return BANDS.indexOf(severity);
}

function caption(text: string | null): CellLine[] {
  return text === null || text === '' ? [] : [{ text, style: 'caption' }];
}

function riskRow(desk: Desk, risk: ReportRisk, number: number): Cell[] {
  const { wording } = desk;
  const { cause, effect } = risk;
  return [
    String(number),
    {
      lines: [
        { text: risk.title, style: 'strong' },
        ...(cause === null ? [] : [{ text: wording.say('risks.cause', { cause }) }]),
        ...(effect === null ? [] : [{ text: wording.say('risks.effect', { effect }) }]),
        { text: wording.say(`risk.${risk.state}`), style: 'caption' },
      ],
    },
    rating(desk, risk.before),
    treatment(desk, risk),
    risk.after === null ? wording.say('risks.not_rated') : rating(desk, risk.after),
  ];
}

function rating(desk: Desk, one: Rating): Cell {
  const { wording } = desk;
  return {
    lines: [
      {
        text: wording.say('risks.rating', { score: one.score, band: bandWord(desk, one.band) }),
        band: one.band,
      },
      {
        text: wording.say('risks.numbers', { likelihood: one.likelihood, impact: one.impact }),
        style: 'caption',
      },
    ],
  };
}

function treatment(desk: Desk, risk: ReportRisk): Cell {
  const { wording } = desk;
  const lines: CellLine[] = [
    { text: wording.say(risk.treatment === null ? 'treatment.none' : `treatment.${risk.treatment}`) },
    ...(risk.measure === null ? [] : [{ text: risk.measure }]),
    {
      text: wording.say('risks.owner_due', {
        owner: risk.owner ?? wording.say('person.none'),
        due: dayOr(desk, risk.dueOn, wording.say('day.none')),
      }),
      style: 'caption',
    },
  ];
  if (risk.acceptedUntil === null) return { lines };
  const until = wording.say('risks.accepted_until', { day: wording.day(risk.acceptedUntil) });
  return { lines: [...lines, { text: until, style: 'caption' }] };
}

interface Numbered {
  readonly risk: ReportRisk;
  readonly number: number;
}

function figure(desk: Desk, numbered: readonly Numbered[]): ReturnType<typeof heatMap> {
  const { wording } = desk;
  const risks = numbered.map(({ risk: { title, before, after }, number }) => ({
    number,
    title,
    before,
    after,
  }));
  return heatMap(matrix(desk.report.riskScale).flat(), risks, {
    title: wording.say('figure.heat_map'),
    description: numbered.map((one) => spoken(desk, one)).join(' '),
    likelihood: wording.say('risks.likelihood'),
    impact: wording.say('risks.impact'),
    before: wording.say('risks.before'),
    after: wording.say('risks.after'),
    bands: bandWords(desk),
    head: [wording.say('risks.risk'), wording.say('risks.before'), wording.say('risks.after')],
    rating: (cell) => cellWords(desk, cell),
  });
}

function spoken(desk: Desk, { risk, number }: Numbered): string {
  const { wording } = desk;
  const { title } = risk;
  const before = cellWords(desk, risk.before);
  if (risk.after === null) return wording.say('risks.spoken', { number, title, before });
  return wording.say('risks.spoken_after', { number, title, before, after: cellWords(desk, risk.after) });
}

function cellWords(desk: Desk, { likelihood, impact, score, band }: HeatMapCell): string {
  return desk.wording.say('risks.rating_long', { likelihood, impact, score, band: bandWord(desk, band) });
}
