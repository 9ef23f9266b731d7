import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { AgreementText } from './agreement-text.js';
import { compareAgreements } from './compare.js';
import { clauseFindings } from './findings.js';
import { reviewAgreement } from './review.js';
import { catalogue, ownAgreement, reviewed, verdicts } from '../../../test/support/clauses/catalogue.js';

const all = catalogue();
const GOOD = { en: ownAgreement('good-en.md'), de: ownAgreement('good-de.md') };
const agreements = (...parts: string[]) => reviewed(parts.join('\n\n'), all, { language: 'en' }).agreements;
const BAD = { en: ownAgreement('bad-en.md'), de: ownAgreement('bad-de.md') };

describe('whole agreements', () => {
  test('one that promises everything is found to do so', () => {
    const { clauses, language, readable } = reviewed(GOOD.en, all);
    const gaps = clauses.filter(({ verdict }) => verdict !== 'present').map(({ id }) => id);
    expect([language, readable]).toEqual(['en', true]);
    const signsAndUnused = [
      'D-CH',
      'D-DPF',
      'D-STALE',
      'F-CHANGE',
      'F-COSTS',
      'F-AUDITLIMIT',
      'F-DISPUTE',
      'F-DRAFT',
    ];
    expect(gaps).toEqual(signsAndUnused);
  });
  test('one that only sounds like it is not believed', () => {
    const { clauses } = reviewed(BAD.en, all);
    const present = clauses.filter(({ verdict }) => verdict === 'present').map(({ id }) => id);
    expect(present).toEqual(['B-DSR', 'D-STALE', 'F-CHANGE', 'F-COSTS', 'F-DISPUTE', 'F-DRAFT']);
  });
  test('one in plain words, with a table and bullets, is understood', () => {
    const lines = ownAgreement('plain-en.md').replace(/^\|[ -|]+\|$\n/gm, '');
    const missing = ['B-INFRINGE', 'C-RECORDS', 'C-CONTENT', 'B-LEGALREQ', 'D-SCC', 'F-CAP'];
    const promised = [
      'B-INSTR',
      'B-CONFID',
      'B-SECURITY',
      'B-SUB-NOTICE',
      'B-SUB-FLOW',
      'B-SUB-LIAB',
      'B-DSR',
      'B-DELETE',
      'B-AUDIT',
      'C-HOURS',
      'F-AI',
      'D-UK',
    ];
    const kinds = verdicts(reviewed(lines, all));
    expect(promised.filter((id) => kinds[id] !== 'present')).toEqual([]);
    expect(missing.filter((id) => kinds[id] !== 'missing')).toEqual([]);
  });
  test('one that describes instead of promising is seen through', () => {
    const kinds = reviewed(ownAgreement('thin-en.md'), all).clauses.filter(
      ({ verdict }) => verdict === 'present',
    );
    expect(kinds.map(({ id }) => id)).toEqual(['B-INSTR', 'B-TRANSFER-INSTR', 'F-CHANGE', 'F-AUDITLIMIT']);
  });
  test('in German, too', () => {
    const good = verdicts(reviewed(GOOD.de, all));
    const bad = reviewed(BAD.de, all).clauses.filter(({ verdict }) => verdict === 'present');
    expect(good).toMatchObject({
      'B-INSTR': 'present',
      'B-SUB-LIAB': 'present',
      'C-HOURS': 'present',
      'E-1': 'not_covered',
    });
    expect(bad).toEqual([]);
  });
  test('each present or weak verdict shows its place and sentence, and each verdict its reason', () => {
    for (const text of [GOOD.en, BAD.en, GOOD.de])
      for (const { verdict, place, quote, reason } of reviewed(text, all).clauses) {
        expect(reason).not.toBe('');
        if (verdict !== 'present' && verdict !== 'weak') continue;
        expect(place?.line).toBeGreaterThan(0);
        expect(quote?.length).toBeGreaterThan(0);
        expect(quote?.length).toBeLessThanOrEqual(400);
      }
  });
  test('of two agreements in one file the weaker counts', () => {
    const half =
      '\n\n1. Scope\n\nThe Processor shall keep the service running for the customer and its users. '.repeat(
        8,
      );
    const one = `Data Processing Agreement\n\n1. Hours\n\nThe Processor shall notify the Controller of any data breach within 24 hours.${half}`;
    const other = `Data Processing Agreement${half}`;
    expect(reviewed(one, all).agreements).toBe(1);
    const both = reviewed(`${one}\n\n${other}`, all);
    expect([both.agreements, verdicts(both)['C-HOURS']]).toEqual([2, 'missing']);
  });
});

