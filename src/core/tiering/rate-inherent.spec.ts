import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryAnswers } from '../../../test/support/arbitrary-answers.js';
import { parseAdequacy } from '../data-flow/adequacy.js';
import { readRational, sum, toFraction } from '../exact/rational.js';
import type { Answers } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { TIERS, type Tier } from '../questionnaire/questionnaire.js';
import { contextOf, type ContextInput } from './context.js';
import { geographyOf, type Surroundings } from './geography.js';
import { inherentRisk, strictest, type FactorValues } from './inherent.js';
import { rateInherent, type InherentRating, type RatedInherent } from './rate-inherent.js';

const read = (name: string): unknown => JSON.parse(fs.readFileSync(`templates/${name}.json`, 'utf8'));
const intakeFile = parseQuestionnaire(read('questionnaires/intake-tiering'));
const adequacyFile = parseAdequacy(read('reference/adequacy'));
if (!intakeFile.ok || !adequacyFile.ok) throw new Error('our own files must parse');
const intake = intakeFile.questionnaire;
const { adequacy } = adequacyFile;

const here: Surroundings = { home: 'EU', on: '2026-11-22', adequacy };

const FULL: Readonly<Record<string, unknown>> = {
  'I-01': 'A help desk',
  'I-02': 'yes',
  'I-03': ['business_contact', 'usage'],
  'I-04': 'v3',
  'I-05': ['customers'],
  'I-06': 'a4',
  'I-07': ['DE', 'US'],
  'I-08': 'c2',
  'I-09': ['large'],
  'I-11': ['none'],
  'I-12': 'weeks',
};

function answersOf(changes: Readonly<Record<string, unknown>> = {}): Answers {
  const all = { ...FULL, ...changes };
  const entries = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([id, value]) => [id, { value }])) as Answers;
}

const rated = (changes?: Readonly<Record<string, unknown>>): InherentRating =>
  rateInherent(intake, answersOf(changes), here);

function surely(changes?: Readonly<Record<string, unknown>>): RatedInherent {
  const rating = rated(changes);
  if (rating.state !== 'rated') throw new Error(JSON.stringify(rating));
  return rating;
}

