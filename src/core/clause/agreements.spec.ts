import { describe, expect, test } from '@jest/globals';
import { catalogue, ownAgreement, plain, reviewed } from '../../../test/support/clauses/catalogue.js';
import {
  agreementGap,
  agreementState,
  dateFaults,
  gapFinding,
  lastDayOf,
  type AgreementDates,
} from './agreement-state.js';
import { noticeBy } from './agreement-renewal.js';
import { asksFor } from './asks.js';
import { compareAgreements, type ComparedVerdict } from './compare.js';
import { confirmedVerdict, isCorrection } from './confirmed.js';
import { provenPractices } from './contract-proof.js';
import { readingState, withoutGapsOfNoAgreement } from './recognise.js';
import { reviewAgreement } from './review.js';
import type { Verdict } from './verdict.js';

const all = catalogue();
const NO_DATES: AgreementDates = {
  signedOn: null,
  startsOn: null,
  endsOn: null,
  renewsByItself: false,
  renewalMonths: null,
  terminatedOn: null,
  replacedOn: null,
};
const dated = (dates: Partial<AgreementDates>): AgreementDates => ({
  ...NO_DATES,
  signedOn: '2026-01-15',
  ...dates,
});

const found = (word: Verdict) => ({ id: 'C-HOURS', verdict: word });

const judged = (id: string, word: Verdict, quote: string | null = null): ComparedVerdict => ({
  id,
  verdict: word,
  quote,
  place: null,
  numbers: {},
});

const changeOf = (id: string, before: ComparedVerdict | null, after: ComparedVerdict | null) =>
  compareAgreements(before === null ? [] : [before], after === null ? [] : [after], all).find(
    (one) => one.id === id,
  )?.change;

const stateOf = (words: string) => {
  const text = {
    pages: null,
    lines: words.split('\n').map((line, at) => ({ page: null, line: at + 1, text: line })),
  };
  const options = { language: null, laws: ['gdpr'] as const, hasTransfers: true };
  return readingState(text, reviewAgreement(text, all, options));
};

describe('the state of an agreement', () => {
  test.each<[string, AgreementDates, string, string]>([
    [
      'is a draft without a signature, whatever its dates',
      { ...NO_DATES, startsOn: '2020-01-01' },
      '2026-02-01',
      'draft',
    ],
    ['is a draft until the day of signature', dated({}), '2026-01-14', 'draft'],
    ['is in force from the day of signature', dated({}), '2026-01-15', 'in_force'],
    ['is signed and waits for its first day', dated({ startsOn: '2026-03-01' }), '2026-02-28', 'signed'],
    ['holds on its last day', dated({ endsOn: '2026-12-31' }), '2026-12-31', 'in_force'],
    ['has ended on the day after', dated({ endsOn: '2026-12-31' }), '2027-01-01', 'ended'],
    [
      'goes on when it renews by itself',
      dated({ endsOn: '2026-12-31', renewsByItself: true }),
      '2028-01-01',
      'in_force',
    ],
    [
      'ends after notice though it renews',
      dated({ renewsByItself: true, terminatedOn: '2027-01-31' }),
      '2027-02-01',
      'ended',
    ],
    [
      'ends at the earlier of end and notice',
      dated({ endsOn: '2026-12-31', terminatedOn: '2026-06-30' }),
      '2026-07-01',
      'ended',
    ],
    [
      'is replaced rather than ended',
      dated({ endsOn: '2026-06-30', replacedOn: '2026-07-01' }),
      '2026-07-01',
      'replaced',
    ],
    ['is not replaced before that day', dated({ replacedOn: '2026-07-01' }), '2026-06-30', 'in_force'],
  ])('%s', (_, dates, today, state) => {
    expect(agreementState(dates, today)).toBe(state);
  });

  test('the last day and the last day of notice follow from it', () => {
    expect(lastDayOf(dated({ endsOn: '2026-12-31', renewsByItself: true }))).toBeNull();
    expect(lastDayOf(dated({ endsOn: '2026-12-31' }))).toBe('2026-12-31');
    expect(noticeBy(dated({ endsOn: '2028-03-30' }), 30, '2028-01-01')).toBe('2028-02-29');
    expect(noticeBy(dated({ endsOn: '2028-03-30' }), null, '2028-01-01')).toBeNull();
    const ended = dated({ endsOn: '2028-03-30', terminatedOn: '2028-03-30' });
    expect(noticeBy(ended, 30, '2028-01-01')).toBeNull();
  });

  test('dates that contradict each other are named', () => {
    expect(dateFaults(dated({}))).toEqual([]);
    expect(dateFaults(dated({ startsOn: '2026-02-01', endsOn: '2026-01-31' }))).toEqual([
      'ends_before_start',
    ]);
    expect(dateFaults(dated({ endsOn: '2026-01-01', terminatedOn: '2026-01-02' }))).toEqual([
      'ends_before_start',
      'signed_after_end',
      'terminated_before_start',
    ]);
    const month = dated({ endsOn: '2026-02-14' });
    expect([30, 31, null].map((days) => dateFaults(month, days))).toEqual([
      [],
      ['notice_longer_than_term'],
      [],
    ]);
    expect(dateFaults(dated({}), 400)).toEqual([]);
  });

  test('no agreement in force is a critical finding with its reason', () => {
    expect(agreementGap(['draft', 'in_force'])).toBeNull();
    expect(agreementGap(['replaced', 'ended', 'draft'])).toBe('draft');
    expect(agreementGap([])).toBe('none');
    expect(gapFinding(null)).toEqual([]);
    expect(gapFinding('ended')).toMatchObject([
      { rule: 'NO-AGREEMENT', severity: 'critical', because: { reason: 'ended' } },
    ]);
  });
});

