import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { FindingLaws } from '../../platform/finding-laws.js';
import { FindingWords } from '../../platform/finding-words.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { RiskAcceptance } from './acceptance.type.js';
import { Finding } from './finding.entity.js';
import { RiskChange } from './risk-change.entity.js';
import { acceptancesOfRisk, findingsOfRisk } from './risk-loaders.js';
import { RuleShare } from './risk-map.type.js';
import { RiskMeasure } from './risk-measure.entity.js';
import { FindingSourceName } from './risk.enums.js';
import { Risk } from './risk.entity.js';

/** What stands around a risk. */
@Resolver(() => Risk)
export class RiskFieldsResolver {
  constructor(
    private readonly db: Database,
    private readonly words: FindingWords,
  ) {}

  @Resolved('P2', () => String, {
    nullable: true,
    description: 'Words of our own rules read in the language of the reader, until somebody writes others',
  })
  statement({ statement }: Risk, _args: unknown, graph: GraphContext) {
    return this.words.in(graph.language, statement);
  }

  @Resolved('P1', () => Vendor)
  vendor(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph.loader('vendor', byId(this.db, Vendor)).load(risk.vendorId);
  }

  @Resolved('P1', () => Service, { nullable: true })
  service({ serviceId }: Risk, _args: unknown, graph: GraphContext) {
    return serviceId === null ? null : graph.loader('service', byId(this.db, Service)).load(serviceId);
  }

  @Resolved('P1', () => PeopleGroup, { nullable: true, description: 'Who answers for it' })
  ownerGroup({ ownerGroupId }: Risk, _args: unknown, graph: GraphContext) {
    return ownerGroupId === null
      ? null
      : graph.loader('group', byId(this.db, PeopleGroup)).load(ownerGroupId);
  }

  @Resolved('P1', () => [Finding])
  findings(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph.loader('findingsOfRisk', findingsOfRisk(this.db)).load(risk.id);
  }

  @Resolved('P1', () => [RiskMeasure])
  measures(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph
      .loader('measuresOfRisk', byParent(this.db, RiskMeasure, 'riskId', { place: 'ASC' }))
      .load(risk.id);
  }

  @Resolved('P1', () => [RiskChange], { description: 'The newest first' })
  history(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph
      .loader('changesOfRisk', byParent(this.db, RiskChange, 'riskId', { at: 'DESC', id: 'DESC' }))
      .load(risk.id);
  }

  @Resolved('P1', () => [RiskAcceptance], { description: 'The newest first' })
  acceptances(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph.loader('acceptancesOfRisk', acceptancesOfRisk(this.db)).load(risk.id);
  }
}

@Resolver(() => Finding)
export class FindingFieldsResolver {
  constructor(
    private readonly words: FindingWords,
    private readonly findingLaws: FindingLaws,
  ) {}

  @Resolved('P2', () => String, {
    nullable: true,
    description: 'Words of our own rules read in the language of the reader',
  })
  title({ title }: Finding, _args: unknown, graph: GraphContext) {
    return this.words.in(graph.language, title);
  }

  @Resolved('P2', () => [String], {
    nullable: true,
    description:
      'Provisions its rule rests on, as the reader’s language names them; empty where it names none',
  })
  laws({ source, rule }: Finding, _args: unknown, graph: GraphContext) {
    return this.findingLaws.of(source, rule, graph.language);
  }

  @Resolved('P1', () => FindingSourceName)
  source({ source }: Finding) {
    return source.toUpperCase();
  }
}

@Resolver(() => RuleShare)
export class RuleShareResolver {
  constructor(private readonly words: FindingWords) {}

  @Resolved('P2', () => String, { nullable: true, description: 'What the rule found last' })
  title({ title }: RuleShare, _args: unknown, graph: GraphContext) {
    return title === null ? null : this.words.in(graph.language, title);
  }
}

@Resolver(() => RiskChange)
export class RiskChangeResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person, { nullable: true, description: 'Null: a rule or the calendar did it' })
  by({ byId: id }: RiskChange, _args: unknown, graph: GraphContext) {
    return id === null ? null : graph.loader('person', byId(this.db, Person)).load(id);
  }
}
