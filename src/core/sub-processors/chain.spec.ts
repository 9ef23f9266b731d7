import { describe, expect, it } from '@jest/globals';
import { chainOf, type ChainRow } from './chain.js';

function row(name: string, countries: string[] = [], engagedBy: string | null = null): ChainRow {
  return { name, canonical: name.toLowerCase(), countries, engagedBy };
}

const told = (rows: ChainRow[], lists: Record<string, ChainRow[]> = {}) =>
  chainOf('vendor', rows, (canonical) => lists[canonical] ?? null).map(
    ({ name, level, from, isCircle }) =>
      `${level} ${name}${from === 'list' ? '' : ' (own list)'}${isCircle ? ' again' : ''}`,
  );

describe('a chain of sub-processors', () => {
  it('puts each company before those it engaged', () => {
    const rows = [row('Cloud'), row('Desk', [], 'support'), row('Support'), row('Call', [], 'desk')];
    expect(told(rows)).toEqual(['1 Cloud', '1 Support', '2 Desk', '3 Call']);
  });

  it('goes on with the list that a company publishes itself', () => {
    const lists = { cloud: [row('Metal'), row('Power', [], 'metal')], metal: [row('Power')] };
    expect(told([row('Cloud')], lists)).toEqual(['1 Cloud', '2 Metal (own list)', '3 Power (own list)']);
  });

  it('ends where a company stands above itself', () => {
    const lists = { cloud: [row('Mail'), row('Vendor')], mail: [row('Cloud')], vendor: [row('Cloud')] };
    expect(told([row('Cloud')], lists)).toEqual([
      '1 Cloud',
      '2 Mail (own list)',
      '3 Cloud (own list) again',
      '2 Vendor (own list) again',
    ]);
  });

  it('loses nobody who is said to be engaged by a company that is not there', () => {
    expect(told([row('Desk', [], 'nobody')])).toEqual(['1 Desk']);
  });

  it('makes one link of several rows of one company', () => {
    const [link] = chainOf('vendor', [row('Cloud', ['DE']), row('Cloud', ['US', 'DE'])], () => null);
    expect(link).toMatchObject({ name: 'Cloud', countries: ['DE', 'US'] });
  });

  it('does not go down for ever', () => {
    const endless = (canonical: string) => [row(`${canonical}x`)];
    expect(chainOf('vendor', [row('a')], endless)).toHaveLength(8);
  });
});
