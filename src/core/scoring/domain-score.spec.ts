import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rational, toFixed4, ratio, type Quantity } from '../exact/rational.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import { domainScore, type DomainScore, type ScoredPractice } from './domain-score.js';
import { parseModel } from './parse-model.js';
import { STAGES } from '../vocabulary.js';

const parsed = parseModel(JSON.parse(fs.readFileSync('templates/model/maturity-model.json', 'utf8')));
if (!parsed.ok) throw new Error('our own model must parse');
const { scoring } = parsed.model;

type Figure = Quantity | 'not_applicable' | 'not_assessed';

/** A practice in short: stage, required or optional, implementation, class, weight, group. */
function p(
  stage: 'F' | 'I' | 'A',
  need: 'req' | 'opt',
  figure: Figure,
  rank = 2,
  weight = 1,
  group: string | null = null,
): ScoredPractice {
  const isState = figure === 'not_applicable' || figure === 'not_assessed';
  const implementation = isState ? figure : rational(figure);
  const place = STAGES['FIA'.indexOf(stage)] ?? 'fundamental';
  return { stage: place, required: need === 'req', weight, group, implementation, rank };
}

function judged(practices: readonly ScoredPractice[], tier: Tier = 'T2', domain = 'GOV'): DomainScore {
  return domainScore(practices, domain, tier, scoring);
}

function shown({ maturity }: DomainScore): string {
  return toFixed4(ratio(maturity.n, maturity.d));
}

const [CLAIMED, DOCUMENTED, ATTESTED] = [0, 1, 2];

const LARGE = 10n ** 20n + 39n;

describe('the edges of formula 5 belong to the upper side', () => {
  test.each<[string, number, readonly ScoredPractice[]]>([
    ['a practice at 0.75 passes', 2, [p('F', 'req', 0.75)]],
    ['a practice at 0.7499 does not', 1, [p('F', 'req', 0.7499)]],
    ['a mean of exactly 0.70 passes', 2, [p('F', 'req', 0.75), p('F', 'opt', 0.65)]],
    [
      'a mean just under 0.70 does not, though it shows as 0.7000',
      1,
      [p('F', 'req', 0.75), p('F', 'opt', '64999/100000')],
    ],
    [
      'a mean of exactly 0.70 passes, also of fractions that fit no plain number',
      2,
      [
        p('F', 'req', ratio(3n * LARGE + 4n, 4n * LARGE)),
        p('F', 'opt', ratio(13n * LARGE - 20n, 20n * LARGE)),
      ],
    ],
    ['the mean is weighted', 1, [p('F', 'req', 0.75), p('F', 'opt', 0.65, ATTESTED, 2)]],
    ['an optional practice below 0.75 does no harm by itself', 2, [p('F', 'req', 1), p('F', 'opt', 0.5)]],
  ])('%s', (_, level, practices) => expect(judged(practices, 'T4').level).toBe(level));
});

describe('the tier asks for a class of every required practice', () => {
  test.each<[string, Tier, string, readonly ScoredPractice[], number, number]>([
    ['claims do for T4', 'T4', 'SEC', [p('F', 'req', 1, CLAIMED)], 2, 2],
    ['not for T3 in F', 'T3', 'GOV', [p('F', 'req', 1, CLAIMED)], 1, 2],
    ['but for T3 in I', 'T3', 'GOV', [p('F', 'req', 1, DOCUMENTED), p('I', 'req', 1, CLAIMED)], 3, 3],
    ['documents do for T1 in GOV', 'T1', 'GOV', [p('F', 'req', 1, DOCUMENTED)], 2, 2],
    ['not for T1 in SEC', 'T1', 'SEC', [p('F', 'req', 1, DOCUMENTED)], 1, 2],
    ['nor for T1 in INC, stage I', 'T1', 'INC', [p('F', 'req', 1), p('I', 'req', 1, DOCUMENTED)], 2, 4],
    [
      'but for T1 in SEC, stage A',
      'T1',
      'SEC',
      [p('F', 'req', 1), p('I', 'req', 1), p('A', 'req', 1, DOCUMENTED)],
      5,
      5,
    ],
    ['optional practices need no class', 'T1', 'SEC', [p('F', 'req', 1), p('F', 'opt', 1, CLAIMED)], 2, 2],
  ])('%s', (_, tier, domain, practices, level, claimed) => {
    const result = judged(practices, tier, domain);
    expect([result.level, result.claimedLevel]).toEqual([level, claimed]);
  });
});

describe('stages in which little is known', () => {
  test.each<[string, number, string, readonly ScoredPractice[]]>([
    [
      'F not assessed, one required: level 1 with progress 0',
      1,
      '1.0000',
      [p('F', 'req', 'not_assessed'), p('I', 'req', 1)],
    ],
    [
      'F not assessed, only optional ones: counts as passed',
      3,
      '3.5000',
      [p('F', 'opt', 'not_assessed'), p('I', 'req', 1, DOCUMENTED)],
    ],
    [
      'F with nothing applicable: counts as passed',
      3,
      '3.5000',
      [p('F', 'req', 'not_applicable'), p('I', 'req', 1, DOCUMENTED)],
    ],
    [
      'a required practice not assessed blocks its stage',
      1,
      '1.9900',
      [p('F', 'req', 1), p('F', 'req', 'not_assessed')],
    ],
    ['an optional one does not', 2, '2.0000', [p('F', 'req', 1), p('F', 'opt', 'not_assessed')]],
    ['I with nothing assessed is not passed', 2, '2.0000', [p('F', 'req', 1), p('I', 'opt', 'not_assessed')]],
    ['no I at all caps at level 2', 2, '2.0000', [p('F', 'req', 1), p('A', 'opt', 1)]],
    [
      'A with nothing assessed is not passed',
      4,
      '4.0000',
      [p('F', 'req', 1), p('I', 'req', 1), p('A', 'opt', 'not_assessed')],
    ],
    [
      'no A at all caps at level 4',
      4,
      '4.0000',
      [p('F', 'req', 1), p('I', 'req', 1), p('A', 'req', 'not_applicable')],
    ],
    ['all assessed F are 0: level 0', 0, '0.0000', [p('F', 'req', 0), p('F', 'opt', 0), p('I', 'req', 1)]],
    ['one F above 0: level 1', 1, '1.0050', [p('F', 'req', 0), p('F', 'opt', 0.01)]],
    [
      'no required F or I left: no level 4',
      3,
      '3.0000',
      [p('F', 'opt', 1), p('I', 'opt', 1), p('A', 'req', 1)],
    ],
  ])('%s', (_, level, maturity, practices) => {
    const result = judged(practices);
    expect([result.level, shown(result)]).toEqual([level, maturity]);
  });
});