describe('from the intake to a tier', () => {
  test('every factor carries its reason as data', () => {
    // 30·2/4 + 15·2/4 + 15·3/4 + 15·2/4 + 10·1/4 + 15·1/4
    expect(surely()).toMatchObject({
      inherent: '47.5000',
      inherent_exact: '95/2',
      tier_by_score: 'T3',
      tier: 'T3',
      band: 'medium',
      flags: [],
      because: { code: 'SCORE', tripwires: [] },
      factors: {
        sensitivity: { value: 3, because: { code: 'HIGHEST_CHOICE', question: 'I-03', answers: ['usage'] } },
        volume: { value: 3, because: { code: 'CHOICE', question: 'I-04', answers: ['v3'] } },
        access: { value: 4 },
        geography: {
          value: 3,
          because: { code: 'GEOGRAPHY_CONDITIONAL', question: 'I-07', answers: ['US'] },
        },
        criticality: { value: 2 },
        nature: { value: 2, because: { code: 'COUNT', question: 'I-09', answers: ['large'] } },
      },
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, Tier, readonly string[]]>([
    ['special categories at scale', { 'I-03': ['special'] }, 'T1', ['sensitive_people_at_scale']],
    ['pupils at scale, by who they are', { 'I-05': ['pupils'] }, 'T1', ['sensitive_people_at_scale']],
    [
      'special categories of few',
      { 'I-03': ['special'], 'I-04': 'v2', 'I-06': 'a1', 'I-07': ['DE'] },
      'T2',
      ['special_category'],
    ],
    ['criminal data of few', { 'I-03': ['criminal'], 'I-04': 'v1', 'I-07': ['DE'], 'I-06': 'a1' }, 'T3', []],
    ['significant decisions', { 'I-09': ['adm'], 'I-10': 'yes' }, 'T1', ['significant_adm']],
    ['two criteria of the guidelines', { 'I-09': ['large', 'new'], 'I-07': ['DE'] }, 'T2', ['nature']],
    ['a copy abroad', { 'I-07': ['IN'], 'I-03': ['business_contact'] }, 'T2', ['access_abroad']],
    ['cannot do without', { 'I-08': 'c5', 'I-06': 'a1', 'I-07': ['DE'] }, 'T2', ['criticality']],
    ['locked in', { 'I-12': 'impossible' }, 'T3', []],
  ])('%s', (_, changes, tier, tripwires) => {
    const rating = surely(changes);
    expect(rating.tier).toBe(tier);
    if (tripwires.length > 0) expect(rating.because).toMatchObject({ code: 'TRIPWIRE', tripwires });
  });

  test('a tripwire raises the figure to the lower edge of the new band', () => {
    expect(surely({ 'I-09': ['adm'], 'I-10': 'yes' })).toMatchObject({
      inherent_effective: '70.0000',
      band: 'critical',
    });
  });

  test('"none of them" counts as none', () =>
    expect(surely({ 'I-09': ['none'] }).factors.nature.value).toBe(1));
  test('four or more count as five', () => {
    expect(surely({ 'I-09': ['large', 'new', 'match', 'monitor', 'sensitive'] }).factors.nature.value).toBe(
      5,
    );
  });
});

describe('what is missing is a state of its own, never a low risk', () => {
  test('no personal data ends the intake', () => {
    expect(rateInherent(intake, { 'I-01': { value: 'Pens' }, 'I-02': { value: 'no' } }, here)).toEqual({
      state: 'no_personal_data',
      because: { code: 'NO_PERSONAL_DATA', questions: ['I-02'] },
    });
  });

  test('an empty intake is not assessed', () => {
    const rating = rateInherent(intake, {}, here);
    expect(rating).toMatchObject({ state: 'not_assessed', at_least: null });
  });

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    [
      'unsure whether there is personal data',
      { 'I-02': 'unsure' },
      { code: 'UNSURE', question: 'I-02', factor: null },
    ],
    [
      'a factor without an answer',
      { 'I-04': undefined },
      { code: 'UNANSWERED', question: 'I-04', factor: 'volume' },
    ],
    ['an empty list', { 'I-03': [] }, { code: 'UNANSWERED', question: 'I-03', factor: 'sensitivity' }],
    ['no place named', { 'I-07': [] }, { code: 'UNANSWERED', question: 'I-07', factor: 'geography' }],
    ['who they are', { 'I-05': undefined }, { code: 'UNANSWERED', question: 'I-05', factor: null }],
    [
      'decisions, not known',
      { 'I-09': ['adm'], 'I-10': 'unknown' },
      { code: 'UNSURE', question: 'I-10', factor: null },
    ],
    ['decisions, not said', { 'I-09': ['adm'] }, { code: 'UNANSWERED', question: 'I-10', factor: null }],
  ])('%s', (_, changes, gap) =>
    expect(rated(changes)).toMatchObject({ state: 'not_assessed', because: [gap] }),
  );

  test('what is known already says how strict it will be at least', () => {
    expect(rated({ 'I-08': undefined, 'I-03': ['special'] })).toMatchObject({
      state: 'not_assessed',
      at_least: 'T1',
    });
  });

  test('questions that cannot change the tier hold nothing up', () => {
    expect(rated({ 'I-01': undefined, 'I-11': undefined, 'I-12': undefined }).state).toBe('rated');
  });

  test('whatever is answered, a rated intake has all six factors, and more answers never make it milder than said', () => {
    fc.assert(
      fc.property(arbitraryAnswers(intake), (answers) => {
        const rating = rateInherent(intake, answers, here);
        if (rating.state === 'rated') {
          const values = Object.values(rating.factors).map(({ value }) => value);
          expect(values.filter((value) => value < 1 || value > 5)).toEqual([]);
          return;
        }
        if (rating.state === 'no_personal_data') {
          expect(answers['I-02']?.value).toBe('no');
          return;
        }
        expect(rating.because.length).toBeGreaterThan(0);
        const full = rateInherent(intake, { ...answersOf({ 'I-10': 'no' }), ...answered(answers) }, here);
        if (full.state !== 'rated' || rating.at_least === null) return;
        expect(strictest([full.tier, rating.at_least])).toBe(full.tier);
      }),
      { numRuns: 5_000 },
    );
  });
});

const unsure = (value: unknown): boolean => value === 'unsure' || value === 'unknown';

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value) && !unsure(value);

/** What was really answered, apart from what is unsure. */
function answered(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, { value, na }]) => isSaid(value) && na === undefined),
  );
}

describe('geography', () => {
  test.each<[string, Partial<Surroundings>, readonly string[], number, string]>([
    ['the EEA is home for the EU', {}, ['DE', 'NO', 'EU'], 1, 'home'],
    ['Switzerland is adequate', {}, ['DE', 'CH'], 2, 'adequate'],
    ['Brazil is, since 26 January 2026', {}, ['BR'], 2, 'adequate'],
    ['and was not the day before', { on: '2026-01-25' }, ['BR'], 4, 'other'],
    ['nor is it for the UK', { home: 'UK' }, ['BR'], 4, 'other'],
    ['the US depends on the recipient', {}, ['US'], 3, 'conditional'],
    ['Japan does not count for Switzerland', { home: 'CH' }, ['JP'], 4, 'other'],
    ['the EEA is adequate for the UK', { home: 'UK' }, ['EU', 'FR'], 2, 'adequate'],
    ['the UK is until 27 December 2031', { on: '2031-12-27' }, ['GB'], 2, 'adequate'],
    ['and not after', { on: '2031-12-28' }, ['GB'], 4, 'other'],
    ['other countries', {}, ['IN'], 4, 'other'],
    ['the worst place counts', {}, ['DE', 'IN', 'CH'], 4, 'other'],
    ['an unknown place', {}, ['DE', 'unknown'], 5, 'unknown'],
    ['the whole world', {}, ['worldwide'], 5, 'unknown'],
    ['a restricted country, adequate or not', { restricted: ['ch'] }, ['CH'], 5, 'restricted'],
  ])('%s', (_, around, places, value, kind) => {
    expect(geographyOf(places, { ...here, ...around })).toMatchObject({ value, kind });
  });
});

