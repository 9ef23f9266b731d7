import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { canonicalName, companyKeys } from './canonical-name.js';
import { parseCompanyNames } from './company-names.js';
import { aliasFault, keysOfAlias, withOwnAliases, type AliasKeys, type OwnAlias } from './own-aliases.js';

const parsed = parseCompanyNames(
  JSON.parse(fs.readFileSync('templates/reference/company-names.json', 'utf8')),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const shipped = parsed.names;

function standing(...said: [string, string][]): (OwnAlias & AliasKeys)[] {
  return said.map(([name, company]) => ({ name, company, ...keysOfAlias({ name, company }, shipped) }));
}

const faultOf = (name: string, company: string, ...own: [string, string][]) =>
  aliasFault({ name, company }, standing(...own), shipped);

describe('what a workspace says of names', () => {
  it('stands on top of the shipped list, whatever legal form and blanks the name is written with', () => {
    const names = withOwnAliases(shipped, standing(['X Hosting GmbH', 'X AG'], ['Cloud Iron', 'AWS']));
    expect(canonicalName('X-Hosting', names)).toBe('x');
    expect(canonicalName('XHosting Ltd', names)).toBe('x');
    expect(canonicalName('Cloud Iron Inc.', names)).toBe('amazon web services');
    expect(canonicalName('X Hosting Services', names)).toBe('x hosting services');
    expect(companyKeys('Acme (X Hosting)', names)).toEqual(['acme', 'x']);
  });

  it('reaches a name that the shipped list leads to', () => {
    const names = withOwnAliases(shipped, standing(['Amazon Web Services', 'Amazon']));
    expect(canonicalName('AWS EMEA SARL', names)).toBe('aws emea');
    expect(canonicalName('AWS', names)).toBe('amazon');
  });

  it.each([
    ['--', 'X', { why: 'nameless', at: 'name' }],
    ['X', ' . ', { why: 'nameless', at: 'company' }],
    ['X GmbH', 'X', { why: 'same' }],
    ['AWS', 'Amazon Web Services, Inc.', { why: 'same' }],
    ['X Hosting', 'X', null],
    ['Help Scout', 'HelpScout', null],
  ])('that %j is %j: %j', (name, company, expected) => {
    expect(faultOf(name, company)).toEqual(expected);
  });

  it('leads on to no third company, from neither end, and in no circle', () => {
    expect(faultOf('X Hosting Ltd', 'Y', ['X Hosting', 'X'])).toEqual({ why: 'taken', company: 'X' });
    expect(faultOf('Z', 'XHosting', ['X Hosting', 'X'])).toEqual({ why: 'chain', company: 'X' });
    expect(faultOf('X', 'Y', ['X Hosting', 'X'])).toEqual({ why: 'leads_here', name: 'X Hosting' });
    expect(faultOf('X', 'X Hosting', ['X Hosting', 'X'])).toEqual({ why: 'chain', company: 'X' });
    expect(faultOf('Y', 'X', ['X Hosting', 'X'])).toBeNull();
  });

  it('gives each name one company, and what is told of it can be said in any order', () => {
    const word = constantFrom(
      'X',
      'X Hosting',
      'XHosting GmbH',
      'Y Ltd',
      'AWS',
      'Help Scout',
      'HelpScout',
      'Z',
    );
    assert(
      property(array(tuple(word, word), { maxLength: 12 }), word, (wishes, asked) => {
        const own: (OwnAlias & AliasKeys)[] = [];
        for (const [name, company] of wishes)
          if (aliasFault({ name, company }, own, shipped) === null) own.push(...standing([name, company]));
        const names = withOwnAliases(shipped, own);
        const company = canonicalName(asked, names);
        expect(canonicalName(company, names)).toBe(company);
        expect(canonicalName(asked, withOwnAliases(shipped, own.toReversed()))).toBe(company);
        for (const one of own) expect(canonicalName(one.name, names)).toBe(canonicalName(one.company, names));
      }),
    );
  });
});
