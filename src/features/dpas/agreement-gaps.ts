import { In } from 'typeorm';
import { agreementGap, type AgreementGap, type AgreementState } from '../../core/clause/agreement-state.js';
import {
  serviceGap,
  type AgreementBond,
  type GovernedService,
  type GoverningAgreement,
} from '../../core/clause/service-gap.js';
import type { InherentRating } from '../../core/tiering/rate-inherent.js';
import type { Tx } from '../../platform/database/tx.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AgreementService } from './agreement-service.entity.js';
import type { Agreement } from './agreement.entity.js';
import { contractsOn } from './contracts-with-addenda.js';
import { governsProcessing, stateOf } from './standing-agreement.js';
import { acceptedRoles } from './vendor-roles.js';

/** Whether processing stands without an agreement in force, and what the register was last told of it. */
export interface GapStanding {
  /** A service; the vendor itself while nobody has written down what it does for us. */
  readonly subject: { readonly prefix: 'svc' | 'vnd'; readonly id: string };
  /** Null where the vendor has no other service to tell it from. */
  readonly name: string | null;
  readonly tier: Service['tier'];
  readonly gap: AgreementGap | null;
  readonly told: AgreementGap | null;
}

/**
 * One standing for each service of the vendor, and one for the vendor itself. What stands in the archive processes nothing;
 * once it is back, it is judged again.
 */
export async function gapsOf(tx: Tx, vendorId: string, rows: readonly Agreement[]): Promise<GapStanding[]> {
  const { tenantId } = tx.ctx;
  const vendor = await tx.em.findOneByOrFail(Vendor, { tenantId, id: vendorId });
  const services = await tx.em.find(Service, { where: { tenantId, vendorId }, order: { id: 'ASC' } });
  const agreements = await governing(tx, rows);
  const roles = await acceptedRoles(tx, vendorId);
  const isNamed = services.length > 1;
  const standings = [
    { ...standing('vnd', vendor), gap: services.length === 0 ? vendorGap(agreements) : null },
    ...services.map((service) => ({
      ...standing('svc', service),
      name: isNamed ? service.name : null,
      gap: serviceGap(governedBy(service, roles), agreements),
    })),
  ];
  return vendor.isArchived ? standings.map((one) => ({ ...one, gap: null })) : standings;
}

/** Keeps what the register is told now; no version of anything moves, since no person changed it. */
export async function noteTold(tx: Tx, { subject, gap }: GapStanding): Promise<void> {
  const table = subject.prefix === 'svc' ? 'app.service' : 'app.vendor';
  await tx.query(`UPDATE ${table} SET agreement_gap = $3 WHERE tenant_id = $1 AND id = $2`, [
    tx.ctx.tenantId,
    subject.id,
    gap,
  ]);
}

function standing(prefix: 'svc' | 'vnd', { id, tier, agreementGap: told }: Service | Vendor) {
  return { subject: { prefix, id }, name: null, tier, told };
}

/** An agreement about nobody knows what: that there is one says that there is processing. */
function vendorGap(agreements: readonly GoverningAgreement[]): AgreementGap | null {
  const enough = agreements.filter(({ bond }) => bond !== 'joint_control');
  const isProcessing = enough.some(({ bond }) => bond === 'processing');
  return isProcessing ? agreementGap(enough.map(({ state }) => state)) : null;
}

async function governing(tx: Tx, rows: readonly Agreement[]): Promise<GoverningAgreement[]> {
  const { tenantId, today } = tx.ctx;
  const contracts = contractsOn(rows, today).flatMap((row) => {
    const bond = bondOf(row);
    return bond === null ? [] : [{ row, bond }];
  });
  const ids = contracts.map(({ row }) => row.id);
  const links = await tx.em.findBy(AgreementService, { tenantId, agreementId: In(ids) });
  return contracts.map(({ row, bond }) => ({
    bond,
    state: stateOf(row, today).toLowerCase() as AgreementState,
    services: links.filter(({ agreementId }) => agreementId === row.id).map(({ serviceId }) => serviceId),
  }));
}

/** Null: it is about something else. */
function bondOf(agreement: Agreement): AgreementBond | null {
  const { kind, theirRole } = agreement;
  if (theirRole === 'CONTROLLER' || theirRole === 'JOINT_CONTROLLER') return 'controller';
  if (kind === 'JOINT_CONTROL') return 'joint_control';
  return governsProcessing(agreement) ? 'processing' : null;
}

function governedBy(service: Service, roles: ReadonlyMap<string, string>): GovernedService {
  const { id } = service;
  return { id, getsPersonalData: getsPersonalData(service), vendorRole: roles.get(id) ?? null };
}

/** Who is not sure whether data reaches the vendor has not said that it does. */
function getsPersonalData({ inherent }: Service): boolean {
  const rating = inherent as unknown as InherentRating | null;
  return rating?.state === 'rated' || (rating?.state === 'not_assessed' && rating.at_least !== null);
}