describe('a person’s word', () => {
  test('is needed: without it nothing counts', () => {
    expect(confirmedVerdict(found('present'), null)).toBeNull();
  });

  test.each<[Verdict, Parameters<typeof confirmedVerdict>[1], Verdict]>([
    ['present', { word: 'is_this', pointed: null }, 'present'],
    ['missing', { word: 'is_this', pointed: null }, 'missing'],
    ['missing', { word: 'is_this', pointed: { verdict: 'present' } }, 'present'],
    ['present', { word: 'not_this', pointed: null }, 'missing'],
    ['weak', { word: 'not_this', pointed: { verdict: 'weak' } }, 'weak'],
    ['covered_by_scc', { word: 'not_this', pointed: null }, 'missing'],
    ['missing', { word: 'not_this', pointed: null }, 'missing'],
    ['unreadable', { word: 'not_this', pointed: null }, 'missing'],
    ['not_covered', { word: 'is_this', pointed: { verdict: 'weak' } }, 'weak'],
    ['not_applicable', { word: 'not_this', pointed: null }, 'not_applicable'],
    ['missing', { word: 'not_applicable', pointed: { verdict: 'present' } }, 'not_applicable'],
  ])('on %s: %o comes to %s', (verdict, said, expected) => {
    expect(confirmedVerdict(found(verdict), said)).toEqual({ id: 'C-HOURS', verdict: expected });
  });

  test('is a correction only where it differs from the finder', () => {
    expect(isCorrection(found('present'), null)).toBe(false);
    expect(isCorrection(found('present'), { id: 'C-HOURS', verdict: 'present' })).toBe(false);
    expect(isCorrection(found('present'), { id: 'C-HOURS', verdict: 'missing' })).toBe(true);
  });
});

test('a practice is proven when every clause of its line is present, and never by a weak one', () => {
  const lines = [
    { practice: 'LIF-F2', clauses: ['B-INSTR', 'C-OWNUSE'] },
    { practice: 'INC-F2', clauses: ['C-BREACH'] },
  ];
  const present = ['B-INSTR', 'C-BREACH'].map((id) => ({ id, verdict: 'present' as const }));
  expect(provenPractices(present, lines)).toEqual(['INC-F2']);
  expect(provenPractices([...present, { id: 'C-OWNUSE', verdict: 'weak' }], lines)).toEqual(['INC-F2']);
  expect(provenPractices([...present, { id: 'C-OWNUSE', verdict: 'present' }], lines)).toEqual([
    'LIF-F2',
    'INC-F2',
  ]);
});

describe('two texts compared', () => {
  test.each<[Verdict, Verdict, string]>([
    ['present', 'missing', 'lost'],
    ['weak', 'missing', 'lost'],
    ['present', 'weak', 'weakened'],
    ['missing', 'present', 'gained'],
    ['weak', 'present', 'strengthened'],
    ['missing', 'missing', 'unchanged'],
    ['present', 'unreadable', 'not_comparable'],
    ['not_applicable', 'present', 'not_comparable'],
  ])('%s, then %s: %s', (before, after, change) => {
    expect(changeOf('B-INSTR', judged('B-INSTR', before), judged('B-INSTR', after))).toBe(change);
  });

  test('the same promise in other words is reworded; punctuation and case are no words', () => {
    const before = judged('C-HOURS', 'present', 'Within 48 hours.');
    expect(changeOf('C-HOURS', before, judged('C-HOURS', 'present', 'within  48 hours'))).toBe('unchanged');
    expect(changeOf('C-HOURS', before, judged('C-HOURS', 'present', 'Within 24 hours.'))).toBe('reworded');
  });

  test('a sign of trouble that appears is a loss, one that goes is a gain', () => {
    expect(changeOf('F-CHANGE', judged('F-CHANGE', 'missing'), judged('F-CHANGE', 'present'))).toBe('lost');
    expect(changeOf('F-CHANGE', judged('F-CHANGE', 'present'), judged('F-CHANGE', 'missing'))).toBe('gained');
  });
});

