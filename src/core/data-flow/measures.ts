import type { MapFlow, MapNode } from './flow-map.js';

/** The measure a node has for what it keeps, as `encryption_rest=provider_key`; undefined: the map does not say. */
export function measureAtRest({ encryption_rest: rest }: MapNode): string | undefined {
  return rest && `encryption_rest=${rest}`;
}

/** The measure a flow has on the way, as `transport_encryption=true`; undefined: the map does not say. */
export function measureOnTheWay({ transport_encryption: encrypted }: MapFlow): string | undefined {
  return encrypted === undefined ? undefined : `transport_encryption=${encrypted}`;
}
