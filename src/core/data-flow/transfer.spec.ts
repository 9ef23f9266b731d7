import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAdequacy } from './adequacy.js';
import { parseTransferInput } from './transfer-input.js';
import { parseTransferLogic, TRANSFER_STATUSES } from './transfer-logic.js';
import { MECHANISMS } from '../vocabulary.js';
import { TIA_RESULTS, type TransferInput } from './transfer-input.js';
import { badness, transferStatus, worstTransfer } from './transfer.js';

interface LogicFile {
  readonly default_date: string;
  readonly vectors: readonly { id: string; why: string; input: unknown; expected: object }[];
}

const read = (name: string): unknown =>
  JSON.parse(fs.readFileSync(`templates/reference/${name}.json`, 'utf8')) as unknown;
const file = read('transfer-logic') as LogicFile;
const adequacyFile = read('adequacy') as Record<string, unknown>;
const parsedAdequacy = parseAdequacy(adequacyFile);
const parsedLogic = parseTransferLogic(file);
if (!parsedAdequacy.ok || !parsedLogic.ok) throw new Error('our own reference files must parse');
const { adequacy } = parsedAdequacy;
const { logic } = parsedLogic;

const today = '2026-11-22';
const row = (input: Partial<TransferInput>): number =>
  transferStatus({ exporter_regime: 'EU', date: today, ...input }, adequacy, logic).row;
const clauses: Partial<TransferInput> = {
  recipient_country: 'IN',
  mechanism: 'scc2021',
  mechanism_detail: { module: '2', annexes_complete: true },
};
const listed = { recipient_country: 'US', recipient: { dpf_listed_eu: true, dpf_checked_on: '2026-09-01' } };

describe('the vectors of transfer-logic.json', () => {
  test.each(file.vectors)('$id: $why', ({ input, expected }) => {
    const parsed = parseTransferInput(input, file.default_date);
    if (!parsed.ok) throw new Error('a vector must be a valid input');
    expect(transferStatus(parsed.input, adequacy, logic)).toMatchObject(expected);
  });
  test('there are eleven of them', () => expect(file.vectors).toHaveLength(11));
});

describe('each row of the table, the first that matches', () => {
  test.each<[number, string, Partial<TransferInput>]>([
    [1, 'an absent country is an unknown place', {}],
    [2, 'GB is home for the UK only', { exporter_regime: 'UK', recipient_country: 'GB' }],
    [2, 'CH is home for Switzerland', { exporter_regime: 'CH', recipient_country: 'CH' }],
    [3, 'old clauses to India', { ...clauses, mechanism: 'scc_old' }],
    [
      4,
      'an old instrument does no harm where adequacy covers',
      { recipient_country: 'CH', mechanism: 'scc_old' },
    ],
    [4, 'the EEA is adequate for the UK', { exporter_regime: 'UK', recipient_country: 'NO' }],
    [4, 'an organisation counts by its code', { recipient_country: 'XEPO' }],
    [5, 'Japan under its condition', { recipient_country: 'JP', recipient: { recipient_appi: true } }],
    [5, 'a listed company', listed],
    [6, 'a listing never checked', { recipient_country: 'US', recipient: { dpf_listed_eu: true } }],
    [
      6,
      'an old instrument and a listing never checked',
      {
        recipient_country: 'US',
        recipient: { dpf_listed_eu: true },
        mechanism: 'privacy_shield',
      },
    ],
    [7, 'staff data outside the listing', { ...listed, data: { hr: true }, mechanism: 'dpf' }],
    [
      3,
      'staff data outside the listing under an old instrument',
      {
        ...listed,
        data: { hr: true },
        mechanism: 'privacy_shield',
      },
    ],
    [8, 'a framework that does not cover', { recipient_country: 'US', mechanism: 'dpf' }],
    [8, 'an EU listing is none under UK law', { ...listed, exporter_regime: 'UK', mechanism: 'dpf' }],
    [9, 'Japan is not adequate for Switzerland', { exporter_regime: 'CH', recipient_country: 'JP' }],
    [10, 'EU clauses alone for the UK', { ...clauses, exporter_regime: 'UK' }],
    [11, 'an exception of Art. 49', { recipient_country: 'IN', mechanism: 'derogation' }],
    [12, 'no module named', { ...clauses, mechanism_detail: { annexes_complete: true } }],
    [12, 'a blank module', { ...clauses, mechanism_detail: { module: ' ', annexes_complete: true } }],
    [13, 'annexes left open', { ...clauses, mechanism_detail: { module: '2' } }],
    [
      13,
      'the IDTA needs no module, but its tables',
      { ...clauses, mechanism: 'uk_idta', mechanism_detail: {} },
    ],
    [14, 'a negative assessment', { ...clauses, tia: 'negative' }],
    [15, 'a draft is none', { ...clauses, tia: 'draft' }],
    [15, 'staff data under clauses beside the listing', { ...clauses, ...listed, data: { hr: true } }],
    [16, 'a conditional assessment, however old', { ...clauses, tia: 'conditional', tia_date: '2020-01-01' }],
    [
      17,
      'a new sub-processor since',
      {
        ...clauses,
        tia: 'positive',
        tia_date: '2026-01-10',
        chain_changed_on: '2026-01-11',
      },
    ],
    [18, 'binding rules without annexes', { recipient_country: 'IN', mechanism: 'bcr', tia: 'positive' }],
    [18, 'an assessment without a date never expires', { ...clauses, tia: 'positive' }],
    [18, 'the IDTA runs on under the EU', { ...clauses, mechanism: 'uk_idta', tia: 'positive' }],
  ])('row %i: %s', (expected, _, input) => expect(row(input)).toBe(expected));
});

