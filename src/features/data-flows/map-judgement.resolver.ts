import { Args, Parent, Resolver } from '@nestjs/graphql';
import { blastRadii } from '../../core/data-flow/blast-radius.js';
import { findingsOf } from '../../core/data-flow/check-map.js';
import { statusOfWays } from '../../core/data-flow/path-status.js';
import { notFound } from '../../platform/errors/problems.js';
import { Resolved } from '../../platform/graphql/classified.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { NodeArgs } from './data-flows.inputs.js';
import { MapFinding, shownFinding } from './map-findings.js';
import { MapJudgement } from './map-judgement.type.js';
import { MapLawBook } from './map-law.js';
import { FlowRuleWords } from './rule-words.js';

/** What is asked of a map; the core answers. */
@Resolver(() => MapJudgement)
export class MapJudgementResolver {
  constructor(
    private readonly book: MapLawBook,
    private readonly words: FlowRuleWords,
  ) {}

  @Resolved('P1', () => [MapFinding], { description: 'The worst first' })
  findings(@Parent() { judged: { check }, language }: MapJudgement) {
    const words = this.words.in(language);
    const { rules } = this.book.law;
    return findingsOf(check).map((finding) => shownFinding(finding, check, rules, words[finding.rule]));
  }

  @Resolved('P2', () => JsonScalar, {
    description: 'Of one node: {propagation, exposure, groups, highestSensitivity, vendors, paths}',
  })
  blastRadius(@Parent() { judged: { check } }: MapJudgement, @Args() { node }: NodeArgs) {
    if (!check.graph.nodes.has(node)) throw notFound();
    const transferOf = (id: string) => check.flows.get(id)!.transfer;
    const paths = Object.fromEntries(statusOfWays(check.graph, node, transferOf));
    return { ...blastRadii(check.graph)(node), paths };
  }
}
