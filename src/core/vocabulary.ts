/**
 * Decides which words are closed lists: nothing else may stand in their place.
 * Authority: DOMAIN sections 1, 3 and 6; GDPR Art. 4, 6 and 46.
 * Version 1.
 */

export const STAGES = ['fundamental', 'intermediate', 'advanced'] as const;
/** Breadth: which practices. F, I and A in DOMAIN. */
export type Stage = (typeof STAGES)[number];

/** Proof, weakest first: what the vendor says, what we have read, what is independent or seen by us. */
export const EVIDENCE_CLASSES = ['claimed', 'documented', 'attested'] as const;

export const BANDS = ['low', 'medium', 'high', 'critical'] as const;
export type Band = (typeof BANDS)[number];

export const FACTORS = ['sensitivity', 'volume', 'access', 'geography', 'criticality', 'nature'] as const;
/** The six factors of inherent risk, each 1..5. */
export type Factor = (typeof FACTORS)[number];

export const TREATMENTS = ['avoid', 'reduce', 'transfer', 'accept'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const REGIMES = ['EU', 'UK', 'CH'] as const;
/** The law under which data is exported. */
export type Regime = (typeof REGIMES)[number];

export const LAWS = ['gdpr', 'uk', 'ch', 'ccpa'] as const;
/** A law a workspace works under: GDPR, UK GDPR, Swiss FADP, California's CCPA. */
export type Law = (typeof LAWS)[number];

export const VENDOR_ROLES = ['processor', 'subprocessor', 'mixed', 'joint', 'controller', 'unknown'] as const;
/** Art. 4(7), 4(8), 26 and 28 GDPR. A vendor may be a processor and, for some functions, a controller. */
export type VendorRole = (typeof VENDOR_ROLES)[number];

export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
] as const;
/** Art. 6(1) GDPR, (a) to (f). */
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const MECHANISMS = [
  'none',
  'scc2021',
  'scc_old',
  'uk_idta',
  'uk_addendum',
  'bcr',
  'adhoc',
  'derogation',
  'privacy_shield',
  'safe_harbor',
  'dpf',
  'adequacy',
] as const;
/** Chapter V GDPR and its UK and Swiss counterparts; two of them no longer stand but are still named. */
export type Mechanism = (typeof MECHANISMS)[number];
