/**
 * Decides whether processing lacks an agreement in force: service by service, since each is a processing of its own.
 * Authority: GDPR Art. 28(3); DOMAIN section 3 (open critical findings); rule DF-01.
 * Version 1.
 */
import { agreementGap, type AgreementGap, type AgreementState } from './agreement-state.js';

/** What a vendor does for us. */
export interface GovernedService {
  readonly id: string;
  /** The intake says so; false: it says that none does, or nobody has said anything yet. */
  readonly getsPersonalData: boolean;
}

/** One that governs processing; others close no gap. */
export interface GoverningAgreement {
  readonly state: AgreementState;
  /** Ids; none: it governs all services of the vendor. */
  readonly services: readonly string[];
}

/**
 * Why a service has no agreement in force.
 * @param agreements all with the vendor that govern processing
 * @returns null: one is in force, or nothing says that there is processing: neither the intake nor an agreement about it
 */
export function serviceGap(
  { id, getsPersonalData }: GovernedService,
  agreements: readonly GoverningAgreement[],
): AgreementGap | null {
  const own = agreements.filter(({ services }) => services.length === 0 || services.includes(id));
  if (own.length === 0 && !getsPersonalData) return null;
  return agreementGap(own.map(({ state }) => state));
}
