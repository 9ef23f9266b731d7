import { ID } from '@nestjs/graphql';
import type { MapCheck } from '../../core/data-flow/check-map.js';
import type { FlowFinding } from '../../core/data-flow/raised.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';

export const MapPartName = staffEnum(
  'MapPart',
  ['NODE', 'FLOW', 'VENDOR', 'PAIR', 'PROVIDER'],
  'On what of a map a finding stands',
);
export type MapPartName = keyof typeof MapPartName;

export const FlowSeverityName = staffEnum(
  'FlowSeverity',
  ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'],
  'How bad a fact about a flow is',
);

@StaffObject('MapFinding', 'One fact about a map and where it stands; the rule it names has the words')
export class MapFinding {
  @Shown('P1', () => ID, { description: 'Rule DF-01 to DF-32' })
  rule!: string;

  @Shown('P2', () => String, {
    description: 'Id in the map: a node, a flow, a vendor; a provider by its name',
  })
  on!: string;

  @Shown('P1', () => MapPartName)
  part!: MapPartName;

  @Shown('P1', () => FlowSeverityName)
  severity!: keyof typeof FlowSeverityName;

  @Shown('P2', () => JsonScalar, { description: 'The data the rule saw, by name' })
  because!: object;
}

/** A finding as it is shown; its words stand at the rule. */
export function shownFinding({ rule, on, severity, because }: FlowFinding, check: MapCheck): MapFinding {
  return {
    rule,
    on,
    part: partOf(on, check),
    severity: severity.toUpperCase() as MapFinding['severity'],
    because,
  };
}

function partOf(on: string, { graph, flows }: MapCheck): MapPartName {
  if (flows.has(on)) return 'FLOW';
  if (graph.nodes.has(on)) return 'NODE';
  if (graph.vendors.has(on)) return 'VENDOR';
  return 'PROVIDER';
}