const upwards = (left: number, right: number): number => left - right;

const all = (value: number): FactorValues => ({
  sensitivity: value,
  volume: value,
  access: value,
  geography: value,
  criticality: value,
  nature: value,
});

describe('formulas 10 and 11 at their edges', () => {
  test.each<[string, FactorValues, string, Tier]>([
    ['25 belongs to medium', { ...all(1), volume: 5, criticality: 5 }, '25.0000', 'T3'],
    ['just below is low', { ...all(1), volume: 5, criticality: 4, access: 1 }, '22.5000', 'T4'],
    ['50 belongs to high', { ...all(3), nature: 3 }, '50.0000', 'T2'],
    [
      '70 belongs to critical',
      { sensitivity: 5, volume: 5, access: 2, geography: 4, criticality: 5, nature: 1 },
      '70.0000',
      'T1',
    ],
  ])('%s', (_, factors, inherent, tier) => {
    expect(inherentRisk(factors, [])).toMatchObject({ inherent, tier_by_score: tier });
  });

  const factor = fc.integer({ min: 1, max: 5 });
  const factors = fc.record({
    sensitivity: factor,
    volume: factor,
    access: factor,
    geography: factor,
    criticality: factor,
    nature: factor,
  });
  const flags = fc.subarray([
    'special_category',
    'children',
    'criminal',
    'significant_adm',
    'ai',
    'vulnerable',
    'lock_in',
    'sole_source',
  ]);
  test('tripwires only lift, terms sum exactly, and a worse factor never makes it milder', () => {
    fc.assert(
      fc.property(
        factors,
        flags,
        fc.constantFrom('volume' as const, 'access' as const, 'nature' as const),
        (given, set, worse) => {
          const risk = inherentRisk(given, set);
          const after = inherentRisk({ ...given, [worse]: Math.min(5, given[worse] + 1) }, set);
          const tiers = [after.tier, risk.tier, risk.tier_by_score].map((tier) => TIERS.indexOf(tier));
          const figures = [risk.inherent, risk.inherent_effective, after.inherent_effective].map(Number);
          const parts = risk.terms.map(({ exact }) => readRational(exact)!);
          expect({ tiers, figures, sum: toFraction(sum(parts)) }).toEqual({
            tiers: tiers.toSorted(),
            figures: figures.toSorted(upwards),
            sum: risk.inherent_exact,
          });
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('the context of an assessment', () => {
  const input = (changes: Partial<ContextInput> = {}): ContextInput => ({
    tier: 'T2',
    profile: {
      home: 'EU',
      laws: [{ id: 'gdpr' }, { id: 'uk', places: ['GB'] }, { id: 'ccpa', groups: ['public'] }],
    },
    adequacy,
    intake,
    intakeAnswers: answersOf(),
    ...changes,
  });

  test('is read from the intake', () => {
    expect(contextOf(input())).toEqual({
      tier: 'T2',
      has_transfer: true,
      ai_in_use: null,
      vendor_role: null,
      laws: ['gdpr'],
      sensitivity: 3,
    });
  });

  test.each<[string, Partial<ContextInput>, object]>([
    ['home only is no transfer', { intakeAnswers: answersOf({ 'I-07': ['DE'] }) }, { has_transfer: false }],
    ['an adequate country is one', { intakeAnswers: answersOf({ 'I-07': ['CH'] }) }, { has_transfer: true }],
    [
      'no place named is not known',
      { intakeAnswers: answersOf({ 'I-07': undefined }) },
      { has_transfer: null },
    ],
    [
      'the vendor says its role',
      { vendorAnswers: { 'C-01': { value: 'joint' } }, intakeRole: 'processor' },
      { vendor_role: 'joint' },
    ],
    ['else the intake does', { intakeRole: 'processor' }, { vendor_role: 'processor' }],
    [
      'AI, when the vendor says anything but no',
      { vendorAnswers: { 'C-77': { value: 'unknown' } } },
      { ai_in_use: true },
    ],
    ['no AI, when it says no', { vendorAnswers: { 'C-77': { value: 'no' } } }, { ai_in_use: false }],
    [
      'unless decisions rest on it',
      {
        vendorAnswers: { 'C-77': { value: 'no' } },
        intakeAnswers: answersOf({ 'I-09': ['adm'], 'I-10': 'yes' }),
      },
      { ai_in_use: true },
    ],
    [
      'laws reach by place and by people',
      { intakeAnswers: answersOf({ 'I-07': ['GB'], 'I-05': ['public'] }) },
      { laws: ['gdpr', 'uk', 'ccpa'] },
    ],
  ])('%s', (_, changes, expected) => expect(contextOf(input(changes))).toMatchObject(expected));
});
