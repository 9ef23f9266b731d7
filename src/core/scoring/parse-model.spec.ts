import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { smallModelFile } from '../../../test/support/small-model.js';
import { isRecord } from '../shape.js';
import { parseModel } from './parse-model.js';

const own = JSON.parse(fs.readFileSync('templates/model/maturity-model.json', 'utf8')) as unknown;

/** A copy with another value at a JSON pointer; undefined takes the key away. */
function changed(file: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(file);
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  if (!isRecord(holder) && !Array.isArray(holder)) throw new Error(`${path} leads nowhere`);
  if (value === undefined) delete (holder as Record<string, unknown>)[last];
  else (holder as Record<string, unknown>)[last] = value;
  return copy;
}

/** Codes and places of everything that is wrong with a file. */
function faults(file: unknown): readonly string[] {
  const result = parseModel(file);
  return result.ok ? [] : result.problems.map(({ code, where }) => `${code} ${where}`);
}

describe('a model', () => {
  test('may be ours, or another with other domains, weights and thresholds', () => {
    expect(faults(own)).toEqual([]);
    expect(faults(smallModelFile)).toEqual([]);
  });

  test('that leaves out tripwires, treatment and floors gets the written defaults', () => {
    const bare = ['/inherent', '/treatment', '/scoring/residual/floors', '/scoring/progress_max'].reduce(
      (file, path) => changed(file, path, undefined),
      own,
    );
    expect(parseModel(bare)).toEqual(parseModel(own));
  });

  test('that says in words when a domain does not apply means the same', () => {
    const at = (own as { domains: { id: string }[] }).domains.findIndex(({ id }) => id === 'AIE');
    expect(parseModel(changed(own, `/domains/${at}/not_applicable_if`, undefined))).toEqual(parseModel(own));
  });

  test('may keep its critical domains in a list of its settings', () => {
    const file = changed(smallModelFile, '/scoring/critical_domains', ['TELL']);
    const result = parseModel(file);
    expect(result.ok && result.model.domains.map(({ critical }) => critical)).toEqual([true, true, false]);
  });
});

describe('what is no model', () => {
  test.each([
    ['not an object', null, 'BAD_FORMAT null'],
    ['a questionnaire', { sections: [] }, 'BAD_FORMAT null'],
    ['of a newer version', changed(smallModelFile, '/schema_version', 2), 'NEWER_SCHEMA /schema_version'],
  ])('%s', (_, file, fault) => expect(faults(file)).toEqual([fault]));
});

describe('every fault has a code and a place', () => {
  test.each<[string, string, unknown, string]>([
    ['a negative weight', '/practices/0/weight', -1, 'OUT_OF_RANGE /practices/0/weight'],
    ['a weight in words', '/domains/0/weight', 'heavy', 'WRONG_TYPE /domains/0/weight'],
    [
      'a threshold above 1',
      '/scoring/practice_pass_threshold',
      1.2,
      'OUT_OF_RANGE /scoring/practice_pass_threshold',
    ],
    ['a missing key', '/scoring/level4', undefined, 'MISSING_KEY /scoring'],
    ['an unknown stage', '/practices/0/stage', 'final', 'UNKNOWN_STAGE /practices/0/stage'],
    ['a practice of no domain', '/practices/0/domain', 'NONE', 'UNKNOWN_DOMAIN /practices/0/domain'],
    ['a practice twice', '/practices/1/id', 'SEC-F1', 'DUPLICATE_ID /practices/1/id'],
    ['a domain twice', '/domains/2/id', 'KEEP', 'DUPLICATE_ID /domains/2/id'],
    ['a group nobody named', '/practices/0/any_of_group', 'NEW', 'UNKNOWN_GROUP /practices/0/any_of_group'],
    ['a group without practices', '/any_of_groups/1', { id: 'LONELY' }, 'EMPTY_GROUP /any_of_groups/1'],
    [
      'a group over two stages',
      '/practices/0/any_of_group',
      'KEEP-A',
      'GROUP_IN_SEVERAL_STAGES /any_of_groups/0',
    ],
    [
      'a domain without practices',
      '/domains/3',
      { id: 'VOID', title: 'V', weight: 1 },
      'EMPTY_DOMAIN /domains/3',
    ],
    [
      'a critical domain that is none',
      '/scoring/critical_domains',
      ['NONE'],
      'UNKNOWN_DOMAIN /scoring/critical_domains/0',
    ],
    ['a stage without weight', '/practices/6/weight', 0, 'GATE_NEVER_PASSES /domains/1'],
    [
      'a cap that lets pass',
      '/scoring/critical_question_cap',
      0.6,
      'CAP_TOO_HIGH /scoring/critical_question_cap',
    ],
    [
      'factors upside down',
      '/scoring/evidence_factor/claimed',
      0.9,
      'FACTORS_OUT_OF_ORDER /scoring/evidence_factor',
    ],
    [
      'no target stage',
      '/scoring/target_stages_by_tier/T4',
      [],
      'GATE_NEVER_PASSES /scoring/target_stages_by_tier/T4',
    ],
    [
      'a level nobody can reach',
      '/scoring/target_level_by_tier/T1',
      5,
      'GATE_NEVER_PASSES /scoring/target_level_by_tier/T1',
    ],
    ['too many decimals', '/practices/0/weight', 0.12345, 'TOO_MANY_DECIMALS /practices/0/weight'],
    [
      'a condition that is none',
      '/domains/2/not_applicable_if',
      { ctx: 'weather', op: 'eq', value: 1 },
      'UNKNOWN_CONTEXT /domains/2/not_applicable_if/ctx',
    ],
  ])('%s', (_, path, value, fault) => expect(faults(changed(smallModelFile, path, value))).toContain(fault));

  test.each<[string, string, unknown, string]>([
    ['bands with a hole', '/scoring/residual/bands/0/min', 5, 'BANDS_OUT_OF_ORDER /scoring/residual/bands'],
    ['bands that fall', '/inherent/bands/2/min', 20, 'BANDS_OUT_OF_ORDER /inherent/bands'],
    [
      'floors that fall',
      '/scoring/residual/floors/1/at_least',
      40,
      'FLOORS_OUT_OF_ORDER /scoring/residual/floors',
    ],
    ['factor weights that are no whole', '/inherent/weights/volume', 20, 'WEIGHTS_NOT_100 /inherent/weights'],
  ])('%s', (_, path, value, fault) => expect(faults(changed(own, path, value))).toEqual([fault]));

  test('all of them are told at once', () => {
    const file = changed(
      changed(changed(own, '/practices/3/weight', -1), '/practices/4/domain', 'NONE'),
      '/practices/9/id',
      'GOV-F1',
    );
    expect(faults(file)).toEqual(
      expect.arrayContaining([
        'OUT_OF_RANGE /practices/3/weight',
        'UNKNOWN_DOMAIN /practices/4/domain',
        'DUPLICATE_ID /practices/9/id',
      ]),
    );
  });

  test('and none of them makes the program fall over', () => {
    for (const part of [[], {}, 'x', 7, true, [null], [[]], [{}]]) {
      for (const key of [
        'domains',
        'practices',
        'any_of_groups',
        'scoring',
        'inherent',
        'levels',
        'treatment',
      ]) {
        const result = parseModel({ ...smallModelFile, [key]: part });
        expect(typeof result.ok).toBe('boolean');
      }
    }
  });
});
