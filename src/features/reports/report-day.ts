import type { Day, Instant } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import type { ReportSource } from './report-source.js';

/** The day on which something was done, as the workspace counts its days. */
export function dayOf({ organisation }: Pick<ReportSource, 'organisation'>, at: Instant): Day {
  return localTime(organisation.timeZone, at).day;
}
