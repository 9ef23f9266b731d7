import { describe, expect, it } from '@jest/globals';
import { Seal } from './seal.js';

const TENANT = '01a21054-d540-7411-86c1-8badbcdbb4c8';
const OTHER = '01a21054-d540-7411-86c1-8badbcdbb4c9';
const seal = new Seal(Buffer.alloc(32, 7));

describe('a keyed digest', () => {
  it('is the same for the same value, in whatever order its keys stand', () => {
    expect(seal.digest(TENANT, { name: 'Mailwren', country: 'DE' })).toBe(
      seal.digest(TENANT, { country: 'DE', name: 'Mailwren' }),
    );
  });

  it('tells nobody that two workspaces hold the same value', () => {
    expect(seal.digest(TENANT, 'Mailwren')).not.toBe(seal.digest(OTHER, 'Mailwren'));
  });

  it('cannot be computed without the secret of the installation', () => {
    const elsewhere = new Seal(Buffer.alloc(32, 8));
    expect(elsewhere.digest(TENANT, 'Mailwren')).not.toBe(seal.digest(TENANT, 'Mailwren'));
    expect(elsewhere.blind('sign-in', 'vera')).not.toBe(seal.blind('sign-in', 'vera'));
  });

  it('of one purpose says nothing to another', () => {
    expect(seal.blind('sign-in', 'vera')).not.toBe(seal.blind('invite', 'vera'));
  });
});
