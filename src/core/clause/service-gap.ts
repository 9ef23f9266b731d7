/**
 * Decides whether processing lacks an agreement in force: service by service, since each is a processing of its own.
 * Authority: GDPR Art. 28(3) for processors, Art. 26 for joint controllers; DOMAIN section 3 (open critical findings); rule
 * DF-01 (to a processor or sub-processor).
 * Version 2: a vendor that decides on its own, or together with us, processes on nobody's behalf.
 */
import { agreementGap, type AgreementGap, type AgreementState } from './agreement-state.js';

/** What a vendor does for us. */
export interface GovernedService {
  readonly id: string;
  /** The intake says so; false: it says that none does, or nobody has said anything yet. */
  readonly getsPersonalData: boolean;
  /** The vendor's role as it answered and a reviewer accepted (C-01); null: nobody has. */
  readonly vendorRole: string | null;
}

/**
 * What an agreement makes of the vendor: a processor (Art. 28), a joint controller (Art. 26), or by the role it names a
 * controller of its own or together with us.
 */
export type AgreementBond = 'processing' | 'joint_control' | 'controller';

export interface GoverningAgreement {
  readonly state: AgreementState;
  readonly bond: AgreementBond;
  /** Ids; none: it governs all services of the vendor. */
  readonly services: readonly string[];
}

/**
 * Why a service has no agreement in force.
 * @param agreements all with the vendor that are about processing; others close no gap
 * @returns null: one is in force, none is due since the vendor is a controller of its own, or nothing says that there is
 * processing: neither the intake nor an agreement about it
 */
export function serviceGap(
  { id, getsPersonalData, vendorRole }: GovernedService,
  agreements: readonly GoverningAgreement[],
): AgreementGap | null {
  if (vendorRole === 'controller') return null;
  const own = agreements.filter(({ services }) => services.length === 0 || services.includes(id));
  if (!getsPersonalData && !own.some(({ bond }) => bond === 'processing')) return null;
  // An arrangement under Art. 26 is no contract under Art. 28: it is enough for whom somebody has seen to be joint.
  const enough = own.filter(({ bond }) => bond !== 'joint_control' || vendorRole === 'joint');
  return agreementGap(enough.map(({ state }) => state));
}
