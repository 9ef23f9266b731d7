import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseDpvTerms, termFinder, termIds, termLabels } from './dpv-terms.js';
import type { FlowMap } from './flow-map.js';
import { mapTerms } from './map-terms.js';

const FILE = new URL('../../../templates/data-flows/dpv.json', import.meta.url);
const json = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, { dpv: string }>>;
const parsed = parseDpvTerms(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { terms } = parsed;
const find = termFinder(terms.terms);

const MAP: FlowMap = {
  date: '2026-11-29',
  home: 'EU',
  regimes: ['EU'],
  elements: { email: { sensitivity: 2 }, iban: { dpv: 'pd:BankAccount' } },
  data_subjects: ['patients'],
  vendors: [],
  nodes: [
    {
      id: 'n1',
      kind: 'system',
      countries_storage: ['DE'],
      countries_access: [],
      data_subjects: ['regulars'],
      data_categories: ['diagnosis'],
      encryption_rest: 'customer_key',
    },
  ],
  flows: [
    {
      id: 'f1',
      from_node: 'n1',
      to_node: 'n1',
      elements: ['email'],
      purpose: 'Newsletter',
      legal_ground: '6(1)(b), 9(2)(h)',
      transport_encryption: true,
    },
  ],
  arrangements: [],
  dpv: { group: { regulars: 'dpv:Consumer' } },
};

describe('the terms of the words of a map', () => {
  it.each([
    ['group', 'customers', ['dpv:Customer']],
    ['group', ' Kunden ', ['dpv:Customer']],
    ['purpose', 'Gehaltsabrechnung', ['dpv:PersonnelPayment']],
    ['element', 'customers', []],
    ['element', 'shoe size', []],
    ['legal_ground', '6(1)(f)', ['eu-gdpr:A6-1-f']],
    ['legal_ground', 'Art. 6(1)(b), 9(2)(h)', ['eu-gdpr:A6-1-b', 'eu-gdpr:A9-2-h']],
    ['legal_ground', 'Art. 6 Abs. 1 lit. a DSGVO', ['eu-gdpr:A6-1-a']],
    ['legal_ground', 'Art. 6 para. 1 (c)', ['eu-gdpr:A6-1-c']],
    ['legal_ground', 'our own reasons', []],
    ['measure', 'transport_encryption=true', ['dpv:EncryptionInTransfer']],
    ['measure', 'transport_encryption=false', []],
  ] as const)('of %s "%s" are %j', (list, word, expected) => {
    expect(find(list, word).map(({ dpv }) => dpv)).toEqual(expected);
  });

  it('are called as in a language, and otherwise as the map does', () => {
    expect(['customers', 'Kunden', 'regulars'].map((word) => termLabels(terms, 'de')('group', word))).toEqual(
      ['Kunden', 'Kunden', 'regulars'],
    );
    expect(termLabels(terms, 'fr')('legal_ground', '6(1)(b), 9(2)(a)')).toBe(
      'Contrat, Consentement explicite',
    );
  });

  it('are its own before the common ones', () => {
    const idsOf = termIds(MAP, find);
    expect(idsOf('element', 'iban')).toEqual(['pd:BankAccount']);
    expect(idsOf('group', 'regulars')).toEqual(['dpv:Consumer']);
    expect(idsOf('group', 'patients')).toEqual(['dpv:Patient']);
  });

  it('go into its file, and read again are the same', () => {
    const written = mapTerms(MAP, terms);
    expect(written).toEqual({
      elements: {
        diagnosis: { dpv: 'pd:Health' },
        email: { sensitivity: 2, dpv: 'pd:EmailAddress' },
        iban: { dpv: 'pd:BankAccount' },
      },
      dpv: {
        group: { patients: 'dpv:Patient', regulars: 'dpv:Consumer' },
        purpose: { Newsletter: 'dpv:DirectMarketing' },
        legal_ground: { '6(1)(b), 9(2)(h)': 'eu-gdpr:A6-1-b eu-gdpr:A9-2-h' },
        measure: {
          'encryption_rest=customer_key': 'dpv:EncryptionAtRest',
          'transport_encryption=true': 'dpv:EncryptionInTransfer',
        },
      },
    });
    expect(mapTerms({ ...MAP, ...written }, terms)).toEqual(written);
    expect(termIds({ ...MAP, ...written }, find)('legal_ground', '6(1)(b), 9(2)(h)')).toHaveLength(2);
  });
});

describe('the file of the terms', () => {
  it('names no word of a list for two different terms', () => {
    const seen = new Map<string, string>();
    for (const { list, words, dpv } of terms.terms)
      for (const word of words) {
        const key = `${list}/${word.toLowerCase()}`;
        expect([key, seen.get(key) ?? dpv]).toEqual([key, dpv]);
        seen.set(key, dpv);
      }
  });

  it('is refused with the place of each fault', () => {
    const faulty = { ...json, group: { staff: { dpv: 'no prefix', en: 'Staff', fr: 'Personnel' } } };
    const read = parseDpvTerms(faulty);
    expect(read.ok ? [] : read.problems.map(({ where }) => where)).toEqual([
      '/group/staff',
      '/group/staff/dpv',
    ]);
  });
});
