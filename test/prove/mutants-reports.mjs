/** TRUST T12: reports carry no code and show what was done to them. */
const PDF = 'src/platform/pdf';
const PRINTED = `${PDF}/print-vendor-report.spec.ts`;
const VERIFIED = `${PDF}/verify-report.spec.ts`;

export const REPORTS = [
  {
    id: 'title-unescaped',
    promise: 'T12',
    file: `${PDF}/report-document.ts`,
    from: 'this.info = { ...plain, Title: xml(plain.Title), Author: xml(plain.Author) };',
    to: 'this.info = { ...plain };',
    spec: PRINTED,
    test: 'keeps title and author as they are and the XML around them whole',
  },
  {
    id: 'bidi-controls-hidden',
    promise: 'T12',
    file: `${PDF}/printable-text.ts`,
    from: '    (code >= 0x202a && code <= 0x202e) ||\n',
    to: '',
    spec: `${PDF}/printable-text.spec.ts`,
  },
  {
    id: 'any-address-can-be-clicked',
    promise: 'T12',
    file: `${PDF}/pdf-text.ts`,
    from: 'const isLink = /^https:\\/\\/[^\\s]+$/.test(url);',
    to: 'const isLink = url.length > 0;',
    spec: PRINTED,
    test: 'prints markup without losing a page',
  },
  {
    id: 'tampered-data-verified',
    promise: 'T12',
    file: `${PDF}/verify-report.ts`,
    from: 'else if (found.printedHash !== found.computedHash)',
    to: 'else if (found.printedHash.length !== found.computedHash.length)',
    spec: VERIFIED,
  },
  {
    id: 'code-of-other-data-verified',
    promise: 'T12',
    file: `${PDF}/verify-report.ts`,
    from: 'else if (found.printedCode !== verificationCode(found.computedHash))',
    to: 'else if (found.printedCode === verificationCode(""))',
    spec: VERIFIED,
  },
  {
    id: 'changed-page-verified',
    promise: 'T12',
    file: `${PDF}/verify-report.ts`,
    from: 'if (at === -1 && anew.length === pages.length) return [];',
    to: 'if (anew.length === pages.length) return [];',
    spec: VERIFIED,
  },
];
