import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AdequacyRowInput } from '../adequacy/adequacy.inputs.js';
import { CoverageService } from './coverage.service.js';
import { AssessTransferInput, DraftDataMapInput, WordsArgs } from './data-flows.inputs.js';
import { DataMapPayload, MapDraftPayload } from './data-flows.payloads.js';
import { DataMap } from './data-map.entity.js';
import { FlowRule } from './flow-rule.type.js';
import { FlowsOnRowService } from './flows-on-row.service.js';
import { FlowsOnRow } from './flows-on-row.type.js';
import { MapCoverage } from './map-coverage.type.js';
import { MapDraftsService } from './map-drafts.service.js';
import { MapLawBook } from './map-law.js';
import { MapTerm, shownTerms } from './map-term.type.js';
import { FlowRuleWords } from './rule-words.js';
import { TransferAssessmentsService } from './transfer-assessments.service.js';

/** Work around the maps: what they cover, what may go on them, how their transfers are assessed. */
@Resolver(() => DataMap)
export class MapWorkResolver {
  constructor(
    private readonly drafts: MapDraftsService,
    private readonly coverage: CoverageService,
    private readonly transfers: TransferAssessmentsService,
    private readonly book: MapLawBook,
    private readonly flows: FlowsOnRowService,
    private readonly words: FlowRuleWords,
  ) {}

  @StaffQuery('maps.read', () => MapCoverage)
  mapCoverage(@Ctx() ctx: Context) {
    return this.coverage.of(ctx);
  }

  @StaffQuery('maps.read', () => JsonScalar, {
    description: 'The questions of a transfer impact assessment (templates/schema/questionnaire.schema.json)',
  })
  transferQuestionnaire(@Args() { language }: WordsArgs) {
    return this.book.transferQuestionsIn(language);
  }

  @StaffQuery('maps.read', () => [FlowRule], { description: 'What the findings of a map refer to' })
  flowRules(@Args() { language }: WordsArgs) {
    return this.words.in(language);
  }

  @StaffQuery('maps.read', () => [MapTerm], {
    description: 'What the words of a map are called, and their terms of the W3C Data Privacy Vocabulary',
  })
  mapTerms(@Args() { language }: WordsArgs) {
    return shownTerms(this.book.terms, language);
  }

  @StaffQuery('adequacy.edit', () => FlowsOnRow, {
    description:
      'Before an adequacy row is changed: all flows that rest on it, and what would become of them',
  })
  flowsOnRow(@Ctx() ctx: Context, @Args('input') input: AdequacyRowInput) {
    return this.flows.of(ctx, input);
  }

  @StaffMutation('maps.edit', () => MapDraftPayload, {
    description: 'Reads intake, answers and register; changes nothing on the map, but stands on record',
  })
  draftDataMap(@Ctx() ctx: Context, @Args('input') { id }: DraftDataMapInput) {
    return this.drafts.draft(ctx, id);
  }

  @StaffMutation('maps.edit', () => DataMapPayload, {
    description:
      'The transfer impact assessment of one flow; every question that is asked is answered, and a result the answers do not offer is refused',
  })
  assessTransfer(@Ctx() ctx: Context, @Args('input') input: AssessTransferInput) {
    return this.transfers.assess(ctx, input);
  }
}
