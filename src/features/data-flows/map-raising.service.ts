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
    const facts = findingsByVendor(now.check, now.law.rules);
    const known = before === undefined ? new Map() : findingsByVendor(before.check, before.law.rules);
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
      if (vendor !== undefined) await this.bus.publish(tx, raisedFor(now, vendor, findings));
    }
  }

  /** The map says nothing of anybody any more. */
  async withdraw(tx: Tx, judged: JudgedMap): Promise<void> {
    const vendors = await this.registered(
      tx,
      judged.map.vendors.map(({ id }) => id),
    );
    for (const vendor of vendors.values()) await this.bus.publish(tx, raisedFor(judged, vendor, []));
  }

  private async registered(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Vendor>> {
    if (ids.length === 0) return new Map();
    const where = { tenantId: tx.ctx.tenantId, id: In(ids.map((id) => uuidOf('vnd', id))) };
    const found = await tx.em.findBy(Vendor, where);
    return new Map(found.map((vendor) => [vendor.id, vendor]));
  }
}

function raisedFor(map: JudgedMap, vendor: Vendor, findings: readonly VendorFinding[]): FindingsRaised {
  const subject = { source: 'data_flow', prefix: 'map', id: sourceOf(map.id, vendor.id) } as const;
  const told = findings.map(({ rule, severity, title, on, places }) => ({
    rule,
    severity,
    title: `${title} (${firstOf(places, '; ')})`,
    fact: `${title} (${firstOf(on, ', ')})`,
    place: placeOf(map, on),
  }));
  return new FindingsRaised({ ...subject, shownAs: typedId('map', map.id) }, vendor.id, vendor.tier, told);
}

/** How many places stand in a title. */
const SHOWN = 5;

function firstOf(places: readonly string[], comma: string): string {
  return places.length > SHOWN ? `${places.slice(0, SHOWN).join(comma)} …` : places.join(comma);
}

/** A vendor on a map is a source of its own: what is closed for one vendor stays open for the others. */
function sourceOf(mapId: string, vendorId: string): string {
  const hex = createHash('sha256').update(`${mapId} ${vendorId}`).digest('hex');
  // The form of a UUID of version 8 (RFC 9562: custom).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Path of the map with the first of the parts opened: a flow, a node, the first of several nodes. */
function placeOf({ id, check }: JudgedMap, on: readonly string[]): string {
  const map = `/maps/${typedId('map', id)}`;
  const flow = on.find((part) => check.flows.has(part));
  const node = on.flatMap((part) => part.split('+')).find((part) => check.graph.nodes.has(part));
  if (flow === undefined && node === undefined) return map;
  const open = flow === undefined ? `nodes/${node}` : `flows/${flow}`;
  return `${map}?open=${encodeURIComponent(open)}`;
}
