import type { Tx } from '../../platform/database/tx.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { LETTER_LANGUAGES } from './letters.js';

export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** German is an official language there, and the one that businesses write in most. */
const WRITES_GERMAN: ReadonlySet<string> = new Set(['AT', 'CH', 'DE', 'LI']);

/**
 * In which language each vendor is written to unless somebody says otherwise: as last time, else by its country, else
 * as the workspace writes its mails. The vendor may switch at any time.
 */
export async function letterLanguages(
  tx: Tx,
  vendors: readonly Vendor[],
): Promise<(vendor: Vendor) => LetterLanguage> {
  const { tenantId } = tx.ctx;
  const ids = vendors.map(({ id }) => id);
  const rows = await tx.query<{ vendor: string; language: string }>(LAST, [tenantId, ids]);
  const last = new Map(rows.map(({ vendor, language }) => [vendor, language]));
  const [workspace] = await tx.query<{ language: string }>(WORKSPACE, [tenantId]);
  return ({ id, country }) => known(last.get(id)) ?? byCountry(country) ?? known(workspace?.language) ?? 'en';
}

const LAST = `SELECT DISTINCT ON (vendor_id) vendor_id AS vendor, language FROM app.assessment
  WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[]) ORDER BY vendor_id, id DESC`;
const WORKSPACE = 'SELECT language FROM app.organisation WHERE id = $1';

function byCountry(country: string | null): LetterLanguage | undefined {
  if (country === null) return undefined;
  return WRITES_GERMAN.has(country) ? 'de' : 'en';
}

function known(language: string | undefined): LetterLanguage | undefined {
  return LETTER_LANGUAGES.find((one) => one === language);
}
