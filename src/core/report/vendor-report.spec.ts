import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { demoReport } from '../../cli/demo-report.js';
import { wordingFrom } from '../../platform/pdf/report-wording.js';
import { failingPractices } from './failing-practices.js';
import type { VendorReport } from './model.js';
import type { ReportRisk } from './model-risks.js';
import type { Language } from './model-terms.js';
import { RecordingPage } from '../../../test/support/recording-page.js';
import { layOutVendorReport } from './vendor-report.js';

const texts = (language: Language): Record<string, string> =>
  JSON.parse(fs.readFileSync(`templates/reports/${language}.json`, 'utf8')) as Record<string, string>;
const places = (text: string | undefined): string[] => (text ?? '').match(/\{\w+\}/g)?.toSorted() ?? [];
const seal = {
  contentHash: 'a'.repeat(64),
  verificationCode: 'AV1-0000-0000-0000-0000-0000',
  missingLetters: [],
};
const demo = await demoReport('en');

const nothing: VendorReport = {
  ...demo,
  validUntil: null,
  isDemo: false,
  decision: null,
  tiering: null,
  scoreSheet: null,
  residual: null,
  findings: [],
  risks: [],
  answers: [],
  review: null,
  nextReviewOn: null,
  changeLog: [],
  method: {
    ...demo.method,
    questionnaire: null,
    thresholds: null,
    adequacyVerifiedOn: null,
    inputsDigest: null,
  },
};

function read(report: VendorReport, language: Language = 'en'): RecordingPage {
  const page = new RecordingPage();
  layOutVendorReport(report, wordingFrom(language, texts(language)), seal, page);
  return page;
}

