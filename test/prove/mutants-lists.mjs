/** DOMAIN section 7: lists of sub-processors and of vendors, workbooks, and the archives they come in (TRUST T11). */
const LISTS = 'src/core/sub-processors';
const INVENTORY = 'src/core/inventory';
const INTAKE = 'src/platform/intake';
const PAGE = `${INTAKE}/markup/read-list-page.spec.ts`;
const COMPARE = `${LISTS}/compare-lists.spec.ts`;
const READ = `${INVENTORY}/read-inventory.spec.ts`;
const XLSX = `${INTAKE}/workbook/xlsx.spec.ts`;
const ARCHIVE = `${INTAKE}/archive.spec.ts`;
const NAMES = 'src/core/names/canonical-name.spec.ts';

export const LISTS_OF_OTHERS = [
  {
    id: 'address-taken-for-a-place',
    promise: 'D7',
    file: `${LISTS}/table-rows.ts`,
    from: "const isAddress = isPostalAddress(cell('place'));",
    to: 'const isAddress = false;',
    spec: PAGE,
  },
  {
    id: 'seat-taken-for-a-place',
    promise: 'D7',
    file: `${LISTS}/column-roles.ts`,
    from: "role: 'corporate',\n    strength: 3,",
    to: "role: 'place',\n    strength: 1,",
    spec: PAGE,
  },
  {
    id: 'denied-place-believed',
    promise: 'D7',
    file: `${LISTS}/place-sentence.ts`,
    from: 'not|none|never|',
    to: '',
    spec: `${INTAKE}/markup/bullets.spec.ts`,
  },
  {
    id: 'rename-told-as-a-new-company',
    promise: 'D7',
    file: `${LISTS}/pair-names.ts`,
    from: 'return partner === null ? [] : [[one.name, partner]];',
    to: 'return [];',
    spec: COMPARE,
  },
  {
    id: 'country-in-brackets-taken-for-a-company',
    promise: 'D7',
    file: `${LISTS}/pair-names.ts`,
    from: '...others.filter((key) => countries(key) === null)',
    to: '...others',
    spec: COMPARE,
  },
  {
    id: 'head-told-as-a-change',
    promise: 'D7',
    file: `${LISTS}/compare-lists.ts`,
    from: 'headerChanges.length > 0 && changes.every((part) => part.length === 0)',
    to: 'false',
    spec: COMPARE,
  },
  {
    id: 'subsidiaries-compared',
    promise: 'D7',
    file: `${LISTS}/compare-lists.ts`,
    from: 'rows.filter(({ subsidiary }) => !subsidiary)',
    to: 'rows',
    spec: COMPARE,
  },
  {
    id: 'legal-form-kept-in-a-name',
    promise: 'D6',
    file: 'src/core/names/canonical-name.ts',
    from: 'if (forms.has(form)) return',
    to: 'if (forms.has(form) && length > 1) return',
    spec: NAMES,
  },
  {
    id: 'formula-believed-in-an-inventory',
    promise: 'D7',
    file: `${INVENTORY}/table-of-workbook.ts`,
    from: "cell.formula ? 'formula' : ",
    to: '',
    spec: `${INVENTORY}/table-of-workbook.spec.ts`,
  },
  {
    id: 'month-and-day-guessed',
    promise: 'D7',
    file: `${INVENTORY}/written-day.ts`,
    from: "return Number(second) > 12 ? dayFrom(year, first, second) : { kind: 'ambiguous' };",
    to: 'return dayFrom(year, first, second);',
    spec: READ,
  },
  {
    id: 'duplicate-called-ready',
    promise: 'D7',
    file: `${INVENTORY}/read-inventory.ts`,
    from: '...duplicates.flatMap(({ rows }) => rows.slice(1)),',
    to: '',
    spec: READ,
  },
  {
    id: 'array-formula-believed',
    promise: 'D7',
    file: `${INTAKE}/workbook/xlsx-cell.ts`,
    from: 'formula: this.hasFormula || isInArray',
    to: 'formula: this.hasFormula',
    spec: XLSX,
  },
  {
    id: 'days-of-1904-read-as-of-1900',
    promise: 'D7',
    file: `${INTAKE}/workbook/xlsx-tabs.ts`,
    from: "from1904 = isTrue(attributes['date1904'])",
    to: 'from1904 = false',
    spec: XLSX,
  },
  {
    id: 'archive-size-without-limit',
    promise: 'T11',
    edits: [
      [`${INTAKE}/archive-rules.ts`, 'if (claimed > limits.expanded) throw tooMuch(limits);', ''],
      [`${INTAKE}/archive.ts`, 'if (expanded > limits.expanded) throw tooMuch(limits);', ''],
    ],
    spec: ARCHIVE,
  },
  {
    id: 'archive-entries-may-overlap',
    promise: 'T11',
    file: `${INTAKE}/archive-rules.ts`,
    from: 'if (entry.relativeOffsetOfLocalHeader < free)',
    to: 'if (entry.relativeOffsetOfLocalHeader < 0)',
    spec: ARCHIVE,
  },
  {
    id: 'archive-checksum-ignored',
    promise: 'T11',
    file: `${INTAKE}/archive.ts`,
    from: 'done(sum === entry.crc32 ? null : damaged(entry.fileName));',
    to: 'done(null);',
    spec: ARCHIVE,
  },
  {
    id: 'document-type-read',
    promise: 'T11',
    file: `${INTAKE}/xml.ts`,
    from: "throw refused(where, 'The file carries a document type declaration.');",
    to: '',
    spec: `${INTAKE}/workbook/xlsx-refused.spec.ts`,
  },
];
