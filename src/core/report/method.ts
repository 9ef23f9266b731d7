import { bandWord, dayOr, type Desk } from './desk.js';
import type { ReportThresholds } from './model-method.js';
import { domainTitle } from './not-assessed.js';
import type { Fact } from './page.js';
import { EVIDENCE_CLASSES } from '../vocabulary.js';

/** How the figures came about, what they cannot say, and how to check this document. */
export function layOutMethod(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(300);
  page.heading(2, wording.say('method.title'));
  page.note(wording.say('method.not_compliance'));
  page.paragraph(wording.say('method.judgement'));
  page.heading(3, wording.say('method.formulas'));
  page.list(formulaKeys.map((key) => wording.say(`method.formula.${key}`)));
  const { thresholds } = report.method;
  page.heading(3, wording.say('method.thresholds'));
  if (thresholds === null) page.paragraph(wording.say('method.no_thresholds'));
  else page.facts(thresholdFacts(desk, thresholds));
  page.heading(3, wording.say('method.classes'));
  page.list(EVIDENCE_CLASSES.map((one) => wording.say(`method.class.${one}`)));
  page.heading(3, wording.say('method.versions'));
  page.facts(versionFacts(desk));
  page.heading(3, wording.say('method.limits'));
  page.list(limitKeys.map((key) => wording.say(`method.limit.${key}`)));
  layOutCheck(desk);
}

const formulaKeys = [
  'answer',
  'practice',
  'assured',
  'stage',
  'level',
  'overall',
  'effectiveness',
  'inherent',
  'residual',
  'risk',
];
const limitKeys = ['sample', 'day', 'benchmark', 'person'];

function thresholdFacts(desk: Desk, thresholds: ReportThresholds): Fact[] {
  const { wording } = desk;
  const fact = (key: string, value: number): Fact => ({
    label: wording.say(`method.${key}`),
    value: wording.number(String(value), 2),
  });
  return [
    fact('practice_pass', thresholds.practicePass),
    fact('stage_average', thresholds.stageAverage),
    fact('critical_cap', thresholds.criticalCap),
    fact('attested_share', thresholds.attestedShare),
    { label: wording.say('method.factors'), value: factorWords(desk, thresholds) },
    { label: wording.say('method.minimum_class'), value: minimumWords(desk, thresholds) },
    fact('max_reduction', thresholds.maxReduction),
    {
      label: wording.say('method.bands'),
      value: thresholds.bands.map(({ band, from }) =>
        wording.say('method.band', { band: bandWord(desk, band), from: wording.number(String(from), 0) }),
      ),
    },
  ];
}

function factorWords({ wording }: Desk, { evidenceFactor }: ReportThresholds): string[] {
  return EVIDENCE_CLASSES.map((one) => {
    const factor = wording.number(String(evidenceFactor[one]), 2);
    return wording.say('method.factor', { class: wording.say(`class.${one}`), factor });
  });
}

/** Stage by stage, then the domains that need more. */
function minimumWords(desk: Desk, thresholds: ReportThresholds): string[] {
  const { report, wording } = desk;
  const line = (stage: string, one: string): string =>
    wording.say('method.minimum', { stage, class: wording.say(`class.${one}`) });
  const stages = Object.entries(thresholds.minimumClass).filter(([stage]) =>
    thresholds.targetStages.includes(stage),
  );
  return [
    ...stages.map(([stage, one]) => line(wording.say(`stage.${stage}`), one)),
    ...Object.entries(thresholds.minimumClassByDomain).map(([id, one]) => line(domainTitle(report, id), one)),
  ];
}

function named(one: { readonly id: string; readonly version: string }): string {
  return `${one.id} ${one.version}`;
}

function versionFacts(desk: Desk): Fact[] {
  const { report, wording } = desk;
  const { method } = report;
  const none = wording.say('method.not_used');
  return [
    { label: wording.say('method.model'), value: named(method.model) },
    {
      label: wording.say('method.questionnaire'),
      value: method.questionnaire === null ? none : named(method.questionnaire),
    },
    { label: wording.say('method.scorer'), value: method.scorer },
    { label: wording.say('method.clauses'), value: method.clauses ?? none },
    { label: wording.say('method.transfer'), value: method.transferRules ?? none },
    {
      label: wording.say('method.adequacy'),
      value: adequacyWords(desk),
    },
    ...mailCodeFacts(desk),
    { label: wording.say('method.computed'), value: wording.say(`method.computed.${method.computedBy}`) },
    { label: wording.say('method.inputs'), value: method.inputsDigest ?? none, isFine: true },
  ];
}

/** The list, then the rows that the workspace has looked at since. */
function adequacyWords(desk: Desk): string {
  const { report, wording } = desk;
  const { adequacyVerifiedOn, adequacyRows = [] } = report.method;
  const list = dayOr(desk, adequacyVerifiedOn, wording.say('method.adequacy_none'));
  if (adequacyRows.length === 0) return list;
  const rows = adequacyRows.map(({ regime, name, on }) =>
    wording.say('method.adequacy_row', { regime, name, day: wording.day(on) }),
  );
  return wording.say('method.adequacy_rows', { list, rows: wording.list(rows) });
}

/** How sure it is that the answers came from whoever was asked. */
function mailCodeFacts({ report, wording }: Desk): Fact[] {
  const { mailCode } = report.method;
  if (mailCode === undefined) return [];
  return [{ label: wording.say('method.mail_code'), value: wording.say(`method.mail_code.${mailCode}`) }];
}

/** How a reader checks that the printed words and the data inside belong together. */
function layOutCheck(desk: Desk): void {
  const { page, seal, wording } = desk;
  page.heading(3, wording.say('check.heading'));
  page.paragraph(wording.say('check.how', { code: seal.verificationCode }));
  if (seal.missingLetters.length > 0) {
    page.note(
      wording.say('check.missing', {
        count: seal.missingLetters.length,
        letters: seal.missingLetters.slice(0, 40).join(', '),
      }),
    );
  }
}
