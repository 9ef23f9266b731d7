import { dumbbell, type RiskPoint } from '../figure/dumbbell.js';
import { bandEdges, bandWord, bandWords, decisionBadge, riskNumber, riskWords, type Desk } from './desk.js';
import { conditionsTable } from './conditions-and-plan.js';
import { bySeverity } from './findings-and-risks.js';
import type { ReportFinding } from './model-risks.js';
import { notAssessed } from './not-assessed.js';
import type { Fact } from './page.js';

const MAIN_FINDINGS = 5;

/** The one page a board reads: may we, what if it goes wrong, who decides, what nobody has looked at. */
export function layOutAtAGlance(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newPage();
  page.heading(2, wording.say('glance.title'));
  page.facts([decisionFact(desk), tierFact(desk), residualFact(desk), levelFact(desk)]);
  const figure = riskFigure(desk);
  if (figure !== null) page.figure(figure);
  page.heading(3, wording.say('glance.findings'));
  const main = mainFindings(report.findings);
  if (main.length === 0)
    page.paragraph(wording.say(report.scoreSheet === null ? 'findings.unknown' : 'findings.none'));
  else page.list(main.map((finding) => findingLine(desk, finding)));
  if (report.decision !== null && report.decision.conditions.length > 0) {
    page.heading(3, wording.say('glance.conditions'));
    page.table(conditionsTable(desk, report.decision.conditions));
  }
  page.heading(3, wording.say('glance.not_assessed'));
  const gaps = notAssessed(desk);
  if (gaps.length === 0) page.paragraph(wording.say('gap.nothing'));
  else page.list(gaps);
}

function decisionFact(desk: Desk): Fact {
  const { report, wording } = desk;
  const { decision } = report;
  const label = wording.say('glance.decision');
  if (decision === null) return { label, value: [wording.say('decision.none_long'), ...standingStop(desk)] };
  const who =
    decision.role === null
      ? decision.by
      : wording.say('person.with_role', { name: decision.by, role: decision.role });
  return {
    label,
    lead: decisionBadge(desk).text,
    value: [
      wording.say('decision.by_on', { who, day: wording.day(decision.on) }),
      decision.reason,
      ...standingStop(desk),
    ],
  };
}

/** A stop outweighs the decision, so it stands beside it. */
function standingStop({ report: { stop }, wording }: Desk): string[] {
  if (stop === null) return [];
  const { by, on, reason } = stop;
  return [wording.say('stop.stands', { who: by, day: wording.day(on), reason })];
}

function tierFact(desk: Desk): Fact {
  const { report, wording } = desk;
  const { tiering } = report;
  const label = wording.say('glance.tier');
  if (tiering === null) return { label, value: wording.say('tier.none_long') };
  const risk = riskWords(desk, tiering.inherentEffective, tiering.band);
  const because = tiering.tripwires.map(({ code }) => tripwireWords(desk, code));
  const why =
    tiering.tier === tiering.tierByScore || because.length === 0
      ? wording.say('tier.by_score', { risk })
      : wording.say('tier.by_tripwire', { risk, because: wording.list(because) });
  return { label, lead: wording.say(`tier.${tiering.tier}`), value: why };
}

export function tripwireWords(desk: Desk, code: string): string {
  const key = `tripwire.${code}`;
  return desk.wording.knows(key) ? desk.wording.say(key) : code;
}

function residualFact(desk: Desk): Fact {
  const { report, wording } = desk;
  const { residual } = report;
  const label = wording.say('glance.residual');
  if (residual === null) return { label, value: wording.say('residual.none_long') };
  const lead = wording.say('residual.today', { risk: riskWords(desk, residual.residual, residual.band) });
  if (residual.afterTreatment === null) return { label, lead, value: wording.say('residual.no_treatment') };
  const { residual: left, band } = residual.afterTreatment;
  return { label, lead, value: wording.say('residual.after', { risk: riskWords(desk, left, band) }) };
}

function levelFact(desk: Desk): Fact {
  const { report, wording } = desk;
  const label = wording.say('glance.level');
  const overall = report.scoreSheet?.overall;
  if (overall === undefined || overall.level === null)
    return { label, value: wording.say('level.none_long') };
  const { level, target_level: target } = overall;
  const key = level >= target ? 'level.met' : 'level.below';
  const name = wording.say(`level.${level}`);
  return { label, lead: wording.say('level.named', { level, name }), value: wording.say(key, { target }) };
}

function riskFigure(desk: Desk): ReturnType<typeof dumbbell> | null {
  const { report, wording, page } = desk;
  const { residual } = report;
  if (residual === null) return null;
  const point = (name: string, score: string, band: RiskPoint['band']): RiskPoint => ({
    name: wording.say(name),
    value: Number(score),
    printed: riskNumber(desk, score, band),
    band,
  });
  const points = [
    point('point.inherent', residual.inherent, residual.inherentBand),
    point('point.residual', residual.residual, residual.band),
    ...(residual.afterTreatment === null
      ? []
      : [point('point.after', residual.afterTreatment.residual, residual.afterTreatment.band)]),
  ];
  const description = points
    .map((one) => `${one.name} ${one.printed}, ${bandWord(desk, one.band)}`)
    .join('; ');
  const words = {
    title: wording.say('figure.risk'),
    description,
    bands: bandWords(desk),
    head: [wording.say('figure.point'), wording.say('figure.value'), wording.say('figure.band')] as const,
  };
  return dumbbell(points, bandEdges(report), words, page.width, page.measure);
}

function mainFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  return bySeverity(findings.filter(({ state }) => state === 'open')).slice(0, MAIN_FINDINGS);
}

function findingLine(desk: Desk, finding: ReportFinding): string {
  const severity = bandWord(desk, finding.severity);
  const { title, question } = finding;
  return question === null
    ? desk.wording.say('finding.line', { title, severity })
    : desk.wording.say('finding.line_with_question', { title, severity, question });
}
