import { levelByDomain } from '../figure/level-by-domain.js';
import { evidenceMix, type Part } from '../figure/stacked-bar.js';
import { codeWord, type Desk } from './desk.js';
import { failingPractices, type FailingPractice } from './failing-practices.js';
import type { ReportScoreSheet, SheetDomain } from './model-maturity.js';
import { domainTitle, targetStages } from './not-assessed.js';
import type { Cell } from './page.js';

/** Maturity by domain: the figure, the table, and the required practices that do not pass. */
export function layOutMaturity(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(430);
  page.heading(2, wording.say('maturity.title'));
  const sheet = report.scoreSheet;
  if (sheet === null) {
    page.note(wording.say('gap.score'));
    return;
  }
  page.paragraph(overallSentence(desk, sheet));
  page.paragraph(wording.say('maturity.not_compliance'), 'strong');
  page.figure(levels(desk, sheet));
  layOutDomains(desk, sheet);
  page.heading(3, wording.say('maturity.evidence'));
  page.figure(evidence(desk, sheet));
  layOutFailing(desk, failingPractices(report));
}

function overallSentence(desk: Desk, sheet: ReportScoreSheet): string {
  const { wording } = desk;
  const { level, maturity, target_level: target, documented_share: share } = sheet.overall;
  if (level === null || maturity === null) return wording.say('level.none_long');
  return wording.say('maturity.sentence', {
    level,
    name: wording.say(`level.${level}`),
    maturity: wording.number(maturity, 2),
    target,
    documented: share === null ? '–' : percent(desk, share),
  });
}

function levels(desk: Desk, sheet: ReportScoreSheet): ReturnType<typeof levelByDomain> {
  const { report, wording, page } = desk;
  const domains = sheet.domains.map((domain) => ({
    title: domainTitle(report, domain.id),
    assured: domain.level,
    claimed: domain.claimed_level,
    absent: domain.level === null ? stateWords(desk, domain) : null,
  }));
  const spoken = domains.map(({ title, assured, claimed, absent }) =>
    absent === null
      ? wording.say('maturity.spoken', { title, assured: assured ?? 0, claimed: claimed ?? 0 })
      : `${title}: ${absent}`,
  );
  const target = sheet.overall.target_level;
  const words = {
    title: wording.say('figure.levels'),
    description: [wording.say('maturity.spoken_target', { target }), ...spoken].join(' '),
    claimed: wording.say('maturity.claimed'),
    assured: wording.say('maturity.assured'),
    target: wording.say('maturity.target_level', { target }),
    both: (assured: number, claimed: number) => wording.say('maturity.both', { assured, claimed }),
    head: [
      wording.say('maturity.domain'),
      wording.say('maturity.claimed'),
      wording.say('maturity.assured'),
      wording.say('maturity.target'),
    ] as const,
  };
  return levelByDomain(domains, target, words, page.width, page.measure);
}

function stateWords(desk: Desk, domain: SheetDomain): string {
  return codeWord(desk, 'state', domain.state);
}

function layOutDomains(desk: Desk, sheet: ReportScoreSheet): void {
  const { page, wording } = desk;
  page.heading(3, wording.say('maturity.domains'));
  page.table({
    summary: wording.say('maturity.domains_summary'),
    columns: [
      { title: wording.say('maturity.domain'), share: 38 },
      { title: wording.say('maturity.claimed'), share: 11, align: 'right' },
      { title: wording.say('maturity.assured'), share: 11, align: 'right' },
      { title: wording.say('maturity.target'), share: 9, align: 'right' },
      { title: wording.say('maturity.gap'), share: 9, align: 'right' },
      { title: wording.say('maturity.value'), share: 10, align: 'right' },
      { title: wording.say('maturity.documented'), share: 13, align: 'right' },
    ],
    rows: sheet.domains.map((domain) => domainRow(desk, domain, sheet.overall.target_level)),
  });
}