describe('the edges of days', () => {
  test.each([
    [5, '2025-11-21'],
    [6, '2025-11-20'],
  ])('row %i for a listing checked on %s, with 366 days as the limit', (expected, checked) => {
    expect(row({ ...listed, recipient: { dpf_listed_eu: true, dpf_checked_on: checked } })).toBe(expected);
  });
  test.each([
    [18, '2024-11-21'],
    [17, '2024-11-20'],
  ])('row %i for an assessment of %s, with 731 days as the limit', (expected, assessed) => {
    expect(row({ ...clauses, tia: 'positive', tia_date: assessed })).toBe(expected);
  });
  test.each([
    [9, 'BR', '2026-01-25'],
    [4, 'BR', '2026-01-26'],
    [4, 'GB', '2031-12-27'],
    [9, 'GB', '2031-12-28'],
  ])('row %i for %s on %s, for both ends of a decision count', (expected, country, date) => {
    expect(row({ recipient_country: country, date })).toBe(expected);
  });
});

describe('what stands beside the status', () => {
  test('names an old instrument that adequacy makes harmless', () => {
    const input: TransferInput = {
      exporter_regime: 'EU',
      recipient_country: 'CH',
      date: today,
      mechanism: 'scc_old',
    };
    const verdict = transferStatus(input, adequacy, logic);
    expect(verdict.notes).toEqual(['stale_instrument_named']);
    expect(verdict.adequacy?.act).toBe('Decision 2000/518/EC');
  });
  test('names recital 7 where the recipient is itself under the GDPR', () => {
    const input: TransferInput = {
      exporter_regime: 'EU',
      date: today,
      ...clauses,
      tia: 'positive',
      recipient: { subject_to_gdpr_directly: true },
    };
    expect(transferStatus(input, adequacy, logic).notes).toEqual(['recipient_subject_to_gdpr']);
  });
});

const worst = (regimes: readonly ('EU' | 'UK' | 'CH')[], countries: readonly string[]): unknown => {
  const verdict = worstTransfer({ date: today }, regimes, countries, adequacy, logic);
  return verdict === null ? null : [verdict.status, verdict.regime, verdict.country];
};

