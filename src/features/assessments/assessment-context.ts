import { Injectable } from '@nestjs/common';
import type { Answers, Context as Facts } from '../../core/questionnaire/answer.js';
import type { Tier } from '../../core/questionnaire/questionnaire.js';
import { contextOf, withVendorAnswers } from '../../core/tiering/context.js';
import type { Tx } from '../../platform/database/tx.js';
import { ProfileService } from '../identity/profile.service.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import type { Service } from '../vendors/service.entity.js';

/** What an assessment knows beside its answers (DOMAIN section 4, Context). */
@Injectable()
export class AssessmentContext {
  constructor(
    private readonly intake: IntakeTemplate,
    private readonly profiles: ProfileService,
  ) {}

  /** From the profile of the workspace and the intake of the service, frozen when the questions are sent. */
  async atSending(tx: Tx, service: Service, tier: Tier): Promise<Facts> {
    const { homeArea, laws } = await this.profiles.read(tx);
    const profile = { home: homeArea, laws: laws.map((id) => ({ id })) };
    const intakeAnswers = (service.intakeAnswers ?? {}) as Answers;
    const { questionnaire: intake } = this.intake;
    const adequacy = await this.intake.adequacy(tx);
    return contextOf({ tier, profile, adequacy, intake, intakeAnswers });
  }

  /** The frozen facts with what only the vendor knows: its role, and whether AI touches the data. */
  withAnswers(frozen: Facts, answers: Answers): Facts {
    return withVendorAnswers(frozen, answers);
  }
}