function domainRow(desk: Desk, domain: SheetDomain, target: number): Cell[] {
  const { report, wording } = desk;
  const known = report.domains.find(({ id }) => id === domain.id);
  const title = known?.title ?? domain.id;
  const lines = [
    { text: title },
    ...(known?.critical === true
      ? [{ text: wording.say('maturity.critical'), style: 'caption' as const }]
      : []),
  ];
  if (domain.level === null) {
    const state: Cell = { lines: [...lines, { text: stateWords(desk, domain), band: 'none' }] };
    return [state, '–', '–', String(target), '–', '–', '–'];
  }
  return [
    { lines },
    String(domain.claimed_level ?? domain.level),
    String(domain.level),
    String(target),
    String(Math.max(0, target - domain.level)),
    domain.maturity === null ? '–' : wording.number(domain.maturity, 2),
    domain.documented_share === null ? '–' : percent(desk, domain.documented_share),
  ];
}

function evidence(desk: Desk, sheet: ReportScoreSheet): ReturnType<typeof evidenceMix> {
  const { wording, page } = desk;
  const stages = targetStages(desk.report);
  const practices = sheet.practices.filter(({ stage }) => stages.includes(stage));
  const assessed = practices.filter(({ state }) => state === 'assessed' || state === 'refuted');
  const count = (one: string): number =>
    assessed.filter((practice) => practice.evidence_class === one).length;
  const unseen = practices.filter(({ state }) => state === 'not_assessed').length;

  const parts: Part[] = [
    { name: wording.say('class.attested'), count: count('attested'), look: 'solid' },
    { name: wording.say('class.documented'), count: count('documented'), look: 'soft' },
    { name: wording.say('class.claimed'), count: count('claimed'), look: 'outline' },
    { name: wording.say('state.not_assessed'), count: unseen, look: 'hatch' },
  ];
  const words = {
    title: wording.say('figure.evidence'),
    description: parts.map((part) => `${part.name}: ${part.count}`).join('; '),
    head: [wording.say('figure.part'), wording.say('figure.count')] as const,
  };
  return evidenceMix(parts, words, page.width, page.measure);
}

function layOutFailing(desk: Desk, failing: readonly FailingPractice[]): void {
  const { page, wording } = desk;
  page.heading(3, wording.say('failing.heading'));
  if (failing.length === 0) {
    page.paragraph(wording.say('failing.none'));
    return;
  }
  page.paragraph(wording.say('failing.sentence', { count: failing.length }));
  page.table({
    summary: wording.say('failing.heading'),
    columns: [
      { title: wording.say('failing.practice'), share: 34 },
      { title: wording.say('failing.stage'), share: 15 },
      { title: wording.say('failing.degree'), share: 11, align: 'right' },
      { title: wording.say('failing.proof'), share: 13 },
      { title: wording.say('failing.reason'), share: 27 },
    ],
    rows: failing.map((one) => [
      { lines: [{ text: one.title }, { text: one.practice.id, style: 'caption' }] },
      codeWord(desk, 'stage', one.practice.stage),
      one.practice.implementation === null ? '–' : percent(desk, one.practice.implementation),
      one.practice.evidence_class === null ? '–' : wording.say(`class.${one.practice.evidence_class}`),
      reasonWords(desk, one),
    ]),
  });
}

function reasonWords(desk: Desk, one: FailingPractice): string {
  const { wording } = desk;
  if (one.reason !== 'proof') return wording.say(`reason.${one.reason}`);
  return wording.say('reason.proof', { class: wording.say(`class.${one.needs}`) });
}

/** "85 %": a share is printed as whole per cent; the exact value stands in the embedded data. */
function percent(desk: Desk, share: string): string {
  const hundredfold = (Number(share) * 100).toFixed(2);
  return desk.wording.say('number.percent', { number: desk.wording.number(hundredfold, 0) });
}
