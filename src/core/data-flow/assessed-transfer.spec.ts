import { describe, expect, test } from '@jest/globals';
import { changed, checked, mapLaw, readMap, soundMap, type Json } from '../../../test/support/flow-maps.js';
import { templateJson } from '../../../test/support/templates.js';
import { transferAnswers } from '../../../test/support/transfer-answers.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { assessmentProblems } from './assessed-transfer.js';
import { basisOf } from './assessment-basis.js';
import { assessmentNotes } from './assessment-notes.js';
import { unboundAssessments } from './bound-assessments.js';
import { checkMap, findingsOf } from './check-map.js';
import { mapShares } from './map-answers.js';

const parsed = parseQuestionnaire(templateJson('questionnaires/transfer-impact.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { questionnaire } = parsed;

const places = (...codes: string[]): Json => ({ countries_storage: codes, countries_access: codes });
const CLAUSES = { mechanism: 'scc2021', mechanism_detail: { module: '2', annexes_complete: true } };

/** The sound map with a transfer to Mailwren, on clauses unless it is said otherwise. */
const mapTo = (recipient: Json, flow: Json = {}) =>
  changed(changed(soundMap(), 'mail', recipient), 'f1', { ...CLAUSES, ...flow });

const linkIn = (file: object) => checked(file).flows.get('f1')!.link;

type Change = Readonly<Record<string, AnswerValue | null>>;
const faults = (file: object, change: Change): string[] => {
  const transfer = { link: linkIn(file), map: readMap(file), law: mapLaw };
  const assessment = {
    answers: transferAnswers({ 'T-02': ['US'], ...change }),
    result: 'conditional',
    madeOn: '2026-11-22',
  } as const;
  return assessmentProblems(questionnaire, assessment, transfer).map(({ code, where }) => `${code} ${where}`);
};

/** What is asked where a decision is said to carry the transfer. */
const BY_DECISION: Change = Object.fromEntries(
  ['T-07', 'T-08', 'T-10', 'T-11', 'T-12', 'T-13', 'T-14', 'T-15', 'T-16'].map((id) => [id, null]),
);
const adequacy = (...countries: string[]): Change => ({
  ...BY_DECISION,
  'T-02': countries,
  'T-06': 'adequacy',
});
const listing = { ...BY_DECISION, 'T-06': 'dpf', 'T-09': 'both' };
const LISTED = { ...places('US'), transfer_facts: { dpf_listed_eu: true, dpf_checked_on: '2026-11-01' } };

describe('the answers of an assessment', () => {
  test.each<[string, object, Change, readonly string[]]>([
    ['may name places and instrument of the flow', mapTo(places('US')), {}, []],
    ['may name more places', mapTo(places('US', 'DE')), { 'T-02': ['US', 'IN'] }, []],
    ['must name each place', mapTo(places('US', 'IN')), {}, ['PLACE_NOT_ASSESSED /answers/T-02']],
    [
      'must name who reads from elsewhere',
      mapTo({ countries_access: ['CN'] }),
      {},
      ['PLACE_NOT_ASSESSED /answers/T-02'],
    ],
    ['cannot name a place nobody knows', mapTo(places('US', 'unknown')), {}, []],
    [
      'must name the instrument',
      mapTo(places('US'), { mechanism: 'bcr' }),
      {},
      ['OTHER_INSTRUMENT /answers/T-06'],
    ],
    [
      'cannot rest on clauses that no longer stand',
      mapTo(places('US'), { mechanism: 'scc_old' }),
      {},
      ['OTHER_INSTRUMENT /answers/T-06'],
    ],
    [
      'cannot claim a decision for a place that has none',
      mapTo(places('IN')),
      adequacy('IN'),
      ['NOT_COVERED /answers/T-06'],
    ],
    [
      'cannot claim one for a part of the places',
      mapTo(places('JP', 'IN')),
      adequacy('JP', 'IN'),
      ['NOT_COVERED /answers/T-06'],
    ],
    ['may claim one that covers every place', mapTo(places('BR', 'DE')), adequacy('BR'), []],
    [
      'cannot claim one that another law does not know',
      { ...mapTo(places('BR')), regimes: ['EU', 'UK'] },
      adequacy('BR'),
      ['NOT_COVERED /answers/T-06'],
    ],
    [
      'cannot claim one before its day',
      { ...mapTo(places('BR')), date: '2026-01-01' },
      adequacy('BR'),
      ['NOT_COVERED /answers/T-06'],
    ],
    ['may claim a listing that covers the recipient', mapTo(LISTED), listing, []],
    ['cannot claim one that was not looked up', mapTo(places('US')), listing, ['NOT_COVERED /answers/T-06']],
  ])('%s', (_, file, change, expected) => {
    expect(faults(file, change)).toEqual(expected);
  });
});

const basis = basisOf(linkIn(mapTo(places('IN'))));
const ASSESSED = { tia: { result: 'positive', date: '2026-01-10', basis } };

const judged = (recipient: Json, flow: Json = {}): readonly unknown[] => {
  const check = checked(mapTo(recipient, { ...ASSESSED, ...flow }));
  const { because } = findingsOf(check).find(({ rule, on }) => rule === 'DF-06' && on === 'f1') ?? {};
  return [check.flows.get('f1')!.transfer.status, because?.['changed'] ?? null];
};

describe('an assessment that was made', () => {
  test.each<[string, Json, Json, readonly unknown[]]>([
    ['of this flow carries it', places('IN'), {}, ['ok_safeguard', null]],
    [
      'carries no reader in another place',
      { ...places('IN'), countries_access: ['DE'] },
      {},
      ['needs_tia', ['countries']],
    ],
    ['carries nothing once the recipient has moved', places('CN'), {}, ['needs_tia', ['countries']]],
    [
      'carries no further kind of data',
      places('IN'),
      { elements: ['email', 'health'], content_readable: false },
      ['needs_tia', ['elements']],
    ],
    ['carries no other instrument', places('IN'), { mechanism: 'bcr' }, ['needs_tia', ['mechanism']]],
    [
      'carries no other recipient',
      { ...places('IN'), legal_entity: 'Other' },
      {},
      ['needs_tia', ['recipient']],
    ],
    [
      'says all that is new',
      { ...places('CN'), legal_entity: 'Other' },
      {},
      ['needs_tia', ['countries', 'recipient']],
    ],
  ])('%s', (_, recipient, flow, expected) => {
    expect(judged(recipient, flow)).toEqual(expected);
  });

  test('carries a transfer to fewer places, with less data', () => {
    const wide = { ...basis, countries: ['CN', 'IN'], elements: ['email', 'health'] };
    expect(judged(places('IN'), { tia: { ...ASSESSED.tia, basis: wide } })).toEqual(['ok_safeguard', null]);
  });

  test.each<[string, Json, readonly string[]]>([
    ['of this flow may be put on it', {}, []],
    ['must say what it was made of', { basis: null }, ['OTHER_FLOW /flows/0/tia/basis']],
    [
      'of another recipient may not',
      { basis: { ...basis, recipient: 'Other' } },
      ['OTHER_FLOW /flows/0/tia/basis'],
    ],
    [
      'of another place may not',
      { answers: transferAnswers({ 'T-02': ['US'] }) },
      ['PLACE_NOT_ASSESSED /flows/0/tia/answers/T-02'],
    ],
  ])('%s', (_, change, expected) => {
    const before = readMap(mapTo(places('IN')));
    const tia = {
      ...ASSESSED.tia,
      result: 'conditional',
      answers: transferAnswers({ 'T-02': ['IN'] }),
      ...change,
    };
    const after = readMap(mapTo(places('IN'), { tia }));
    const found = unboundAssessments(before, { ...after, nodes: before.nodes }, questionnaire, mapLaw);
    expect(found.map(({ code, where }) => `${code} ${where}`)).toEqual(expected);
  });
});

const worked = { ...mapLaw, takesResultsAsStated: false };
const status = (tia: Json, law: typeof mapLaw): unknown => {
  const check = checkMap(readMap(mapTo(places('IN'), { tia })), law);
  const found = findingsOf(check).some(({ rule, on }) => rule === 'DF-06' && on === 'f1');
  return [check.flows.get('f1')!.transfer.status, found];
};

describe('an assessment of a file', () => {
  test.each<[string, Json, unknown]>([
    ['positive', {}, ['needs_tia', true]],
    ['positive', { answers: {} }, ['needs_tia', true]],
    ['positive', { answers: transferAnswers({ 'T-14': ['e2e'] }) }, ['ok_safeguard', false]],
    ['conditional', {}, ['needs_tia', true]],
  ])('that says %s and has %j counts in a map that is worked on', (result, more, expected) => {
    expect(status({ result, date: '2026-01-10', ...more }, worked)).toEqual(expected);
  });

  test('counts as it is stated for the day of the file, though not in the score', () => {
    const file = mapTo(places('IN'), { tia: { result: 'positive', date: '2026-01-10' } });
    expect(status({ result: 'positive', date: '2026-01-10' }, mapLaw)).toEqual(['ok_safeguard', false]);
    const [share] = mapShares(checked(file)).filter(({ question }) => question === 'M-12');
    expect(share?.unmet).toEqual(['f1']);
  });

  test.each<[string, Json | null, readonly string[]]>([
    ['without answers is told of', { result: 'positive' }, ['ASSESSMENT_WITHOUT_ANSWERS /flows/0/tia']],
    [
      'with no answer in it is',
      { result: 'conditional', answers: {} },
      ['ASSESSMENT_WITHOUT_ANSWERS /flows/0/tia'],
    ],
    ['with answers is not', { result: 'positive', answers: transferAnswers() }, []],
    ['that puts nothing in order is not', { result: 'negative' }, []],
    ['that is none is not', null, []],
  ])('%s', (_, tia, expected) => {
    const notes = assessmentNotes(readMap(mapTo(places('IN'), { tia })));
    expect(notes.map(({ code, where }) => `${code} ${where}`)).toEqual(expected);
  });
});