describe('two agreements in one file', () => {
  const half =
    '\n\n1. Scope\n\nThe Processor shall keep the service running for the customer and its users. '.repeat(8);
  const HOURS =
    '\n\n1. Hours\n\nThe Processor shall notify the Controller of any data breach within 24 hours.';

  test.each([
    'Data Processing Agreement between Acme GmbH and Vendor Inc.',
    '# Data Processing Agreement — Other Vendor Ltd.',
    'Data Processing Addendum (DPA): Acme GmbH / Vendor Inc.',
    'title: Data Processing Addendum',
    'Data Processing Agreement pursuant to Article 28 GDPR',
    'Agreement on the processing of personal data',
    'Auftragsverarbeitungsvertrag zwischen der Acme GmbH und der Anbieter AG',
    'Vereinbarung zur Auftragsverarbeitung gemäß Art. 28 DSGVO',
    'Vertrag über die Verarbeitung personenbezogener Daten im Auftrag',
  ])('each has a title: %s', (title) => {
    expect(agreements(`${title}${HOURS}${half}`, `${title}${half}`)).toBe(2);
    expect(agreements(`${title}${HOURS}${half}`)).toBe(1);
  });

  test.each([
    'Data Processing Agreement between the parties is attached as follows',
    'Data Processing Agreement – Annex 1',
    'Data Processing Agreement: Signature page',
    'Data Processing Agreement between Acme and Vendor, which',
    'Annex 1 to the Data Processing Agreement between Acme and Vendor',
    'This Data Processing Agreement between Acme and Vendor',
    'Auftragsverarbeitungsvertrag zwischen den Parteien gilt für',
    'Auftragsverarbeitungsvertrag – Anlage 2',
  ])('what is no title begins none: %s', (line) => {
    expect(agreements(`Data Processing Agreement${HOURS}${half}`, `${line}${half}`)).toBe(1);
  });

  test('the head of each page begins none, nor a reference within a paragraph', () => {
    const title = 'Data Processing Agreement between Acme GmbH and Vendor Inc.';
    const page = (number: number): AgreementText['lines'] =>
      `${title}${HOURS}${half}`.split('\n').map((text, at) => ({ page: number, line: at + 1, text }));
    const text = { pages: 3, lines: [...page(1), ...page(2), ...page(3)] };
    const options = { language: 'en', laws: ['gdpr'] as const, hasTransfers: true };
    expect(reviewAgreement(text, all, options).agreements).toBe(1);
    const running = `${half}\n\nThis annex is part of the\n${title} as signed.${half}`;
    expect(agreements(`Data Processing Agreement${HOURS}${running}`)).toBe(1);
  });
});

describe('attached standard clauses', () => {
  test('of 2021 are no promise of the body, but cover it for the transfers', () => {
    const kinds = verdicts(reviewed(ownAgreement('scc.md'), all));
    expect(kinds).toMatchObject({
      'B-INSTR': 'covered_by_scc',
      'B-AUDIT': 'covered_by_scc',
      'C-BREACH': 'present',
      'C-HOURS': 'missing',
      'C-TOMS': 'present',
      'F-INSURE': 'present',
    });
  });
  test('of 2010 cover nothing and are out of date', () => {
    const kinds = verdicts(reviewed(ownAgreement('scc2010.txt'), all));
    expect(kinds).toMatchObject({
      'B-INSTR': 'missing',
      'D-STALE': 'present',
      'C-RECORDS': 'present',
      'D-SCC': 'missing',
    });
  });
});

function found(options: Parameters<typeof reviewed>[2]): Record<string, string> {
  return verdicts(reviewed(GOOD.en, all, options));
}

describe('an instrument that need not be relied on', () => {
  test('is no gap beside standard clauses, and one without them', () => {
    const own = GOOD.en.replace(/^6\.2 .*$/m, '');
    const [beside, alone] = [GOOD.en, own].map((text) =>
      reviewed(text, all).clauses.find(({ id }) => id === 'D-DPF')!,
    );
    expect(beside).toMatchObject({ verdict: 'covered_by_scc', better: null });
    expect(beside!.reason).toBe(
      'Not relied on: the incorporated standard clauses of 2021 carry the transfers.',
    );
    expect(clauseFindings([beside!], all)).toEqual([]);
    expect(clauseFindings([alone!], all)).toMatchObject([{ rule: 'D-DPF', severity: 'medium' }]);
  });
  test('is no loss against a text that had it', () => {
    const had = `${GOOD.en}\n\n9.1 The Provider is listed under the EU-US Data Privacy Framework; if the listing ends, the standard contractual clauses apply.`;
    const [before, after] = [had, GOOD.en].map((text) => reviewed(text, all).clauses);
    expect(before!.find(({ id }) => id === 'D-DPF')?.verdict).toBe('present');
    expect(compareAgreements(before!, after!, all).find(({ id }) => id === 'D-DPF')?.change).toBe(
      'not_comparable',
    );
  });
});

