import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Answers } from '../../core/questionnaire/answer.js';
import type { Surroundings } from '../../core/tiering/geography.js';
import { rateInherent, type InherentRating } from '../../core/tiering/rate-inherent.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ProfileService } from '../identity/profile.service.js';
import { IntakeTemplate } from './intake-template.js';
import type { Service } from './service.entity.js';

/** Rates the answers of an intake beside our own place and the adequate countries, as both are now. */
@Injectable()
export class IntakeRater {
  constructor(
    private readonly db: Database,
    private readonly template: IntakeTemplate,
    private readonly profiles: ProfileService,
  ) {}

  async rate(tx: Tx, answers: Answers): Promise<InherentRating> {
    return this.ratedIn(await this.surroundings(tx), answers);
  }

  /**
   * What recorded answers come to today. A tier is a record, while adequate countries are dated and change: null
   * where it is still the same.
   */
  readonly otherwiseToday = (ctx: Context): DataLoader<Service, InherentRating | null> =>
    new DataLoader(async (services) => {
      const surroundings = await this.db.read(ctx, (tx) => this.surroundings(tx));
      return services.map(({ intakeAnswers, inherent }) => {
        if (intakeAnswers === null || inherent === null) return null;
        const now = this.ratedIn(surroundings, intakeAnswers as Answers);
        return figureOf(now) === figureOf(inherent as unknown as InherentRating) ? null : now;
      });
    });

  private async surroundings(tx: Tx): Promise<Surroundings> {
    const { homeArea } = await this.profiles.read(tx);
    return { home: homeArea, on: tx.ctx.today, adequacy: await this.template.adequacy(tx) };
  }

  private ratedIn(surroundings: Surroundings, answers: Answers): InherentRating {
    const { questionnaire, settings } = this.template;
    return rateInherent(questionnaire, answers, surroundings, settings);
  }
}

/** `T2 61.2500`, or why there is none. */
function figureOf(rating: InherentRating): string {
  return rating.state === 'rated' ? `${rating.tier} ${rating.inherent_effective}` : rating.state;
}
