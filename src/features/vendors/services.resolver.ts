import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { IntakeRater } from './intake-rater.js';
import { IntakeTemplate } from './intake-template.js';
import { IntakesService } from './intakes.service.js';
import { Service } from './service.entity.js';
import { AddServiceInput, ChangeServiceInput, RecordIntakeInput } from './services.inputs.js';
import { ServicesService } from './services.service.js';
import { ServicePayload } from './vendor.payloads.js';

@Resolver(() => Service)
export class ServicesResolver {
  constructor(
    private readonly service: ServicesService,
    private readonly intakes: IntakesService,
    private readonly template: IntakeTemplate,
    private readonly rater: IntakeRater,
    private readonly languages: TranslatedQuestionnaires,
  ) {}

  @StaffQuery('vendors.read', () => Service, { name: 'service' })
  one(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('svc')) id: string) {
    return this.service.find(ctx, id);
  }

  @StaffMutation('vendors.edit', () => ServicePayload)
  addService(@Ctx() ctx: Context, @Args('input') input: AddServiceInput) {
    return this.service.add(ctx, input);
  }

  @StaffMutation('vendors.edit', () => ServicePayload)
  async changeService(@Ctx() ctx: Context, @Args('input') input: ChangeServiceInput) {
    return this.service.change(ctx, input);
  }

  @StaffMutation('intake.record', () => ServicePayload)
  recordIntake(@Ctx() ctx: Context, @Args('input') input: RecordIntakeInput) {
    return this.intakes.record(ctx, input);
  }

  @Resolved('P1', () => JsonScalar, {
    description: 'The intake questions (templates/schema/questionnaire.schema.json)',
  })
  intakeQuestionnaire(_service: Service, _args: unknown, graph: GraphContext) {
    return this.languages.in(graph.language, this.template.questionnaire);
  }

  @Resolved('P2', () => JsonScalar, {
    nullable: true,
    description:
      'What the recorded answers come to by the adequate countries of today, where that is another rating',
  })
  ratedToday(service: Service, _args: unknown, graph: GraphContext) {
    return graph.loader('ratedToday', this.rater.otherwiseToday).load(service);
  }

  @Resolved('P1', () => Int, {
    nullable: true,
    description: 'Maturity level this tier asks for; null while not assessed',
  })
  targetLevel(service: Service) {
    return service.tier === null ? null : this.template.targetLevel(service.tier);
  }
}
