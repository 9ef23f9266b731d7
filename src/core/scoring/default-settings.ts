/**
 * Decides the settings a model file leaves out.
 * Authority: DOMAIN section 3, formulas 7, 8 and 10 to 13 and the tripwires.
 * Version 1.0.0 of the formulas. All of them are judgement and may be set in the model file.
 */
import type { InherentSettings, ResidualSettings, TreatmentSettings } from './model.js';

export const DEFAULT_PROGRESS_MAX = 0.99;
export const DEFAULT_LEVELS_ABOVE_LOWEST_CRITICAL = 1;

/** Formula 12. */
export const DEFAULT_RESIDUAL: ResidualSettings = {
  max_reduction: 0.7,
  bands: [
    { id: 'low', min: 0 },
    { id: 'medium', min: 25 },
    { id: 'high', min: 50 },
    { id: 'critical', min: 70 },
  ],
  documented_share_min: 0.5,
  max_band_drop: { below: 1, otherwise: 2 },
  floors: [
    { open_critical_findings: 1, at_least: 50 },
    { open_critical_findings: 2, at_least: 70 },
  ],
};

/** Formulas 10 and 11. */
export const DEFAULT_INHERENT: InherentSettings = {
  weights: { sensitivity: 30, volume: 15, access: 15, geography: 15, criticality: 10, nature: 15 },
  bands: [
    { id: 'low', min: 0, tier: 'T4' },
    { id: 'medium', min: 25, tier: 'T3' },
    { id: 'high', min: 50, tier: 'T2' },
    { id: 'critical', min: 70, tier: 'T1' },
  ],
  tripwires: [
    {
      id: 'sensitive_people_at_scale',
      any_flag: ['special_category', 'children', 'criminal'],
      factors_at_least: { volume: 3 },
      tier: 'T1',
    },
    { id: 'significant_adm', any_flag: ['significant_adm'], factors_at_least: {}, tier: 'T1' },
    { id: 'special_category', any_flag: ['special_category'], factors_at_least: {}, tier: 'T2' },
    { id: 'nature', any_flag: [], factors_at_least: { nature: 3 }, tier: 'T2' },
    { id: 'access_abroad', any_flag: [], factors_at_least: { access: 4, geography: 4 }, tier: 'T2' },
    { id: 'criticality', any_flag: [], factors_at_least: { criticality: 5 }, tier: 'T2' },
  ],
};

/** Formula 13. */
export const DEFAULT_TREATMENT: TreatmentSettings = { preventive: 0.8, mitigating: 0.6 };
