import { describe, expect, test } from '@jest/globals';
import type { AgreementGap } from './agreement-state.js';
import { serviceGap, type GoverningAgreement } from './service-gap.js';

const MAILING = { id: 'mailing', getsPersonalData: true };
const HOSTING = { id: 'hosting', getsPersonalData: true };
const UNKNOWN = { id: 'unknown', getsPersonalData: false };

const dpa = (state: GoverningAgreement['state'], ...services: string[]): GoverningAgreement => ({
  state,
  services,
});

describe('a service lacks an agreement', () => {
  test.each<
    [string, readonly GoverningAgreement[], AgreementGap | null, AgreementGap | null, AgreementGap | null]
  >([
    ['where none was ever registered, once the intake tells of data', [], 'none', 'none', null],
    ['never where one without services is in force', [dpa('in_force')], null, null, null],
    ['whose neighbour alone is governed', [dpa('in_force', 'mailing')], null, 'none', null],
    ['until each has one, be it one for both', [dpa('in_force', 'mailing', 'hosting')], null, null, null],
    [
      'not while one of two about it is in force',
      [dpa('ended', 'mailing'), dpa('in_force', 'mailing'), dpa('draft', 'hosting')],
      null,
      'draft',
      null,
    ],
    [
      'for the reason that stands nearest to one in force',
      [dpa('ended', 'mailing', 'unknown'), dpa('signed', 'mailing'), dpa('replaced', 'hosting')],
      'signed',
      'replaced',
      'ended',
    ],
    ['also where only an agreement tells of data', [dpa('ended')], 'ended', 'ended', 'ended'],
  ])('%s', (_, agreements, mailing, hosting, unknown) => {
    expect([MAILING, HOSTING, UNKNOWN].map((service) => serviceGap(service, agreements))).toEqual([
      mailing,
      hosting,
      unknown,
    ]);
  });
});
