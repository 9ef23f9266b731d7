import { Injectable } from '@nestjs/common';
import type { Adequacy } from '../../core/data-flow/adequacy.js';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { InherentSettings, MaturityModel } from '../../core/scoring/model.js';
import type { TierName } from './vendor.enums.js';
import { parseModel } from '../../core/scoring/parse-model.js';
import type { Tx } from '../../platform/database/tx.js';
import { Templates } from '../../platform/templates.js';
import { AdequacyBook } from '../adequacy/adequacy-book.js';

/** What tiering reads: the twelve intake questions, the weights of the model, the dated adequacy rows. */
@Injectable()
export class IntakeTemplate {
  readonly questionnaire: Questionnaire;
  readonly model: MaturityModel;

  constructor(
    templates: Templates,
    private readonly rows: AdequacyBook,
  ) {
    this.questionnaire = must(
      parseQuestionnaire(templates.json('questionnaires/intake-tiering.json')),
    ).questionnaire;
    this.model = must(parseModel(templates.json('model/maturity-model.json'))).model;
  }

  /** As the workspace has them now. */
  async adequacy(tx: Tx): Promise<Adequacy> {
    return (await this.rows.of(tx)).adequacy;
  }

  get settings(): InherentSettings {
    return this.model.inherent;
  }

  targetLevel(tier: TierName): number {
    return this.model.scoring.target_level_by_tier[tier];
  }
}

/** A template that does not parse stops the start: it is ours, and its own test would have failed first. */
function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (result.ok) return result as Extract<T, { ok: true }>;
  throw new Error(`a template is not valid: ${JSON.stringify(result).slice(0, 500)}`);
}