describe('what cannot be judged', () => {
  test('a broken font map is unreadable, however long', () => {
    const shifted = GOOD.en.replace(/[a-z]/g, (letter) =>
      String.fromCharCode(((letter.charCodeAt(0) - 90) % 26) + 97),
    );
    const { readable, language, counts } = reviewed(shifted.repeat(5), all);
    expect([readable, language, counts]).toEqual([false, null, { unreadable: 67 }]);
  });
  test('no text at all is unreadable', () => {
    expect(reviewed('', all).counts).toEqual({ unreadable: 67 });
  });
  test('a language without hints is not covered, never missing', () => {
    const text =
      'Le sous-traitant traite les données à caractère personnel uniquement sur instruction documentée du responsable et veille à ce que les personnes autorisées respectent la confidentialité.';
    const { language, counts } = reviewed(text, all);
    expect([language, counts]).toEqual(['fr', { not_covered: 67 }]);
  });
  test('a line that lists key words promises nothing', () => {
    const text =
      'Data Processing Agreement: documented instructions, confidentiality of personnel, technical and organisational measures, authorisation of sub-processors, audits and inspections, deletion or return, personal data breach without undue delay within 24 hours, impact assessment, standard contractual clauses 2021/914 module two, UK Addendum, limitation of liability.';
    expect(Object.keys(reviewed(text, all).counts)).toEqual(['missing']);
  });
  test('what does not apply is said to', () => {
    expect(found({ laws: ['gdpr'] })).toMatchObject({
      'E-1': 'not_applicable',
      'D-UK': 'not_applicable',
      'D-CH': 'not_applicable',
    });
    expect(found({ laws: ['ccpa'] })).toMatchObject({
      'B-INSTR': 'not_applicable',
      'F-CAP': 'present',
      'E-1': 'present',
    });
    expect(found({ hasTransfers: false })).toMatchObject({
      'D-SCC': 'not_applicable',
      'D-STALE': 'not_applicable',
      'B-INSTR': 'present',
    });
  });
});

/** The same text as another program would have written it. */
interface Dress {
  readonly width: number;
  readonly curly: boolean;
  readonly softHyphens: boolean;
  /** Every so many long words are broken at the end of a line. */
  readonly broken: number;
}

function dressed(text: string, { width, curly, softHyphens, broken }: Dress): string {
  const quoted = curly ? text.replace(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’') : text;
  const soft = softHyphens ? quoted.replace(/(\p{L}{5})(\p{L}{4})/gu, '$1\u00AD$2') : quoted;
  return soft
    .split('\n\n')
    .map((part) => wrapped(part, width, broken))
    .join('\n\n');
}

function wrapped(paragraph: string, width: number, broken: number): string {
  let line = '';
  const lines: string[] = [];
  for (const [at, word] of paragraph.split(/\s+/).entries()) {
    if (line !== '' && line.length + word.length + 1 > width) {
      const isBroken = broken > 0 && at % broken === 0 && /^\p{Ll}{9,}/u.test(word);
      lines.push(isBroken ? `${line} ${word.slice(0, 4)}-` : line);
      line = isBroken ? word.slice(4) : word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const dress = fc.record({
  width: fc.integer({ min: 45, max: 150 }),
  curly: fc.boolean(),
  softHyphens: fc.boolean(),
  broken: fc.integer({ min: 0, max: 4 }),
});

describe('properties', () => {
  test.each(['en', 'de'] as const)(
    'width of lines, quotes and hyphens change no verdict (%s)',
    (language) => {
      for (const text of [GOOD[language], BAD[language]]) {
        const expected = verdicts(reviewed(text, all));
        fc.assert(
          fc.property(dress, (one) => {
            expect(verdicts(reviewed(dressed(text, one), all))).toEqual(expected);
          }),
          { numRuns: 25 },
        );
      }
    },
  );
  test('a further sentence that promises a duty takes no promise away', () => {
    const parts = GOOD.en.split('\n\n');
    const promises = parts.filter((part) => /shall/.test(part) && !part.startsWith('('));
    fc.assert(
      fc.property(fc.constantFrom(...promises), fc.nat(parts.length), (promise, at) => {
        const longer = [...parts.slice(0, at), promise.replace(/^[\d.]+ /, ''), ...parts.slice(at)].join(
          '\n\n',
        );
        const after = verdicts(reviewed(longer, all));
        const lost = Object.entries(verdicts(reviewed(GOOD.en, all))).filter(
          ([id, verdict]) => verdict === 'present' && after[id] === 'missing',
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  test('any text ends in verdicts, one for each clause', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        expect(reviewed(text, all).clauses.map(({ id }) => id)).toEqual(all.clauses.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});
