import { Args, Parent, Resolver } from '@nestjs/graphql';
import { blastRadii } from '../../core/data-flow/blast-radius.js';
import { concentrationGroups } from '../../core/data-flow/concentration-groups.js';
import { holdersOf } from '../../core/data-flow/holders.js';
import { impactScreenings } from '../../core/data-flow/impact-screening.js';
import { ropa } from '../../core/data-flow/ropa.js';
import { scoreMap } from '../../core/data-flow/score-map.js';
import type { MapCheck } from '../../core/data-flow/check-map.js';
import { standingFindings } from '../../core/data-flow/standing-findings.js';
import { worstWays } from '../../core/data-flow/path-status.js';
import { breachWorksheet } from '../../core/data-flow/breach-worksheet.js';
import { figuresOf, whatIf, type Supposition } from '../../core/data-flow/what-if.js';
import { notFound } from '../../platform/errors/problems.js';
import { Resolved } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import type { Context } from '../../platform/tenancy/context.js';
import { MapAgreementsService } from './map-agreements.service.js';
import { HoldersArgs, NodeArgs, WhatIfArgs } from './data-flows.inputs.js';
import { MapFinding, shownFinding } from './map-findings.js';
import { MapJudgement } from './map-judgement.type.js';
import { MapLawBook } from './map-law.js';
import { MapNotesService } from './map-notes.service.js';

/** What is asked of a map; the core answers. */
@Resolver(() => MapJudgement)
export class MapJudgementResolver {
  constructor(
    private readonly book: MapLawBook,
    private readonly open: MapNotesService,
    private readonly agreements: MapAgreementsService,
  ) {}

  @Resolved('P2', () => JsonScalar, {
    description: 'What the map leaves open, today also beside the register: [{code, message, where, remedy}]',
  })
  notes(@Parent() { judged: { map } }: MapJudgement, @Ctx() ctx: Context) {
    return this.open.of(ctx, map);
  }

  @Resolved('P1', () => [MapFinding], { description: 'The worst first' })
  findings(@Parent() { judged: { check, law } }: MapJudgement) {
    return standingFindings(check, law.rules).map((finding) => shownFinding(finding, check));
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description:
      'Of one node: {propagation, exposure, groups, highestSensitivity, vendors, paths: {node: {from, hops, transfer}}}',
  })
  blastRadius(@Parent() { judged: { check } }: MapJudgement, @Args() { node }: NodeArgs) {
    if (node == null) return null;
    if (!check.graph.nodes.has(node)) throw notFound();
    const transferOf = (id: string) => check.flows.get(id)!.transfer;
    const paths = Object.fromEntries(worstWays(check.graph, [node], transferOf));
    return { ...radiiOf(check)(node), paths };
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description:
      'For the notice of a breach at one node: {radius, lines: [{id, law, values, gap}], agreements, clocks}',
  })
  async worksheet(
    @Parent() { judged: { check, map } }: MapJudgement,
    @Args() { node }: NodeArgs,
    @Ctx() ctx: Context,
  ) {
    if (node == null) return null;
    const worksheet = breachWorksheet(check, node, await this.agreements.of(ctx, map));
    if (worksheet === null) throw notFound();
    return worksheet;
  }

  @Resolved('P2', () => JsonScalar, {
    description:
      'How much rests on one vendor, parent company or country: [{by, shares: [{key, vendors, tier12, count}], herfindahl, known, vendors}]',
  })
  concentrationGroups(@Parent() { judged: { check, law } }: MapJudgement) {
    return concentrationGroups(check.graph, law.canonical);
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description:
      'Who has got the data of a node or a group, to erase, correct and be told: [{node, way, isRecipient, canDelete, canFind}]',
  })
  holders(@Parent() { judged: { check } }: MapJudgement, @Args() { node, group }: HoldersArgs) {
    if (node == null && group == null) return null;
    const holders = holdersOf(check.graph, group == null ? { node: node! } : { group });
    if (holders === null) throw notFound();
    return holders;
  }

  @Resolved('P2', () => JsonScalar, {
    description: 'In the terms of the maturity model: {shares, domains, practices, trace}',
  })
  score(@Parent() { judged: { check } }: MapJudgement) {
    return scoreMap(check, this.book.mapQuestions, 'T2');
  }

  @Resolved('P2', () => JsonScalar, {
    description: 'Whether an activity needs an impact assessment: [{record, criteria, met, outcome, dpia}]',
  })
  screenings(@Parent() { judged: { map } }: MapJudgement) {
    return impactScreenings(map);
  }

  @Resolved('P2', () => JsonScalar, {
    description: 'The records of Art. 30(1) and 30(2), gaps named: {controller, processor}',
  })
  ropa(@Parent() { judged: { check } }: MapJudgement) {
    return ropa(check, this.book.columns);
  }

  @Resolved('P2', () => JsonScalar, {
    description:
      'The map in figures: {findings, transfers, nodes, flows, vendors, widestExposure, herfindahl}',
  })
  figures(@Parent() { judged: { check } }: MapJudgement) {
    return figuresOf(check);
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description:
      'Without, elsewhere or with another vendor: {edit, today, after, raised, cleared, purposesLost, cutOff}',
  })
  whatIf(@Parent() { judged: { check, law } }: MapJudgement, @Args() args: WhatIfArgs) {
    if (args.vendor == null) return null;
    const answer = whatIf(check, suppositionOf(args, args.vendor), law);
    if (!answer.ok) throw notFound();
    return answer;
  }
}

/** What is the same for all nodes of a judged map is worked out once for as long as the map is kept. */
const radii = new WeakMap<MapCheck, ReturnType<typeof blastRadii>>();

function radiiOf(check: MapCheck): ReturnType<typeof blastRadii> {
  const known = radii.get(check) ?? blastRadii(check.graph);
  radii.set(check, known);
  return known;
}

function suppositionOf({ change, countries, by }: WhatIfArgs, vendor: string): Supposition {
  const places = countries == null || countries.length === 0 ? ['unknown'] : countries;
  if (change === 'remove') return { kind: 'remove', vendor };
  if (change === 'move') return { kind: 'move', vendor, countries: places };
  const name = by?.trim() || NEWCOMER;
  return { kind: 'replace', vendor, by: { id: NEWCOMER, name, countries: places } };
}

/** The id of a vendor that is only thought of. */
const NEWCOMER = 'newcomer';
