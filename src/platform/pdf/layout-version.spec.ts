import { expect, it } from '@jest/globals';
import { demoReport } from '../../cli/demo-report.js';
import type { VendorReport } from '../../core/report/model.js';
import type { ReportAnswer } from '../../core/report/model-answers.js';
import type { Wording } from '../../core/report/wording.js';
import { LAYOUT_VERSION, printVendorReport } from './print-vendor-report.js';
import { readBack } from './read-back.js';
import { sha256 } from './seal.js';

/** Says keys instead of texts, so that only the layout decides what stands where. */
const keys: Wording = {
  language: 'en',
  version: '0',
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  knows: () => true,
  number: (decimal) => decimal,
  day: (day) => day,
  country: (code) => code,
  list: (words) => words.join(', '),
};

const answer = (number: number): ReportAnswer => ({
  question: `Q-${number}`,
  text: `Question ${number} `.repeat(8),
  state: 'answered',
  answer: ['Yes'],
  comment: 'A comment that is long enough to be broken into more than a single line of its column.',
  critical: number % 5 === 0,
  evidenceClass: 'documented',
  evidence: [],
  verdict: 'accepted',
  reviewerNote: null,
  provenance: `Source ${number % 2}`,
});

/** A report that rests on no template, so that only a change of the layout can change its pages. */
async function fixedReport(): Promise<VendorReport> {
  const demo = await demoReport('en');
  const domain = { id: 'SEC', state: 'assessed', level: 1, claimed_level: 2 } as const;
  const figures = {
    maturity: '1.5000',
    assured_score: '0.5000',
    claimed_score: '0.7000',
    documented_share: '0.4000',
  };
  return {
    ...demo,
    domains: [{ id: 'SEC', title: 'Security', weight: 15, critical: true }],
    practices: [{ id: 'SEC-F1', title: 'Sign-in' }],
    scoreSheet: {
      questionnaire: { id: 'q', version: '1' },
      model: { id: 'm', version: '1' },
      tier: 'T2',
      questions: [
        { id: 'Q-1', state: 'answered', counts: true, practice: 'SEC-F1', weight: 1, score: '0.5000' },
      ],
      practices: [
        {
          id: 'SEC-F1',
          domain: 'SEC',
          stage: 'fundamental',
          required: true,
          weight: 3,
          state: 'assessed',
          implementation: '0.5000',
          evidence_class: 'documented',
          assured: '0.4250',
          capped: false,
        },
      ],
      domains: [{ ...domain, ...figures }],
      overall: {
        maturity: '1.5000',
        level: 1,
        target_level: 3,
        control_effectiveness: '0.4250',
        documented_share: '0.4000',
      },
      findings: [],
    },
    residual: demo.residual && { ...demo.residual, raw: '40.0000', residual: '40.0000', band: 'medium' },
    findings: demo.findings.slice(-3),
    answers: [{ id: 's', title: 'Section', answers: Array.from({ length: 30 }, (_, at) => answer(at)) }],
    method: {
      ...demo.method,
      model: { id: 'm', version: '1' },
      questionnaire: { id: 'q', version: '1' },
      scorer: '1',
      inputsDigest: null,
      thresholds: null,
    },
    asOf: '2026-11-22',
  };
}

// `report verify` prints a report anew and compares the words of its pages, but only when it was printed
// with the same layout. So: when this fails, count LAYOUT_VERSION up and write the new digest here.
it('keeps every word on its page as long as the layout has the same version', async () => {
  const { bytes } = await printVendorReport(await fixedReport(), keys);
  const pages = (await readBack(bytes))?.pages ?? [];
  const words = pages.map((page) => page.replaceAll(/AV1-[0-9A-Z-]{24}|[0-9a-f]{64}|·[0-9a-f]{12}/g, ''));
  expect({ version: LAYOUT_VERSION, digest: sha256(words.join('|')).slice(0, 16) }).toEqual({
    version: 3,
    digest: 'ccc1639ee762c8d8',
  });
});
