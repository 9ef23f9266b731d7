import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';

const all = catalogue();
const AROUND =
  'This agreement is made between the parties named on the first page of the order and it is part of the contract for the services that the parties have signed.';

function quoteOf(id: string, text: string): string | null {
  return reviewed(`${AROUND}\n\n${text}`, all).clauses.find((one) => one.id === id)?.quote ?? null;
}

describe('what stands before the line that opens a list', () => {
  const AUTHORISES = 'The Controller gives its general authorisation for the use of sub-processors.';

  test('is quoted itself, and is not inherited by the items of its line', () => {
    const line = `4.1 ${AUTHORISES} To end a service, the Controller can: (i) stop using it; or (ii) move its data.`;
    expect(quoteOf('B-SUB-AUTH', line)).toBe(AUTHORISES);
  });

  test('lends its subject to no item', () => {
    const line = `4.2 A personal data breach is rare. The Processor shall: (i) tell the Controller of new prices without undue delay; or (ii) keep the old ones.`;
    expect(reviewed(`${AROUND}\n\n${line}`, all).clauses.find(({ id }) => id === 'C-BREACH')?.verdict).toBe(
      'missing',
    );
  });

  test('nor by the items below it', () => {
    const list = `4.1 ${AUTHORISES} The Processor shall:\n\n(a) keep its records;\n\n(b) pay its staff.`;
    expect(quoteOf('B-SUB-AUTH', list)).toBe(AUTHORISES);
  });

  test('leaves the duty of the opening line to its items', () => {
    const list = `5. Many rules apply. The Processor shall:\n\n(a) notify the Controller of a personal data breach without undue delay;\n\n(b) keep records.`;
    expect(quoteOf('C-BREACH', list)).toBe(
      'notify the Controller of a personal data breach without undue delay;',
    );
  });
});

test('an item is one of its own although the one above it ends without a point', () => {
  const list =
    'Der Auftragnehmer hat folgende Pflichten:\na) die Pflicht, Verletzungen personenbezogener Daten unverzüglich an den Auftraggeber zu melden\nb) die Pflicht, Bücher zu führen';
  const german =
    'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind, und ist ein Teil des Vertrags.';
  const { clauses } = reviewed(`${german}\n\n${list}`, all);
  expect(clauses.find(({ id }) => id === 'C-BREACH')?.quote).toBe(
    'die Pflicht, Verletzungen personenbezogener Daten unverzüglich an den Auftraggeber zu melden',
  );
});

test('points that follow each other in one paragraph are sentences of their own', () => {
  const paragraph =
    '2.5 Rules apply. (a) The Processor shall hold up fair play. (b) The Processor shall remain fully liable for its sub-processors. (c) Prices stay.';
  expect(quoteOf('B-SUB-LIAB', paragraph)).toBe(
    '(b) The Processor shall remain fully liable for its sub-processors.',
  );
});

test('a shortened name of a country ends no sentence', () => {
  const sentence = 'The Processor is certified under the EU-U.S. Data Privacy Framework.';
  expect(quoteOf('D-DPF', sentence)).toBe(sentence);
});
