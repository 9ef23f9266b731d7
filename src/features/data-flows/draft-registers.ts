import { In } from 'typeorm';
import { fromList } from '../../core/data-flow/draft-from-list.js';
import type { DraftAgreement, NamedSubProcessor, StatedPlaces } from '../../core/data-flow/draft-sources.js';
import type { CountryLookup } from '../../core/country-lookup.js';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { AgreementService } from '../dpas/agreement-service.entity.js';
import { Agreement } from '../dpas/agreement.entity.js';
import { contractsOn } from '../dpas/contracts-with-addenda.js';
import { governs } from '../dpas/governed-services.js';
import { governsProcessing, stateOf } from '../dpas/standing-agreement.js';
import { SubProcessorList } from '../sub-processors/sub-processor-list.entity.js';
import { SubProcessor } from '../sub-processors/sub-processor.entity.js';

/** Whom the current list of each service names, by the id of the service; a list without a row names nobody. */
export async function listedChains(
  tx: Tx,
  countries: CountryLookup,
): Promise<ReadonlyMap<string, readonly NamedSubProcessor[]>> {
  const { tenantId } = tx.ctx;
  const lists = await tx.em.findBy(SubProcessorList, { tenantId, isCurrent: true });
  const rows = await tx.em.find(SubProcessor, {
    where: { tenantId, listId: In(lists.map(({ id }) => id)) },
    order: { position: 'ASC' },
  });
  return new Map(
    lists.map(({ id, serviceId }) => {
      const source = { from: 'list', id: typedId('sbl', id), at: null } as const;
      const own = rows.filter(({ listId }) => listId === id);
      return [serviceId, fromList(own, source, countries)];
    }),
  );
}

export interface Governed {
  readonly agreement: DraftAgreement;
  readonly places: readonly StatedPlaces[];
}

/** What governs a service of a vendor; null: the vendor as a whole. */
export type Governing = (vendorId: string, serviceId: string | null) => Governed | undefined;

/** What stands between us and the vendors: one in force before one that is not, one for the service before one for all. */
export async function governingAgreements(tx: Tx): Promise<Governing> {
  const { tenantId, today } = tx.ctx;
  const rows = await tx.em.findBy(Agreement, { tenantId });
  const agreements = contractsOn(rows, today).filter(governsProcessing);
  const ids = agreements.map(({ id }) => id);
  const links = await tx.em.findBy(AgreementService, { tenantId, agreementId: In(ids) });
  const standing = agreements.flatMap((agreement) => {
    const governed = governedBy(agreement, today);
    const own = links.filter(({ agreementId }) => agreementId === agreement.id);
    return governed === null ? [] : [{ vendorId: agreement.vendorId, links: own, governed }];
  });
  const inOrder = standing.toSorted(
    (one, other) =>
      Number(other.governed.agreement.status === 'signed') -
        Number(one.governed.agreement.status === 'signed') ||
      Number(other.links.length > 0) - Number(one.links.length > 0),
  );
  return (vendorId, serviceId) =>
    inOrder.find((one) => one.vendorId === vendorId && governs(one.links, serviceId))?.governed;
}

/** One that has ended or was replaced is none; one that was signed and has not begun binds nobody yet. */
function governedBy(agreement: Agreement, today: string): Governed | null {
  const source = { from: 'agreement', id: typedId('dpa', agreement.id), at: null } as const;
  const state = stateOf(agreement, today);
  if (state === 'ENDED' || state === 'REPLACED') return null;
  const { places } = agreement;
  return {
    agreement: { status: state === 'IN_FORCE' ? 'signed' : 'offered', places, source },
    places: places.length > 0 ? [{ countries: places, source }] : [],
  };
}
