import { Injectable } from '@nestjs/common';
import type { ComparedVerdict } from '../../core/clause/compare.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { fill } from '../../core/clause/model-text.js';
import { readMarkdown } from '../../platform/intake/document/markdown.js';
import { Templates } from '../../platform/templates.js';
import { ClauseCatalogue } from './clause-catalogue.js';

const MODEL = 'clauses/model-agreement.md';

/** Our own model text: what agreements are held against, and what a draft is made of. */
@Injectable()
export class ModelAgreement {
  private judged: readonly ComparedVerdict[] | undefined;

  constructor(
    private readonly templates: Templates,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  get text(): string {
    return this.templates.text(MODEL);
  }

  /** What the model promises, judged like any other text; once a process. */
  verdicts(): readonly ComparedVerdict[] {
    this.judged ??= this.judge();
    return this.judged;
  }

  private judge(): readonly ComparedVerdict[] {
    const options = { language: 'en', laws: ['gdpr', 'uk', 'ch', 'ccpa'], hasTransfers: true } as const;
    return reviewAgreement(
      readMarkdown(fill(this.text, 'the place named in the order').text),
      this.catalogue.catalogue,
      options,
    ).clauses;
  }
}