describe('the worst over regimes and countries', () => {
  test.each([
    [['EU'], ['DE', 'US'], ['needs_mechanism', 'EU', 'US']],
    [['EU', 'UK'], ['BR'], ['needs_mechanism', 'UK', 'BR']],
    [
      ['EU', 'UK'],
      ['US', 'IN'],
      ['needs_mechanism', 'EU', 'IN'],
    ],
    [['EU'], [], ['unknown_location', 'EU', 'unknown']],
    [['EU'], ['US', 'unknown'], ['unknown_location', 'EU', 'unknown']],
    [['EU', 'CH'], ['DE'], ['ok_adequacy', 'CH', 'DE']],
    [[], ['DE'], null],
  ] as const)('%j × %j is %j', (regimes, countries, expected) => {
    expect(worst(regimes, countries)).toEqual(expected);
  });
});

const bool = fc.boolean();
const anyInput = fc.record<TransferInput>(
  {
    exporter_regime: fc.constantFrom('EU', 'UK', 'CH'),
    recipient_country: fc.constantFrom(
      'DE',
      'NO',
      'GB',
      'CH',
      'US',
      'JP',
      'BR',
      'CA',
      'IN',
      'unknown',
      'XEPO',
    ),
    date: fc.constantFrom('2015-01-01', '2024-02-29', '2026-01-26', today, '2032-01-01'),
    recipient: fc.record(
      {
        dpf_listed_eu: bool,
        dpf_listed_uk: bool,
        dpf_covers_hr: bool,
        recipient_appi: bool,
        recipient_pipeda: bool,
      },
      { requiredKeys: [] },
    ),
    data: fc.record({ hr: bool }),
    mechanism: fc.constantFrom(...MECHANISMS),
    mechanism_detail: fc.record({ module: fc.constantFrom('2', ''), annexes_complete: bool }),
    tia: fc.constantFrom(...TIA_RESULTS),
    tia_date: fc.constantFrom('2023-01-01', '2026-01-10'),
  },
  { requiredKeys: ['exporter_regime', 'date'] },
);

test('every input gets a status of the table, and order of countries changes nothing', () => {
  fc.assert(
    fc.property(anyInput, fc.shuffledSubarray(['DE', 'US', 'IN', 'JP']), (input, countries) => {
      expect(TRANSFER_STATUSES).toContain(transferStatus(input, adequacy, logic).status);
      const there = worstTransfer(input, ['EU', 'UK'], countries, adequacy, logic);
      const back = worstTransfer(input, ['EU', 'UK'], countries.toReversed(), adequacy, logic);
      expect(there).toEqual(back);
    }),
    { numRuns: 5000 },
  );
});

test('a better assessment never makes a status worse', () => {
  const better = {
    none: 'positive',
    draft: 'positive',
    negative: 'conditional',
    conditional: 'positive',
    positive: 'positive',
  } as const;
  fc.assert(
    fc.property(anyInput, (input) => {
      const before = transferStatus(input, adequacy, logic);
      const after = transferStatus(
        { ...input, tia: better[input.tia ?? 'none'], tia_date: input.date },
        adequacy,
        logic,
      );
      expect(badness(after)).toBeGreaterThanOrEqual(badness(before));
    }),
    { numRuns: 5000 },
  );
});

describe('bad reference files and inputs', () => {
  test('names every fault of the adequacy file at once', () => {
    const broken = {
      ...adequacyFile,
      eea: ['Germany'],
      uk: [{ code: 'CA', name: 'Canada', type: 'partial', act: 'x', date: '2020-02-30', condition: null }],
    };
    const parsed = parseAdequacy(broken);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where])).toEqual([
      ['WRONG_VALUE', '/eea/0'],
      ['WRONG_DAY', '/uk/0/date'],
      ['CONDITION_MISSING', '/uk/0'],
    ]);
  });
  test('refuses a table with a row missing or moved', () => {
    const { order } = logic;
    for (const rows of [order.slice(1), order.toReversed()]) {
      const parsed = parseTransferLogic({ version: '1', order: rows });
      expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['UNKNOWN_ROWS']);
    }
  });
  test('refuses an unknown mechanism, regime and day', () => {
    const parsed = parseTransferInput(
      { exporter_regime: 'US', mechanism: 'handshake', date: 'today' },
      today,
    );
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual([
      'UNKNOWN_REGIME',
      'UNKNOWN_MECHANISM',
      'WRONG_DAY',
    ]);
  });
});
