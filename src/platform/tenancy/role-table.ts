/**
 * Who may do and read what: the one table of TRUST T3. The guard, the help page and the role tests
 * are made from it; nothing else in the product knows a role by name.
 */
export const ROLES = [
  'OWNER',
  'ADMINISTRATOR',
  'PRIVACY_OFFICER',
  'DPO',
  'ASSESSOR',
  'REVIEWER',
  'BUSINESS_OWNER',
  'PROCUREMENT',
  'EXECUTIVE',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

/** P0 public, P1 internal, P2 confidential, P3 personal, P4 evidence and answers. */
export const FIELD_CLASSES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** Fields that a role may read although their class lies above what it reads elsewhere. */
export type Subject = 'people' | 'level';

export const ACTIONS = [
  'workspace.read',
  'workspace.edit',
  'people.read',
  'people.edit',
  'roles.edit',
  'vendors.read',
  'vendors.edit',
  'intake.record',
  'questionnaires.read',
  'assessments.read',
  'assessments.send',
  'assessments.review',
  'decisions.make',
  'decisions.propose',
  'decisions.advise',
  'vendors.stop',
  'notices.answer',
  'agreements.read',
  'agreements.edit',
  'agreements.review',
  'maps.read',
  'maps.edit',
  'adequacy.edit',
  'risks.read',
  'risks.edit',
  'risks.accept',
  'reports.read',
  'reports.create',
  'audit.read',
  'demo.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Which vendors and assessments a role sees at all. */
export type Relation = 'workspace' | 'all' | 'own-vendors' | 'own-assessments' | 'given-assessments';

export interface RoleRow {
  role: Role;
  relation: Relation;
  readsTo: FieldClass;
  also: readonly Subject[];
  may: readonly Action[];
  /** Whoever has it comes in until a day that is set for them. */
  isUntilADay?: true;
}

const READING = ['workspace.read', 'vendors.read', 'questionnaires.read'] as const;
const FILES = [
  'assessments.read',
  'agreements.read',
  'maps.read',
  'risks.read',
  'reports.read',
  'people.read',
] as const;

export const ROLE_TABLE: readonly RoleRow[] = [
  {
    role: 'OWNER',
    relation: 'workspace',
    readsTo: 'P1',
    also: ['people'],
    may: [
      ...READING,
      'workspace.edit',
      'people.read',
      'people.edit',
      'roles.edit',
      'audit.read',
      'demo.manage',
    ],
  },
  {
    role: 'ADMINISTRATOR',
    relation: 'workspace',
    readsTo: 'P1',
    also: ['people'],
    may: [...READING, 'workspace.edit', 'adequacy.edit', 'people.read', 'people.edit', 'demo.manage'],
  },
  {
    role: 'PRIVACY_OFFICER',
    relation: 'all',
    readsTo: 'P4',
    also: [],
    may: [
      ...READING,
      ...FILES,
      'vendors.edit',
      'intake.record',
      'assessments.send',
      'assessments.review',
      'decisions.propose',
      'decisions.make',
      'notices.answer',
      'agreements.edit',
      'agreements.review',
      'maps.edit',
      'adequacy.edit',
      'risks.edit',
      'risks.accept',
      'reports.create',
      'demo.manage',
    ],
  },
  {
    role: 'DPO',
    relation: 'all',
    readsTo: 'P4',
    also: [],
    may: [...READING, ...FILES, 'decisions.advise', 'notices.answer', 'reports.create', 'audit.read'],
  },
  {
    role: 'ASSESSOR',
    relation: 'own-assessments',
    readsTo: 'P4',
    also: [],
    may: [
      ...READING,
      ...FILES,
      'vendors.edit',
      'intake.record',
      'assessments.send',
      'decisions.propose',
      'notices.answer',
      'agreements.edit',
      'maps.edit',
      'risks.edit',
      'reports.create',
    ],
  },
  {
    role: 'REVIEWER',
    relation: 'given-assessments',
    readsTo: 'P4',
    also: [],
    may: [
      ...READING,
      ...FILES,
      'assessments.review',
      'decisions.propose',
      'notices.answer',
      'agreements.review',
      'reports.create',
    ],
  },
  {
    role: 'BUSINESS_OWNER',
    relation: 'own-vendors',
    readsTo: 'P2',
    also: [],
    may: [...READING, 'intake.record', 'notices.answer', 'agreements.read', 'risks.read'],
  },
  {
    role: 'PROCUREMENT',
    relation: 'all',
    readsTo: 'P1',
    also: ['level'],
    may: [...READING, 'agreements.read'],
  },
  {
    role: 'EXECUTIVE',
    relation: 'all',
    readsTo: 'P2',
    also: [],
    may: [
      ...READING,
      'vendors.stop',
      'notices.answer',
      'agreements.read',
      'risks.read',
      'risks.accept',
      'reports.read',
    ],
  },
  {
    role: 'AUDITOR',
    relation: 'all',
    readsTo: 'P4',
    also: [],
    may: [...READING, ...FILES, 'audit.read'],
    isUntilADay: true,
  },
];

const rows = new Map(ROLE_TABLE.map((row) => [row.role, row]));

/** The row of a role; a role that is not in the table may do nothing. */
export function rowOf(role: Role | undefined): RoleRow | undefined {
  return role === undefined ? undefined : rows.get(role);
}

export function may(role: Role | undefined, action: Action): boolean {
  return rowOf(role)?.may.includes(action) ?? false;
}

export function reads(role: Role | undefined, fieldClass: FieldClass, subject?: Subject): boolean {
  const row = rowOf(role);
  if (row === undefined) return fieldClass === 'P0';
  if (subject !== undefined && row.also.includes(subject)) return true;
  return FIELD_CLASSES.indexOf(fieldClass) <= FIELD_CLASSES.indexOf(row.readsTo);
}
