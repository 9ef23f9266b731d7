import { ID } from '@nestjs/graphql';
import type { MapCheck } from '../../core/data-flow/check-map.js';
import type { FlowFinding } from '../../core/data-flow/raised.js';
import type { RuleBook } from '../../core/data-flow/rule-book.js';
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

@StaffObject('MapFinding', 'One fact about a map, where it stands, with its law')
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

  @Shown('P1', () => String)
  title!: string;

  @Shown('P2', () => String, { description: 'Why it matters, and what the rule saw' })
  explanation!: string;

  @Shown('P1', () => [String])
  law!: readonly string[];

  @Shown('P1', () => String, { description: 'What puts it right' })
  remedy!: string;

  @Shown('P2', () => JsonScalar, { description: 'The data the rule saw, by name' })
  because!: object;
}

/** The words of a rule in one language (templates/data-flows/rule-words.json). */
export interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** A finding as it is shown: in the words of the language, with the law of its rule. */
export function shownFinding(
  finding: FlowFinding,
  check: MapCheck,
  rules: RuleBook,
  words: RuleWords | undefined,
): MapFinding {
  const { rule, on, severity, because } = finding;
  return {
    rule,
    on,
    part: partOf(on, check),
    severity: severity.toUpperCase() as MapFinding['severity'],
    title: words?.title ?? finding.title,
    explanation: words?.why ?? finding.explanation,
    law: rules.get(rule)?.law_ref ?? [],
    remedy: words?.remedy ?? '',
    because,
  };
}

function partOf(on: string, { graph, flows }: MapCheck): MapPartName {
  if (flows.has(on)) return 'FLOW';
  if (graph.nodes.has(on)) return 'NODE';
  if (graph.vendors.has(on)) return 'VENDOR';
  return 'PROVIDER';
}
