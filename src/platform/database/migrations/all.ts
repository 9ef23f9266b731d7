import type { MigrationInterface } from 'typeorm';
import { TenantSetting1790000000001 } from './0001-tenant-setting.js';
import { Tables1790000000002 } from './0002-tables.js';
import { Access1790000000003 } from './0003-access.js';
import { SessionLookUp1790000000004 } from './0004-session-look-up.js';

/** In order; a released migration is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  TenantSetting1790000000001,
  Tables1790000000002,
  Access1790000000003,
  SessionLookUp1790000000004,
];
