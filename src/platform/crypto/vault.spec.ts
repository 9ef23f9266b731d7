import { describe, expect, it } from '@jest/globals';
import { Vault } from './vault.js';

const TENANT = '01a21054-d540-7411-86c1-8badbcdbb4c8';
const OTHER = '01a21054-d540-7411-86c1-8badbcdbb4c9';
const vault = new Vault(Buffer.alloc(32, 7));

describe('the vault', () => {
  it('gives back what was sealed, and seals the same text differently each time', () => {
    const [one, other] = [vault.seal(TENANT, 'link', 'straße'), vault.seal(TENANT, 'link', 'straße')];
    expect(one).not.toBe(other);
    expect([vault.open(TENANT, 'link', one), vault.open(TENANT, 'link', other)]).toEqual([
      'straße',
      'straße',
    ]);
  });

  it('opens nothing for another tenant, another use or another installation', () => {
    const sealed = vault.seal(TENANT, 'link', 'secret');
    expect(() => vault.open(OTHER, 'link', sealed)).toThrow();
    expect(() => vault.open(TENANT, 'mail', sealed)).toThrow();
    expect(() => new Vault(Buffer.alloc(32, 8)).open(TENANT, 'link', sealed)).toThrow();
  });

  it('opens nothing in which a single byte was changed', () => {
    const bytes = Buffer.from(vault.seal(TENANT, 'link', 'secret'), 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => vault.open(TENANT, 'link', changed.toString('base64url'))).toThrow();
    }
  });
});
