import { describe, expect, it } from '@jest/globals';
import { networksOf } from './attempts.js';

describe('the networks of an address', () => {
  it('are the address and its neighbours of the fourth version', () => {
    expect(networksOf('203.0.113.9')).toEqual(['203.0.113.9', '203.0.113']);
  });

  it('are the same when a server for both versions writes it as one of the sixth', () => {
    expect(networksOf('::ffff:203.0.113.9')).toEqual(networksOf('203.0.113.9'));
    expect(networksOf('::ffff:203.0.113.9')).not.toContain(networksOf('::ffff:198.51.100.7').at(-1));
  });

  it('are the address, the net of a house and the net of a site of the sixth', () => {
    const whole = networksOf('2001:db8:0:7:1:2:3:4');
    expect(whole).toEqual(['2001:db8:0:7:1:2:3:4', '2001:db8:0:7', '2001:db8:0']);
    expect(networksOf('2001:db8:0:7::4').slice(1)).toEqual(whole.slice(1));
  });

  it('are one net however short the address is written', () => {
    expect(networksOf('2001:db8::1').slice(1)).toEqual(['2001:db8:0:0', '2001:db8:0']);
    expect(networksOf('2001:db8::2').slice(1)).toEqual(['2001:db8:0:0', '2001:db8:0']);
    expect(networksOf('::1').slice(1)).toEqual(['0:0:0:0', '0:0:0']);
  });
});
