import type { CoverStanding } from '../../core/clause/agreement-cover.js';
import type { Role } from '../../platform/tenancy/role-table.js';
import { reads } from '../../platform/tenancy/role-table.js';
import type { Words } from './register-words.js';
import type { Vendor } from './vendor.entity.js';

/** What one row of a file is made of. */
export interface ExportedVendor {
  vendor: Vendor;
  ownerName: string;
  groupName: string;
  underContract: CoverStanding;
  /** The day of the last change, as the workspace counts days. */
  updatedOn: string;
}

interface ExportColumn {
  /** Key of its head in the words. */
  head: string;
  text: (row: ExportedVendor, words: Words) => string;
}

const REVEALED = (key: keyof Vendor, head: string): ExportColumn => ({
  head: `head.${head}`,
  text: ({ vendor }) => String(vendor[key] ?? ''),
});

/** The columns of the list on screen, each as the cells it becomes in a file. Days are ISO, so that machines read them. */
const COLUMNS = {
  name: [REVEALED('name', 'name')],
  legalName: [REVEALED('legalName', 'legalName')],
  country: [
    {
      head: 'head.country',
      text: ({ vendor }, words) => (vendor.country === null ? '' : words.country(vendor.country)),
    },
  ],
  owner: [
    { head: 'head.owner', text: ({ ownerName }) => ownerName },
    { head: 'head.ownerGroup', text: ({ groupName }) => groupName },
  ],
  tier: [{ head: 'head.tier', text: ({ vendor }, words) => vendor.tier ?? words.say('tier.none') }],
  listedTier: [REVEALED('listedTier', 'listedTier')],
  level: [REVEALED('level', 'level'), REVEALED('targetLevel', 'target')],
  state: [
    {
      head: 'head.state',
      text: ({ vendor }, words) => words.say(`state.${vendor.assessmentState ?? 'none'}`),
    },
  ],
  residual: [
    {
      head: 'head.residual',
      text: ({ vendor }, words) => words.say(`band.${vendor.residualBand ?? 'none'}`),
    },
  ],
  risks: [
    {
      head: 'head.openRisks',
      text: ({ vendor }) => String(vendor.openRisks - vendor.draftRisks),
    },
    REVEALED('draftRisks', 'draftRisks'),
    REVEALED('openHighRisks', 'openHighRisks'),
  ],
  review: [REVEALED('nextReviewOn', 'review')],
  agreement: [
    { head: 'head.agreement', text: ({ underContract }, words) => words.say(`contract.${underContract}`) },
    REVEALED('agreementUntil', 'agreementUntil'),
  ],
  renewal: [REVEALED('renewsOn', 'renewal')],
  externalId: [REVEALED('externalId', 'externalId')],
  website: [REVEALED('website', 'website')],
  categories: [{ head: 'head.categories', text: ({ vendor }) => vendor.categories.join('; ') }],
  certifications: [{ head: 'head.certifications', text: ({ vendor }) => vendor.certifications.join('; ') }],
  dpaUrl: [REVEALED('dpaUrl', 'dpaUrl')],
  subprocessorsUrl: [REVEALED('subprocessorsUrl', 'subprocessorsUrl')],
  updated: [{ head: 'head.updated', text: ({ updatedOn }) => updatedOn }],
} satisfies Record<string, ExportColumn[]>;

export type ExportColumnName = keyof typeof COLUMNS;
export const EXPORT_COLUMNS = Object.keys(COLUMNS) as ExportColumnName[];

/** A role gets no column in a file that it does not read on screen. */
const READ_BY_LEVEL = new Set<ExportColumnName>(['level', 'residual']);

/** The chosen columns as rows of text, their heads first; what the role may not read is left out whole. */
export function exportedRows(
  vendors: readonly ExportedVendor[],
  chosen: readonly ExportColumnName[],
  role: Role | undefined,
  words: Words,
): string[][] {
  const allowed = chosen.filter((name) => !READ_BY_LEVEL.has(name) || reads(role, 'P2', 'level'));
  const columns: ExportColumn[] = allowed.flatMap((name) => COLUMNS[name]);
  const heads = columns.map(({ head }) => words.say(head));
  return [heads, ...vendors.map((row) => columns.map(({ text }) => text(row, words)))];
}
