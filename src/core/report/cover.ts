import { bandWord, dayOr, decisionBadge, type Desk } from './desk.js';
import type { Badge, Fact } from './page.js';

/** Page 1: what this is, about whom, as of when, and how to check it. No figure has decimals here. */
export function layOutCover(desk: Desk): void {
  const { page, report, wording } = desk;
  page.space(96);
  page.accent();
  page.paragraph(wording.say('cover.kind'), 'lead');
  page.heading(1, report.vendor.name);
  page.paragraph(wording.say('cover.service', { service: report.service.name }), 'lead');
  page.space(10);
  page.badges(badges(desk));
  if (report.isDemo) page.note(wording.say('cover.demo'));
  page.space(18);
  page.facts(facts(desk));
  page.space(10);
  // The code and the hash come last on this page: `report verify` reads the last ones it finds here.
  page.facts([
    { label: wording.say('cover.code'), value: desk.seal.verificationCode },
    { label: wording.say('cover.hash'), value: `sha256:${desk.seal.contentHash}`, isFine: true },
  ]);
}

function badges(desk: Desk): Badge[] {
  const { report, wording } = desk;
  const { tiering, residual } = report;
  return [
    decisionBadge(desk),
    tiering === null
      ? { text: wording.say('tier.none'), tone: 'none' }
      : { text: wording.say(`tier.${tiering.tier}`), tone: 'accent' },
    residual === null
      ? { text: wording.say('residual.none'), tone: 'none' }
      : { text: wording.say('residual.band', { band: bandWord(desk, residual.band) }), tone: residual.band },
  ];
}

function facts(desk: Desk): Fact[] {
  const { report, wording } = desk;
  const { questionnaire } = report.method;
  const rows: (Fact | null)[] = [
    { label: wording.say('cover.for'), value: report.workspace.name },
    report.vendor.legalName === null
      ? null
      : { label: wording.say('cover.legal'), value: report.vendor.legalName },
    { label: wording.say('cover.as_of'), value: wording.day(report.asOf) },
    { label: wording.say('cover.made_on'), value: wording.day(report.madeOn) },
    {
      label: wording.say('cover.valid'),
      value: dayOr(desk, report.validUntil, wording.say('cover.valid_none')),
    },
    { label: wording.say('cover.by'), value: report.preparedBy },
    { label: wording.say('cover.class'), value: wording.say(`classification.${report.classification}`) },
    questionnaire === null
      ? null
      : { label: wording.say('cover.questionnaire'), value: `${questionnaire.id} ${questionnaire.version}` },
    {
      label: wording.say('cover.document'),
      value: wording.say('cover.id', { id: report.id, version: report.version }),
    },
  ];
  return rows.filter((row) => row !== null);
}
