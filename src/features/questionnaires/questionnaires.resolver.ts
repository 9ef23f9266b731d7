import { Args, ID, Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { QuestionnairesService } from './questionnaires.service.js';

@Resolver(() => QuestionnaireVersion)
export class QuestionnairesResolver {
  constructor(private readonly service: QuestionnairesService) {}

  @StaffQuery('questionnaires.read', () => [QuestionnaireVersion], {
    description: 'What can be sent to a vendor',
  })
  questionnaires(@Ctx() ctx: Context) {
    return this.service.all(ctx);
  }

  @StaffQuery('questionnaires.read', () => QuestionnaireVersion)
  questionnaire(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('qnr')) id: string) {
    return this.service.find(ctx, id);
  }
}
