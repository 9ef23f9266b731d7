/** What was looked at: the vendor, its service, and how much checking it needs (chapters Scope and Inherent risk). */
import type { Band, Day, Factor, Score, Tier } from './model-terms.js';

export type Topic = 'agreement' | 'transfers' | 'sub_processors' | 'incidents' | 'security_tests';

export interface ReportVendor {
  readonly id: string;
  readonly name: string;
  readonly legalName: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly website: string | null;
}

export interface ReportService {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  /** `processor`, `subprocessor`, `mixed`, `joint`, `controller`, `unknown`. */
  readonly vendorRole: string | null;
  /** Kinds of data and groups of people in words; places as ISO codes. */
  readonly dataKinds: readonly string[];
  readonly people: readonly string[];
  readonly countries: readonly string[];
  readonly owner: string | null;
}

export interface ReportTiering {
  readonly tier: Tier;
  readonly tierByScore: Tier;
  readonly inherent: Score;
  readonly inherentEffective: Score;
  readonly band: Band;
  /** Value 1 to 5, or null when it was not assessed. */
  readonly factors: readonly {
    readonly factor: Factor;
    readonly value: number | null;
    readonly weight: number;
    readonly because: string | null;
  }[];
  readonly tripwires: readonly {
    readonly code: string;
    readonly tier: Tier;
    readonly because: string | null;
  }[];
  readonly assessedOn: Day | null;
  readonly assessedBy: string | null;
}
