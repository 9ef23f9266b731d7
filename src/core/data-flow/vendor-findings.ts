import type { MapCheck } from './check-map.js';
import { nodeNames } from './node-names.js';
import type { FlowFinding } from './raised.js';
import type { RuleBook } from './rule-book.js';
import { sorted } from './sorted.js';
import { standingFindings } from './standing-findings.js';

/** One rule that fired at one vendor, wherever on the map. */
export interface VendorFinding {
  readonly rule: string;
  readonly severity: FlowFinding['severity'];
  readonly title: string;
  /** Ids of the nodes and flows, sorted. */
  readonly on: readonly string[];
  /** What stands under them, in their order: nodes by name, flows by both ends and what they carry. */
  readonly places: readonly string[];
}

/**
 * What the map says of each vendor: a rule that fires at five flows of one vendor is one fact about the vendor, with
 * the worst of its severities. Findings on providers concern no single vendor.
 * @returns by id of the vendor in the map; a vendor without a finding is there with none
 */
export function findingsByVendor(
  check: MapCheck,
  rules: RuleBook,
): ReadonlyMap<string, readonly VendorFinding[]> {
  const byVendor = new Map<string, Map<string, VendorFinding>>(
    check.graph.map.vendors.map(({ id }) => [id, new Map()]),
  );
  // The worst come first, so the first of a rule has its worst severity.
  for (const finding of standingFindings(check, rules))
    for (const vendor of vendorsOf(finding, check)) {
      const known = byVendor.get(vendor);
      if (known !== undefined) known.set(finding.rule, joined(known.get(finding.rule), finding));
    }
  const named = placesNamed(check);
  const withPlaces = (finding: VendorFinding) => ({ ...finding, places: finding.on.map(named) });
  return new Map([...byVendor].map(([id, findings]) => [id, [...findings.values()].map(withPlaces)]));
}

/** `Support tool → Hosting, tickets` */
function placesNamed({ graph, flows }: MapCheck): (on: string) => string {
  const names = nodeNames(graph);
  return (on) => {
    const carried = flows.get(on)?.link.flow.elements ?? [];
    return [on.split('+').map(names).join(' + '), ...carried].join(', ');
  };
}

/** Ids of the vendors a finding concerns: of a flow the one that receives, else the one that sends. */
export function vendorsOf({ on }: FlowFinding, { graph, flows }: MapCheck): readonly string[] {
  const link = flows.get(on)?.link;
  if (link !== undefined) return [link.to.vendor_id ?? link.from.vendor_id ?? []].flat();
  if (graph.vendors.has(on)) return [on];
  return on.split('+').flatMap((id) => graph.nodes.get(id)?.vendor_id ?? []);
}

function joined(known: VendorFinding | undefined, { rule, severity, title, on }: FlowFinding): VendorFinding {
  if (known === undefined) return { rule, severity, title, on: [on], places: [] };
  return { ...known, on: sorted(new Set([...known.on, on])) };
}
