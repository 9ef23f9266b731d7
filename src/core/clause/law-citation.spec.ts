import { describe, expect, test } from '@jest/globals';
import { citation } from './law-citation.js';

describe('an article is cited as lawyers do', () => {
  test.each([
    ['GDPR 28(3)(a)', 'Art. 28(3)(a) GDPR'],
    ['UK GDPR 46', 'Art. 46 UK GDPR'],
    ['FADP 16', 'Art. 16 FADP'],
    ['7051(a)(1)', '11 CCR § 7051(a)(1)'],
    ['1798.140(ag)(1)(A)', 'Cal. Civ. Code § 1798.140(ag)(1)(A)'],
    ['Decision (EU) 2021/914', 'Decision (EU) 2021/914'],
    ['SCC 2021', 'SCC 2021'],
    ['contract', null],
  ])('%s in English', (reference, cited) => {
    expect(citation(reference, 'en')).toBe(cited);
  });

  test.each([
    ['DSGVO 28(3)(a)', 'Art. 28 Abs. 3 lit. a DSGVO'],
    ['DSGVO 33(1)-(2)', 'Art. 33 Abs. 1-2 DSGVO'],
    ['DSGVO 32(1)(a)-(d)', 'Art. 32 Abs. 1 lit. a-d DSGVO'],
    ['DSGVO 28(3) letzter Satz', 'Art. 28 Abs. 3 letzter Satz DSGVO'],
    ['UK-DSGVO 46', 'Art. 46 UK-DSGVO'],
    ['DSG 16', 'Art. 16 DSG'],
    ['7051(a)(1)', '11 CCR § 7051(a)(1)'],
    ['Vertrag', null],
  ])('%s in German', (reference, cited) => {
    expect(citation(reference, 'de')).toBe(cited);
  });
});
