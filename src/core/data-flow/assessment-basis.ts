import { countriesOf, type LinkedFlow } from './map-graph.js';
import { sorted } from './sorted.js';
import type { AssessmentBasis } from './transfer-input.js';

/** What an assessment of this flow, made now, is made of. */
export function basisOf(link: LinkedFlow): AssessmentBasis {
  const { flow, to } = link;
  return {
    countries: sorted(countriesOf(link).filter((country) => country !== 'unknown')),
    elements: sorted(new Set(flow.elements)),
    mechanism: flow.mechanism ?? 'none',
    recipient: to.legal_entity ?? to.id,
  };
}

/**
 * What a flow has that its assessment was not made of (SCC clause 14(e): a change asks for another one). Fewer
 * places or kinds of data are covered by what was looked at.
 * @returns none where the flow has no assessment, or one whose basis nobody wrote down
 */
export function basisChanges(link: LinkedFlow): readonly (keyof AssessmentBasis)[] {
  const assessed = link.flow.tia?.basis;
  if (assessed === undefined) return [];
  const now = basisOf(link);
  const covers: Readonly<Record<keyof AssessmentBasis, boolean>> = {
    countries: now.countries.every((country) => assessed.countries.includes(country)),
    elements: now.elements.every((element) => assessed.elements.includes(element)),
    mechanism: now.mechanism === assessed.mechanism,
    recipient: now.recipient === assessed.recipient,
  };
  return (Object.keys(covers) as (keyof AssessmentBasis)[]).filter((part) => !covers[part]);
}
