import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { assert, constantFrom, property, string } from 'fast-check';
import { canonicalName, companyKeys } from './canonical-name.js';
import { parseCompanyNames } from './company-names.js';

const parsed = parseCompanyNames(
  JSON.parse(fs.readFileSync('templates/reference/company-names.json', 'utf8')),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { names } = parsed;

describe('the canonical name of a company', () => {
  it.each([
    ['Amazon Web Services, Inc.', 'amazon web services'],
    ['amazon web services (AWS)', 'amazon web services'],
    ['AWS', 'amazon web services'],
    ['Booking.com B.V.', 'booking'],
    ['Close.io', 'close'],
    ['Tawk.to', 'tawkto'],
    ['Slotly GmbH & Co. KG', 'slotly'],
    ['Mailwren (UG) haftungsbeschränkt', 'mailwren'],
    ['Orchard S.à r.l.', 'orchard'],
    ['Nimbus Sp. z o.o.', 'nimbus'],
    ['GitHub Australia Pty Ltd', 'github australia'],
    ['Hewlett-Packard Limited', 'hewlett packard'],
    ['Ｎｉｍｂｕｓ　Cloud', 'nimbus cloud'],
    ['Foo Ltd dba Bar', 'foo'],
    ['Foo Ltd, formerly Bar Inc.', 'foo'],
    ['Acme d/b/a Zeta', 'acme'],
    ['Inc.', 'inc'],
    ['Acme (UK) Ltd', 'acme'],
    ['Acme (formerly Beta', 'acme'],
    ['(Azure)', 'microsoft azure'],
    ['  ', ''],
  ])('of %j is %j', (name, expected) => {
    expect(canonicalName(name, names)).toBe(expected);
  });

  it('keeps products of one parent apart', () => {
    const [platform, workspace, parent] = ['Google Cloud Platform', 'Google Workspace', 'Google LLC'].map(
      (name) => canonicalName(name, names),
    );
    expect(new Set([platform, workspace, parent]).size).toBe(3);
  });

  it('is a fixed point, whatever follows the first word', () => {
    const part = constantFrom('Acme', 'GmbH', 'Inc.', '(', ')', 'aka', '.com', ' ', '&', 'é', 'AWS');
    assert(
      property(string({ unit: part, maxLength: 9 }), (name) => {
        const once = canonicalName(`Acme ${name}`, names);
        expect(canonicalName(once, names)).toBe(once);
      }),
    );
  });
});

describe('two names share a key', () => {
  it.each([
    ['Azure (Microsoft)', 'Microsoft (Azure)'],
    ['SendGrid', 'Twilio (SendGrid)'],
    ['Twilio', 'Twilio     (SendGrid)'],
    ['NexMo (aka Vonage)', 'Vonage Holdings Inc, formerly NexMo Inc'],
    ['Hewlett-Packard', 'Hewlett Packard Ltd.'],
    ['Help Scout', 'HelpScout'],
  ])('%j and %j', (one, other) => {
    const shared = companyKeys(one, names).filter((key) => companyKeys(other, names).includes(key));
    expect(shared).not.toEqual([]);
  });

  it.each([
    ['Google Cloud Platform', 'Google Workspace'],
    ['Acme (US)', 'Zeta (US)'],
    ['Acme (UK) Ltd', 'Zeta (UK) Ltd'],
    ['Acme (UK) Services', 'Zeta (US) Services'],
    ['Azure Cognitive Services', 'Microsoft (Azure)'],
    ['Alder', 'Alder Mail'],
  ])('but not %j and %j', (one, other) => {
    const shared = companyKeys(one, names).filter((key) => companyKeys(other, names).includes(key));
    expect(shared).toEqual([]);
  });
});
