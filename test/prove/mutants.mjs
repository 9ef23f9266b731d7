import { AGREEMENTS } from './mutants-agreements.mjs';
import { CLAUSES } from './mutants-clauses.mjs';
import { DEADLINES } from './mutants-deadlines.mjs';
import { DECISIONS } from './mutants-decisions.mjs';
import { FAULTS } from './mutants-faults.mjs';
import { FIRST_PAGE } from './mutants-home.mjs';
import { FLOWS } from './mutants-flows.mjs';
import { IMPORTS } from './mutants-imports.mjs';
import { KEPT } from './mutants-kept.mjs';
import { LEVELS } from './mutants-levels.mjs';
import { LIMITS } from './mutants-limits.mjs';
import { LISTS_OF_OTHERS } from './mutants-lists.mjs';
import { LINKS } from './mutants-links.mjs';
import { MAPS } from './mutants-maps.mjs';
import { PRACTICES } from './mutants-practices.mjs';
import { QUESTIONS } from './mutants-questions.mjs';
import { RECORD } from './mutants-record.mjs';
import { REGISTER_OF_VENDORS } from './mutants-register.mjs';
import { REPORTS } from './mutants-reports.mjs';
import { RISK } from './mutants-risk.mjs';
import { ROLES } from './mutants-roles.mjs';
import { SESSIONS } from './mutants-sessions.mjs';
import { TENANCY } from './mutants-tenancy.mjs';
import { TRANSFERS } from './mutants-transfers.mjs';
import { UPLOADS } from './mutants-uploads.mjs';

/**
 * One deliberate defect each: `from` must stand exactly once in `file` and becomes `to` (or several `edits` of that
 * kind); `spec` must turn red, or where `test` names one, that test. `promise` is the promise of TRUST.md, the formula
 * (F) or the section (D) of DOMAIN.md. `isBuilt` where the spec runs the built server, which is built anew for it.
 * Defects of SQL stand in test/catalogue.spec.ts, which plants them itself.
 */
export const MUTANTS = [
  ...PRACTICES,
  ...LEVELS,
  ...QUESTIONS,
  ...RISK,
  ...DECISIONS,
  ...TRANSFERS,
  ...CLAUSES,
  ...AGREEMENTS,
  ...FLOWS,
  ...MAPS,
  ...DEADLINES,
  ...IMPORTS,
  ...LISTS_OF_OTHERS,
  ...TENANCY,
  ...ROLES,
  ...LINKS,
  ...SESSIONS,
  ...RECORD,
  ...LIMITS,
  ...FAULTS,
  ...UPLOADS,
  ...REGISTER_OF_VENDORS,
  ...REPORTS,
  ...FIRST_PAGE,
  ...KEPT,
];
