import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';
import { customerNames } from './customer-names.js';

const all = catalogue();

describe('the names by which an agreement calls its customer', () => {
  test.each([
    ['en', '"Acme" means the Customer named in the order.'],
    ['en', 'Acme Retail Ltd of Dublin ("Acme", the "Controller") and Mailwren ("Processor") agree.'],
    ['en', 'Acme Retail Ltd (the "Customer" or "Acme") and Mailwren ("Processor") agree.'],
    [
      'de',
      'Acme Handel GmbH (nachfolgend "Acme" oder "Auftraggeber") und Mailwren schließen diesen Vertrag.',
    ],
    ['de', '"Acme" bezeichnet den Verantwortlichen.'],
  ])('are read from a definition (%s): %s', (language, text) => {
    const named = customerNames([text], language);
    expect(named('Acme shall')).toBe(language === 'en' ? 'Customer shall' : 'Auftraggeber shall');
    expect(named('Acmeware')).toBe('Acmeware');
  });

  test('never are the vendor’s, nor the word for the role itself', () => {
    const named = customerNames(['Mailwren ("Processor") serves Acme Ltd (the "Customer").'], 'en');
    expect(named('Processor and Customer and Mailwren')).toBe('Processor and Customer and Mailwren');
  });

  test('make its duties those of the other side, while the quote keeps the name', () => {
    const text = [
      'This agreement is made by Acme Retail Ltd ("Acme", the "Controller") and Mailwren (the "Processor") for the services that the parties have signed.',
      'Acme shall notify every personal data breach without undue delay to the authority and to the controller of the group.',
      'Acme shall keep the data confidential. The Processor shall ensure that persons who process the data of Acme are bound to confidentiality.',
    ].join('\n\n');
    const { clauses } = reviewed(text, all, { language: 'en' });
    const verdicts = Object.fromEntries(clauses.map((clause) => [clause.id, clause]));
    expect(verdicts['C-BREACH']?.verdict).toBe('missing');
    expect(verdicts['B-CONFID']?.quote).toContain('the data of Acme are bound');
  });
});