describe('level 4 is proof', () => {
  test.each<[string, number, string, readonly ScoredPractice[]]>([
    [
      'half attested by weight',
      4,
      '4.0000',
      [p('F', 'req', 1, ATTESTED, 2), p('I', 'req', 1, DOCUMENTED, 2)],
    ],
    [
      'a little less than half',
      3,
      '3.9899',
      [p('F', 'req', 1, ATTESTED, 97), p('I', 'req', 1, DOCUMENTED, 101)],
    ],
    ['one only claimed', 3, '3.8333', [p('F', 'req', 1, ATTESTED, 2), p('I', 'req', 1, CLAIMED, 1)]],
    [
      'optional practices prove nothing',
      3,
      '3.5000',
      [p('F', 'req', 1, DOCUMENTED), p('F', 'opt', 1, ATTESTED, 9), p('I', 'req', 1, DOCUMENTED)],
    ],
  ])('%s', (_, level, maturity, practices) => {
    const result = judged(practices, 'T4');
    expect([result.level, shown(result)]).toEqual([level, maturity]);
  });

  test('the claimed level needs the same proof', () => {
    const result = judged([p('F', 'req', 1, CLAIMED), p('I', 'req', 1, CLAIMED)], 'T2');
    expect([result.level, result.claimedLevel]).toEqual([1, 3]);
  });
});

describe('any-of groups', () => {
  const ground = [p('F', 'req', 1), p('I', 'req', 1)];
  test.each<[string, number, readonly ScoredPractice[]]>([
    [
      'one that reaches the threshold is enough',
      5,
      [p('A', 'opt', 0.75, ATTESTED, 1, 'G'), p('A', 'opt', 0.7, ATTESTED, 1, 'G')],
    ],
    ['none that does holds the stage back', 4, [p('A', 'opt', 0.74, ATTESTED, 1, 'G'), p('A', 'req', 1)]],
    [
      'a group that does not apply asks for nothing',
      5,
      [p('A', 'opt', 'not_applicable', ATTESTED, 1, 'G'), p('A', 'req', 1)],
    ],
    [
      'one that applies but is not assessed does',
      4,
      [p('A', 'opt', 'not_assessed', ATTESTED, 1, 'G'), p('A', 'req', 1)],
    ],
    [
      'one of another stage opens nothing',
      4,
      [p('F', 'opt', 1, ATTESTED, 1, 'G'), p('A', 'opt', 0.7, ATTESTED, 1, 'G')],
    ],
    [
      'every group has its own gate',
      4,
      [p('A', 'opt', 1, ATTESTED, 1, 'G'), p('A', 'opt', 0.7, ATTESTED, 1, 'H')],
    ],
  ])('%s', (_, level, practices) => expect(judged([...ground, ...practices]).level).toBe(level));
});

describe('figures of a domain', () => {
  test('progress never shows more than 0.99', () => {
    expect(shown(judged([p('F', 'req', 1, CLAIMED), p('F', 'opt', 1, ATTESTED, 1_000_000)], 'T2'))).toBe(
      '1.9900',
    );
  });

  test('advanced practices never count against a vendor', () => {
    const practices = [p('F', 'req', 1), p('A', 'opt', 0)];
    const { assured } = judged(practices, 'T1');
    expect(assured).toMatchObject({ n: assured?.d });
  });

  test('T3 and T4 look at fundamentals only', () => {
    const practices = [p('F', 'req', 1), p('I', 'req', 0)];
    const score = (tier: Tier): number => {
      const { assured } = judged(practices, tier);
      return Number(assured?.n) / Number(assured?.d);
    };
    expect([score('T1'), score('T2'), score('T3'), score('T4')]).toEqual([0.5, 0.5, 1, 1]);
  });

  test('nothing in the target stages is null, not 0', () => {
    const { assured, claimed, documented } = judged([p('F', 'opt', 'not_assessed'), p('A', 'opt', 1)]);
    expect([assured, claimed, documented]).toEqual([null, null, null]);
  });

  test('figures of many digits stay exact', () => {
    const long = Array.from({ length: 12 }, (_, at) =>
      p('F', 'opt', `${10 ** 14 + at}/${10 ** 15 + 7 * at + 1}`, ATTESTED, 3),
    );
    const exact = long.reduce(
      (sum, { implementation }) =>
        sum + (typeof implementation === 'object' ? Number(implementation.n) / Number(implementation.d) : 0),
      0,
    );
    const { averages, assured } = judged(long, 'T4');
    expect(typeof averages[0]?.n).toBe('bigint');
    expect(Number(assured?.n) / Number(assured?.d)).toBeCloseTo(exact / 12, 12);
  });
});
