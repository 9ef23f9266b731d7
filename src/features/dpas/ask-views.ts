import { Injectable } from '@nestjs/common';
import { asksFor } from '../../core/clause/asks.js';
import { citation } from '../../core/clause/law-citation.js';
import type { AgreementAsk } from './agreement-ask.entity.js';
import type { ClauseVerdictName } from './agreement.enums.js';
import type { AskView, ClauseSeverityName } from './agreements.payloads.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import type { CountedClause } from './counted-clauses.js';
import { ModelAgreement, type ModelLanguage } from './model-agreement.js';
import { vendorSentence } from './vendor-sentence.js';

/** What to ask a vendor for, in the words of one language. */
@Injectable()
export class AskViews {
  constructor(
    private readonly catalogue: ClauseCatalogue,
    private readonly model: ModelAgreement,
  ) {}

  of(
    counted: readonly CountedClause[],
    agreementId: string,
    rows: readonly AgreementAsk[],
    language: ModelLanguage,
  ): AskView[] {
    return asksFor(counted, this.catalogue.catalogue).map(({ clause, severity, verdict, isConfirmed }) => {
      const row = rows.find(({ clauseId }) => clauseId === clause);
      const proposed = this.model.wording(clause, language);
      return {
        clauseId: clause,
        title: this.catalogue.titleOf(clause, language),
        severity: severity.toUpperCase() as ClauseSeverityName,
        verdict: verdict.toUpperCase() as ClauseVerdictName,
        isConfirmed,
        ask: proposed.ask,
        landing: proposed.landing,
        wording: row?.wording ?? proposed.words,
        state: row?.state ?? 'OPEN',
        note: row?.note ?? null,
        version: row?.version ?? 0,
        riskId: row?.riskId ?? null,
        laws: this.catalogue.lawsIn(language, clause).flatMap((law) => citation(law, language) ?? []),
        sentence: vendorSentence(
          counted.find(({ id }) => id === clause)!,
          agreementId,
        ),
      };
    });
  }
}
