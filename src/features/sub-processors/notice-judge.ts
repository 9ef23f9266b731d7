import { Injectable } from '@nestjs/common';
import type { Answers } from '../../core/questionnaire/answer.js';
import { judgeNotice, type JudgedNotice } from '../../core/sub-processors/judge-notice.js';
import { labelsOf, touchedData, type TouchedLabels } from '../../core/sub-processors/touched-data.js';
import type { FactorRating } from '../../core/tiering/factors.js';
import type { Factor } from '../../core/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ProfileService } from '../identity/profile.service.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { Service } from '../vendors/service.entity.js';
import { ListsService } from './lists.service.js';
import { NoticeTerms } from './notice-terms.js';
import { sharedCompanies } from './shared-companies.sql.js';
import type { SubProcessorNotice } from './sub-processor-notice.entity.js';

export interface NoticeView extends Omit<JudgedNotice, 'data'>, TouchedLabels {
  readonly knownElsewhere: readonly string[];
}

/** Puts a notice beside what is known of its service today: its data, its countries, the law of the workspace. */
@Injectable()
export class NoticeJudge {
  constructor(
    private readonly db: Database,
    private readonly profiles: ProfileService,
    private readonly intake: IntakeTemplate,
    private readonly languages: TranslatedQuestionnaires,
    private readonly lists: ListsService,
    readonly terms: NoticeTerms,
  ) {}

  view(ctx: Context, notice: SubProcessorNotice, language: string): Promise<NoticeView> {
    return this.db.read(ctx, async (tx) => {
      const { data, ...judged } = notice.judgedThen ?? (await this.judge(tx, notice));
      const touched = labelsOf(data, this.languages.in(language, this.intake.questionnaire));
      return { ...judged, ...touched, knownElsewhere: await this.knownElsewhere(tx, notice) };
    });
  }

  async judge(tx: Tx, notice: SubProcessorNotice): Promise<JudgedNotice> {
    const { tenantId, today } = tx.ctx;
    const { serviceId, changes, objectionUntil, takesEffectOn } = notice;
    const service = await tx.em.findOneByOrFail(Service, { tenantId, id: serviceId });
    const list = await this.lists.current(tx, serviceId);
    const rows = list === null ? [] : await this.lists.rows(tx, list.id);
    const { homeArea: home } = await this.profiles.read(tx);
    return judgeNotice(changes, {
      home,
      today,
      adequacy: await this.intake.adequacy(tx),
      knownCountries: [...placesOf(service, this.intake), ...rows.flatMap(({ countries }) => countries)],
      sensitivity: sensitivityOf(service),
      data: touchedData((service.intakeAnswers ?? {}) as Answers, this.intake.questionnaire),
      objectionUntil,
      takesEffectOn,
    });
  }

  private async knownElsewhere(tx: Tx, { serviceId, changes }: SubProcessorNotice): Promise<string[]> {
    const { canonical: canonicalOf } = await this.lists.reference.of(tx);
    const names = new Map(changes.map(({ name }) => [canonicalOf(name), name]));
    const shared = await sharedCompanies(tx, [...names.keys()], serviceId);
    return [...new Set(shared.map(({ canonical }) => names.get(canonical)!))];
  }
}

/** Where the intake says the data of a service is. */
function placesOf({ intakeAnswers }: Service, { questionnaire }: IntakeTemplate): string[] {
  const asked = questionnaire.sections.flatMap(({ questions }) => questions);
  return asked
    .filter(({ dataflow }) => dataflow === 'locations')
    .flatMap(({ id }) => {
      const { value } = (intakeAnswers?.[id] ?? {}) as { value?: unknown };
      return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
    });
}

/** The factor that the intake was rated with; null before the intake. */
function sensitivityOf({ inherent }: Service): number | null {
  const rated = inherent as { factors?: Partial<Record<Factor, FactorRating>> } | null;
  return rated?.factors?.sensitivity?.value ?? null;
}
