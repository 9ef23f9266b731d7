import { describe, expect, test } from '@jest/globals';
import type { AgreementGap } from './agreement-state.js';
import { serviceGap, type AgreementBond, type GoverningAgreement } from './service-gap.js';

const MAILING = { id: 'mailing', getsPersonalData: true, vendorRole: null };
const HOSTING = { id: 'hosting', getsPersonalData: true, vendorRole: null };
const UNKNOWN = { id: 'unknown', getsPersonalData: false, vendorRole: null };

const dpa = (state: GoverningAgreement['state'], ...services: string[]): GoverningAgreement => ({
  state,
  bond: 'processing',
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

const bound = (bond: AgreementBond, state: GoverningAgreement['state'] = 'in_force'): GoverningAgreement => ({
  state,
  bond,
  services: ['mailing'],
});

describe('a service gets personal data', () => {
  test.each<[string, string | null, readonly GoverningAgreement[], AgreementGap | null]>([
    ['for a processor, who needs a contract', 'processor', [], 'none'],
    ['for a sub-processor, who needs one too', 'subprocessor', [], 'none'],
    ['for whom nobody knows the role of', null, [], 'none'],
    ['for a processor that is a controller for some functions', 'mixed', [], 'none'],
    ['for a controller of its own, who needs none', 'controller', [], null],
    ['also with a draft that nobody signed', 'controller', [bound('processing', 'draft')], null],
    ['for a joint controller without an arrangement', 'joint', [], 'none'],
    ['with an arrangement that is not signed yet', 'joint', [bound('joint_control', 'draft')], 'draft'],
    ['with an arrangement in force (Art. 26)', 'joint', [bound('joint_control')], null],
    ['with an arrangement of whom says to be a processor', 'processor', [bound('joint_control')], 'none'],
    ['with an arrangement of whom nobody knows the role', null, [bound('joint_control')], 'none'],
    ['with an agreement in force that names a controller', null, [bound('controller')], null],
    ['with one that has ended', null, [bound('controller', 'ended')], 'ended'],
  ])('%s', (_, vendorRole, agreements, gap) => {
    expect(serviceGap({ ...MAILING, vendorRole }, agreements)).toBe(gap);
  });

  test('not where a controller is named and the intake says nothing of data', () => {
    const service = { id: 'mailing', getsPersonalData: false, vendorRole: null };
    expect(serviceGap(service, [bound('controller', 'draft'), bound('joint_control')])).toBeNull();
  });
});