describe('the texts', () => {
  it('exist in both languages with the same places to fill', () => {
    const [en, de] = [texts('en'), texts('de')];
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const key of Object.keys(en))
      expect({ key, places: places(de[key]) }).toEqual({ key, places: places(en[key]) });
  });

  it.each([
    ['en', 'the demo', demo],
    ['de', 'the demo', demo],
    ['en', 'a report of nothing', nothing],
    ['de', 'a report of nothing', nothing],
  ] as const)('leave no key and no place open in %s for %s', (language, _, report) => {
    const words = read(report, language).words.join('\n');
    expect(words).not.toMatch(/⟦|⟧|\{\w+\}|\bundefined\b|\bNaN\b|\[object/);
  });

  it('know every state, verdict, tier and topic a report may hold', () => {
    const known = texts('en');
    const codes = {
      tier: ['T1', 'T2', 'T3', 'T4', 'none', 'none_long'],
      verdict: ['accepted', 'asked', 'not_ok', 'open'],
      'gap.topic': ['agreement', 'transfers', 'sub_processors', 'incidents', 'security_tests'],
      'method.mail_code': ['off', 'new-browser', 'always'],
      risk: ['draft', 'confirmed', 'accepted', 'closed'],
      treatment: ['avoid', 'reduce', 'transfer', 'accept'],
      decision: ['approved', 'approved_with_conditions', 'rejected'],
      level: ['0', '1', '2', '3', '4', '5'],
      reason: ['refuted', 'not_assessed', 'capped', 'degree', 'proof'],
      classification: ['public', 'internal', 'confidential', 'strictly_confidential'],
      tripwire: [
        'sensitive_people_at_scale',
        'significant_adm',
        'special_category',
        'nature',
        'access_abroad',
        'criticality',
      ],
    };
    const missing = Object.entries(codes).flatMap(([prefix, ends]) =>
      ends.map((end) => `${prefix}.${end}`).filter((key) => !(key in known)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the sub-processors', () => {
  const list = {
    version: 3,
    asOn: '2026-11-01',
    companies: [
      { name: 'Cloud Inc.', task: 'Hosting', countries: ['IE', 'EEA'], hasOwnAgreement: true },
      { name: 'Desk Ltd', task: 'Support', countries: [], hasOwnAgreement: null },
    ],
    openNotices: ['2026-12-05', '2026-12-20'],
  };
  const linesOf = (subProcessors: typeof list | null) => read({ ...demo, subProcessors }).words.join('\n');

  it('stand with place and agreement, and open notices with the day by which to object', () => {
    const words = linesOf(list);
    expect(words).toMatch(/Version 3 of the list[^]*wait for a decision: 2[^]*5 Dec/);
    expect(words).toMatch(/Cloud Inc\.[^]*Hosting[^]*Ireland[^]*yes[^]*Desk Ltd[^]*not stated[^]*not known/);
    expect(linesOf({ ...list, companies: [], openNotices: [] })).toContain('nobody is engaged');
  });

  it('are no chapter where no list was recorded', () => {
    expect(linesOf(null)).not.toContain(texts('en')['subprocessors.summary']);
    expect(linesOf(null)).not.toContain(texts('en')['subprocessors.own']);
  });
});

describe('the method', () => {
  it('says when a vendor types a code before it sees stored answers, where there was a vendor’s door', () => {
    const label = texts('en')['method.mail_code']!;
    const method = { ...demo.method, mailCode: 'new-browser' as const };
    const words = read({ ...demo, method }).words;
    expect(words[words.indexOf(label) + 1]).toBe('in each new browser');
    expect(read(demo).words).not.toContain(label);
  });
});

describe('a report of which nothing is known', () => {
  const words = read(nothing).words.join('\n');

  it('never looks low: every gap is named as not assessed', () => {
    expect(words).toContain('This does not mean that the risk is low.');
    expect(words).toContain('The residual risk has not been assessed.');
    expect(words).toContain('No score sheet exists');
    expect(words).toContain('No risk is registered. That is not a statement that there is none.');
    expect(read(nothing).badgesSeen.map(({ tone }) => tone)).toEqual(['none', 'none', 'none']);
  });

  it('says that no decision has been made', () => {
    expect(words).toContain('This document informs a decision; it is none.');
  });

  it('still says that maturity is not compliance', () => {
    expect(words).toContain('Maturity is not compliance');
  });
});

describe('the demo report', () => {
  const page = read(demo);

  it('has its chapters in the order of the board first and the proof last', () => {
    expect(page.headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
      'At a glance',
      'Scope and facts',
      'Inherent risk',
      'Maturity by domain',
      'Findings and risks',
      'Conditions and plan',
      'Advice and decision',
      'Method and limits',
      'Appendix: answers',
      'Changes of this report',
    ]);
  });

  it('skips no level of headings', () => {
    const levels = page.headings.map(({ level }) => level);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('shows every answer, every comment, every evidence and every verdict', () => {
    for (const answer of demo.answers.flatMap(({ answers }) => answers)) {
      if (answer.state === 'not_visible' || answer.state === 'not_in_tier') continue;
      expect(page.words).toEqual(expect.arrayContaining([answer.text, ...answer.answer]));
      if (answer.comment !== null) expect(page.words).toContain(answer.comment);
      for (const { title } of answer.evidence) expect(page.words).toContain(title);
    }
  });

  it('gives the reason of whoever proposed beside the one of whoever decided', () => {
    const { proposal, reason } = demo.decision!;
    expect(page.words).toContain(reason);
    expect(page.words.join(' ')).toContain(`Approved with conditions. ${proposal!.reason}`);
  });

  it('has no decimals on the cover', () => {
    const cover = page.words.slice(0, page.words.indexOf('At a glance'));
    const figures = cover.filter((word) => !word.includes('core-gdpr28'));
    expect(figures.join(' ')).not.toMatch(/\d[.,]\d/);
  });

  it('names the domain nobody looked at, on the one page', () => {
    const from = page.words.indexOf('What was not assessed');
    const gaps = page.words.slice(from, page.words.indexOf('Scope and facts')).join(' ');
    expect(gaps).toContain('AI, automated decisions and data ethics');
    expect(gaps).toContain('Not part of this report');
  });

  it('draws the five figures with a description each', () => {
    expect(page.figures.map(({ kind }) => kind)).toEqual([
      'dumbbell',
      'coverage',
      'level-by-domain',
      'evidence-mix',
      'heat-map',
    ]);
    for (const { title, description } of page.figures) {
      expect(title).not.toBe('');
      expect(description).not.toBe('');
    }
  });

  it('names the reason of every required practice that does not pass', () => {
    const failing = failingPractices(demo);
    expect(failing.length).toBeGreaterThan(5);
    for (const { title, practice } of failing)
      expect(page.words).toEqual(expect.arrayContaining([title, practice.id]));
    expect(new Set(failing.map(({ reason }) => reason))).toEqual(
      new Set(['proof', 'degree', 'not_assessed']),
    );
  });
});

const withResidual = (residual: string, band: 'low' | 'medium'): string => {
  const report = { ...demo, residual: { ...demo.residual!, residual, band, afterTreatment: null } };
  return read(report).words.find((word) => word.startsWith('Today: ')) ?? '';
};

describe('figures and bands', () => {
  it('shows 24.70 with its decimals, for 25 would be another band', () => {
    expect(withResidual('24.7000', 'low')).toBe('Today: 24.7 of 100, low');
    expect(withResidual('24.9600', 'low')).toBe('Today: 24.96 of 100, low');
    expect(withResidual('24.9999', 'low')).toBe('Today: 24.9999 of 100, low');
  });

  it('shows a whole number where the band stays the same', () => {
    expect(withResidual('24.4900', 'low')).toBe('Today: 24 of 100, low');
    expect(withResidual('25.0000', 'medium')).toBe('Today: 25 of 100, medium');
  });

  it('sorts risks by band and by impact within a band, and leaves closed ones out', () => {
    const risk = (
      title: string,
      likelihood: number,
      impact: number,
      state: ReportRisk['state'],
    ): ReportRisk => {
      const score = likelihood * impact;
      const before = { likelihood, impact, score, band: score >= 10 ? 'high' : 'medium' } as const;
      return { ...demo.risks[0]!, title, state, before, after: null };
    };
    const risks = [
      risk('medium', 3, 3, 'confirmed'),
      risk('likely', 5, 2, 'confirmed'),
      risk('heavy', 2, 5, 'draft'),
      risk('gone', 4, 4, 'closed'),
    ];
    const titles = read({ ...demo, risks }).words.filter((word) =>
      ['medium', 'likely', 'heavy', 'gone'].includes(word),
    );
    expect(titles.indexOf('heavy')).toBeLessThan(titles.indexOf('likely'));
    expect(titles).not.toContain('gone');
  });
});