test('a dropped flow-down shows both sentences where standard clauses still hold it, and is lost where none do', () => {
  const good = ownAgreement('good-en.md');
  const dropped = good.replace(/^3\.3 .*$/m, '');
  const [before, after] = [good, dropped].map((text) => reviewed(text, all).clauses);
  expect(compareAgreements(before!, after!, all).find(({ id }) => id === 'B-SUB-FLOW')).toMatchObject({
    change: 'weakened',
    before: { verdict: 'present', quote: expect.stringMatching(/^The Provider shall impose/) },
    after: {
      verdict: 'covered_by_scc',
      quote: expect.stringMatching(/enter into the standard contractual clauses/),
    },
  });
  const own = dropped.replace(/^6\.2 .*$/m, '');
  expect(compareAgreements(before!, reviewed(own, all).clauses, all)).toContainEqual(
    expect.objectContaining({ id: 'B-SUB-FLOW', change: 'lost' }),
  );
});

test('asks are the gaps and signs, the gravest first, and never what is there', () => {
  const asks = asksFor(
    [
      { id: 'C-HOURS', verdict: 'missing', isConfirmed: false },
      { id: 'B-INSTR', verdict: 'missing', isConfirmed: true },
      { id: 'B-CONFID', verdict: 'present', isConfirmed: true },
      { id: 'F-CHANGE', verdict: 'present', isConfirmed: true },
      { id: 'F-COSTS', verdict: 'missing', isConfirmed: true },
      { id: 'E-1', verdict: 'not_applicable', isConfirmed: true },
    ],
    all,
  );
  expect(asks.map(({ clause, severity }) => [clause, severity])).toEqual([
    ['B-INSTR', 'critical'],
    ['F-CHANGE', 'high'],
    ['C-HOURS', 'medium'],
  ]);
  expect(asks.every(({ ask }) => ask.length > 0)).toBe(true);
});

describe('a text that is no agreement', () => {
  test('a page to sign in is named as what it is', () => {
    const login =
      'Please sign in to your account to see this page. Enter the name and the password that you chose.';
    expect(stateOf(Array.from({ length: 30 }, () => login).join('\n'))).toBe('not_an_agreement');
  });

  test('one line that lists all key words is none either', () => {
    const line = all.clauses.map(({ title }) => title.toLowerCase()).join(', ');
    expect(stateOf(`This data processing agreement covers: ${line}.`)).toBe('not_an_agreement');
  });

  test('all key words one below the other are none, and no subject is taken for a promise', () => {
    const list = all.clauses.map(({ title }) => `- ${title}`).join('\n');
    expect(stateOf(`${list}\n${list}`)).toBe('not_an_agreement');
    const present = reviewed(list, all, { language: 'en' }).clauses.filter(
      ({ verdict }) => verdict === 'present',
    );
    expect(present).toEqual([]);
  });

  test.each([
    [
      'a page to sign in',
      `Log in to view the Data Processing Agreement. Enter your work email to access our DPA, security documentation and sub-processor list. By continuing you agree to our Terms and our Privacy Policy.`,
    ],
    [
      'a notice on cookies',
      'We use cookies to make this page work. Please accept all cookies or choose which of them you want to allow on this device.',
    ],
    [
      'an invoice',
      'Invoice: consulting services, 3 hours, 120.00 EUR. Payment is due within 30 days of the date of this invoice. Thank you for your business with our company.',
    ],
  ])('%s reads as nothing, and never as an agreement that lacks everything', (_, words) => {
    const judgedText = plain(words);
    const options = { language: null, laws: ['gdpr', 'ccpa'] as const, hasTransfers: true };
    const shown = withoutGapsOfNoAgreement(judgedText, reviewAgreement(judgedText, all, options));
    expect([shown.readable, shown.counts]).toEqual([false, { unreadable: all.clauses.length }]);
    expect(shown.clauses[0]!.reason).toMatch(/^No agreement on processing: \d+ words.*hand in the agreement/);
  });

  test('a short text in which one clause is found stays judged', () => {
    const short = plain(
      'The Processor shall notify the Controller of a personal data breach without undue delay after becoming aware of it and it will tell the Controller what has happened.',
    );
    const options = { language: null, laws: ['gdpr'] as const, hasTransfers: true };
    const review = reviewAgreement(short, all, options);
    expect(readingState(short, review)).toBe('not_an_agreement');
    expect(withoutGapsOfNoAgreement(short, review)).toBe(review);
    expect(review.counts.present).toBeGreaterThan(0);
  });

  test('one that refuses every duty is an agreement all the same', () => {
    expect(stateOf(ownAgreement('bad-en.md'))).toBe('read');
  });

  test('standard clauses are an agreement without any body of their own', () => {
    expect(stateOf(ownAgreement('scc.md'))).toBe('read');
  });

  test('crumbs of a font without its map are unreadable, though some are words of a language', () => {
    const crumbs = ownAgreement('good-en.md').replace(/(\p{L})(?=\p{L})/gu, '$1 ');
    expect(stateOf(crumbs)).toBe('unreadable');
  });

  test('letters without words are unreadable', () => {
    expect(stateOf(Array.from({ length: 300 }, (_, at) => `qx${at} zvk wqp`).join('\n'))).toBe('unreadable');
  });
});
