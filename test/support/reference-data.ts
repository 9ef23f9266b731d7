import type { CountryLookup } from '../../src/core/country-lookup.js';
import { parseCompanyNames, type CompanyNames } from '../../src/core/names/company-names.js';
import { countriesByName } from '../../src/platform/intake/country-names.js';
import { templateJson } from './templates.js';

/** The look-ups of names that the product ships, for tests of what is judged with them. */
export function referenceNames(): { readonly names: CompanyNames; readonly countries: CountryLookup } {
  const names = parseCompanyNames(templateJson('reference/company-names.json'));
  if (!names.ok) throw new Error(JSON.stringify(names.problems));
  return { names: names.names, countries: countriesByName(templateJson('reference/country-names.json')) };
}
