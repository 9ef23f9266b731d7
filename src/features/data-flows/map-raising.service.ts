import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findingsByVendor, type VendorFinding } from '../../core/data-flow/vendor-findings.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised } from '../../platform/events/findings-raised.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { Vendor } from '../vendors/vendor.entity.js';
import type { JudgedMap } from './judged-maps.js';

/** Hands what a map says of the vendors of the register on to the risks, each vendor's facts by themselves. */
@Injectable()
export class MapRaisingService {
  constructor(private readonly bus: EventBus) {}

  /** `before`: only vendors whose facts are others than there are told of. */
  async raise(tx: Tx, now: JudgedMap, before?: JudgedMap): Promise<void> {
    const facts = findingsByVendor(now.check);
    const known = before === undefined ? new Map() : findingsByVendor(before.check);
    const gone = [...known.keys()].filter((id) => !facts.has(id)).map((id) => [id, []] as const);
    const changed = [...facts, ...gone].filter(
      ([id, findings]) => JSON.stringify(findings) !== JSON.stringify(known.get(id) ?? []),
    );
    const vendors = await this.registered(
      tx,
      changed.map(([id]) => id),
    );
    for (const [id, findings] of changed) {
      const vendor = vendors.get(uuidOf('vnd', id));
      if (vendor !== undefined) await this.bus.publish(tx, raisedFor(now.id, vendor, findings));
    }
  }

  private async registered(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Vendor>> {
    if (ids.length === 0) return new Map();
    const where = { tenantId: tx.ctx.tenantId, id: In(ids.map((id) => uuidOf('vnd', id))) };
    const found = await tx.em.findBy(Vendor, where);
    return new Map(found.map((vendor) => [vendor.id, vendor]));
  }
}

function raisedFor(mapId: string, vendor: Vendor, findings: readonly VendorFinding[]): FindingsRaised {
  const subject = { source: 'data_flow', prefix: 'map', id: placeOf(mapId, vendor.id) } as const;
  const told = findings.map(({ rule, severity, title, on }) => ({
    rule,
    severity,
    title: `${title} (${on.length > 5 ? `${on.slice(0, 5).join(', ')} …` : on.join(', ')})`,
  }));
  return new FindingsRaised({ ...subject, shownAs: typedId('map', mapId) }, vendor.id, vendor.tier, told);
}

/** A vendor on a map is a source of its own: what is closed for one vendor stays open for the others. */
function placeOf(mapId: string, vendorId: string): string {
  const hex = createHash('sha256').update(`${mapId} ${vendorId}`).digest('hex');
  // The form of a UUID of version 8 (RFC 9562: custom).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
