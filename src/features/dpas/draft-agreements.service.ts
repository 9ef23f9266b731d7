import { Injectable } from '@nestjs/common';
import { whyNotApplicable } from '../../core/clause/applicability.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Agreement } from './agreement.entity.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { DraftFactsService } from './draft-facts.service.js';
import { ModelAgreement, type ModelLanguage } from './model-agreement.js';
import { lawsOf } from './standing-agreement.js';

export interface DraftAgreement {
  /** In Markdown. */
  readonly text: string;
  readonly controller: string;
}

/** The framework that only companies in the United States can join. */
const FRAMEWORK = 'D-DPF';

/** Our model with what is known of a vendor; what is not known stands as a marked blank. */
@Injectable()
export class DraftAgreements {
  constructor(
    private readonly facts: DraftFactsService,
    private readonly model: ModelAgreement,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  async of(tx: Tx, agreement: Agreement, language: ModelLanguage): Promise<DraftAgreement> {
    const { controller, facts, countries } = await this.facts.of(tx, agreement, language);
    const model = this.model.text(language, (id) => this.applies(id, agreement, countries));
    return { text: this.model.filled(model, language, facts), controller };
  }

  /** Without the clauses of laws and transfers that the agreement does not touch. */
  private applies(id: string, agreement: Agreement, countries: readonly string[]): boolean {
    const clause = this.catalogue.find(id);
    if (clause === undefined || (id === FRAMEWORK && !countries.includes('US'))) return false;
    // The model is a contract under Art. 28 GDPR, whatever other laws join it.
    const laws = [...lawsOf(agreement), 'gdpr' as const];
    return whyNotApplicable(clause, { laws, hasTransfers: agreement.hasTransfers }) === null;
  }
}
