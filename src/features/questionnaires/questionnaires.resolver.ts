import { Args, ID, Resolver } from '@nestjs/graphql';
import { Resolved, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { QuestionnairesService } from './questionnaires.service.js';

@Resolver(() => QuestionnaireVersion)
export class QuestionnairesResolver {
  constructor(
    private readonly service: QuestionnairesService,
    private readonly languages: TranslatedQuestionnaires,
  ) {}

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

  @Resolved('P1', () => String, { description: 'Of our own questions in the language of the reader' })
  title({ title, revision }: QuestionnaireVersion, _args: unknown, graph: GraphContext) {
    return this.languages.titleIn(graph.language, title, revision);
  }
}
