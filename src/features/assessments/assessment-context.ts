import { Injectable } from '@nestjs/common';
import type { Answers, Context as Facts } from '../../core/questionnaire/answer.js';
import type { Tier } from '../../core/questionnaire/questionnaire.js';
import { contextOf, type WorkspaceProfile } from '../../core/tiering/context.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import type { Service } from '../vendors/service.entity.js';

/** Until a workspace writes its own: a controller in the European Union. */
const PROFILE: WorkspaceProfile = { home: 'EU', laws: [{ id: 'gdpr' }] };

/** What an assessment knows beside its answers (DOMAIN section 4, Context). */
@Injectable()
export class AssessmentContext {
  constructor(private readonly intake: IntakeTemplate) {}

  /** From the intake of the service, frozen when the questions are sent. */
  atSending(service: Service, tier: Tier): Facts {
    return this.contextOf(tier, (service.intakeAnswers ?? {}) as Answers, null);
  }

  /** The frozen facts with what only the vendor knows: its role, and whether AI touches the data. */
  withAnswers(frozen: Facts, answers: Answers): Facts {
    const said = this.contextOf(frozen.tier, {}, answers);
    return {
      ...frozen,
      ai_in_use: frozen.ai_in_use ?? said.ai_in_use ?? null,
      vendor_role: said.vendor_role ?? frozen.vendor_role ?? null,
    };
  }

  private contextOf(tier: Tier, intakeAnswers: Answers, vendorAnswers: Answers | null): Facts {
    const { questionnaire: intake, adequacy } = this.intake;
    return contextOf({ tier, profile: PROFILE, adequacy, intake, intakeAnswers, vendorAnswers });
  }
}
