/** Whom the vendor engages for the service, as its newest list says (chapter Sub-processors). */
import type { Day } from './model-terms.js';

export interface ReportSubProcessor {
  readonly name: string;
  readonly task: string;
  /** ISO 3166-1 alpha-2, `EU` or `EEA`; empty: the list does not say where. */
  readonly countries: readonly string[];
  /** Art. 28(4): whether the vendor has an agreement with it; null: nobody knows. */
  readonly hasOwnAgreement: boolean | null;
}

export interface ReportSubProcessors {
  readonly version: number;
  /** The day for which the vendor says so. */
  readonly asOn: Day;
  /** In the order of the list; empty: it says that nobody is engaged. */
  readonly companies: readonly ReportSubProcessor[];
  /** Last days to object of notices nobody decided on, the earliest first. */
  readonly openNotices: readonly Day[];
}
