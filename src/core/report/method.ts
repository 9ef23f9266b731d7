import { bandWord, dayOr, type Desk } from './desk.js';
import type { ReportThresholds } from './model.js';
import type { Fact } from './page.js';

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
  page.list(
    (['claimed', 'documented', 'attested'] as const).map((one) => wording.say(`method.class.${one}`)),
  );
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
  const number = (value: number): string => wording.number(String(value), 2);
  const stages = Object.entries(thresholds.minimumClass)
    .filter(([stage]) => thresholds.targetStages.includes(stage))
    .map(([stage, one]) =>
      wording.say('method.minimum', {
        stage: wording.say(`stage.${stage}`),
        class: wording.say(`class.${one}`),
      }),
    );
  const { evidenceFactor } = thresholds;
  return [
    { label: wording.say('method.practice_pass'), value: number(thresholds.practicePass) },
    { label: wording.say('method.stage_average'), value: number(thresholds.stageAverage) },
    { label: wording.say('method.critical_cap'), value: number(thresholds.criticalCap) },
    { label: wording.say('method.attested_share'), value: number(thresholds.attestedShare) },
    {
      label: wording.say('method.factors'),
      value: (['claimed', 'documented', 'attested'] as const).map((one) =>
        wording.say('method.factor', {
          class: wording.say(`class.${one}`),
          factor: number(evidenceFactor[one]),
        }),
      ),
    },
    { label: wording.say('method.minimum_class'), value: stages },
    { label: wording.say('method.max_reduction'), value: number(thresholds.maxReduction) },
    {
      label: wording.say('method.bands'),
      value: thresholds.bands.map(({ band, from }) =>
        wording.say('method.band', { band: bandWord(desk, band), from: wording.number(String(from), 0) }),
      ),
    },
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
      value: dayOr(desk, method.adequacyVerifiedOn, wording.say('method.adequacy_none')),
    },
    { label: wording.say('method.computed'), value: wording.say(`method.computed.${method.computedBy}`) },
    { label: wording.say('method.inputs'), value: method.inputsDigest ?? none, isFine: true },
  ];
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
