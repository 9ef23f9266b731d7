/** The words every chapter of the report model is written in. */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A score as text with four decimals, rounded half up from the exact value, for example `"0.6667"`. */
export type Score = string;
export type Tier = 'T1' | 'T2' | 'T3' | 'T4';
export type Band = 'low' | 'medium' | 'high' | 'critical';
export type EvidenceClass = 'claimed' | 'documented' | 'attested';
export type Language = 'en' | 'de';
export type Factor = 'sensitivity' | 'volume' | 'access' | 'geography' | 'criticality' | 'nature';
