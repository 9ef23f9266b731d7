import { Injectable } from '@nestjs/common';
import type { ComparedVerdict } from '../../core/clause/compare.js';
import { compose, fill } from '../../core/clause/model-text.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { readMarkdown } from '../../platform/intake/document/markdown.js';
import { Templates } from '../../platform/templates.js';
import { ClauseCatalogue } from './clause-catalogue.js';

const WORDING = 'clauses/wording.json';

export type ModelLanguage = 'en' | 'de';

/** Words to propose for a clause, by language, and where talks about it usually end. */
interface ProposedWording {
  readonly en: string;
  readonly de: string;
  readonly landing?: { readonly en: string; readonly de: string };
}

/** Facts that stand for a vendor when the model is only judged, not sent. */
const ANY_FACTS = {
  controller: 'Alder Group',
  processor: 'the Processor',
  address: 'Main Street 1, Dublin',
  subject: 'the sending of newsletters',
  purpose: 'the sending of newsletters to customers of the Controller',
  data: 'name, e-mail address, language and opening times',
  people: 'customers and employees of the Controller',
  places: 'Germany and Ireland',
  contact: 'privacy@processor.example',
  signature_controller: 'Signed for the Controller',
  signature_processor: 'Signed for the Processor',
};

/** Our own model text: what agreements are held against, what is asked for, and what a draft is made of. */
@Injectable()
export class ModelAgreement {
  private judged: readonly ComparedVerdict[] | undefined;

  constructor(
    private readonly templates: Templates,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  /** Words to propose for a clause, with blanks; null where we have none. */
  wording(clauseId: string, language: ModelLanguage): { words: string; landing: string | null } | null {
    const found = this.clauses[clauseId];
    if (found === undefined) return null;
    const words = fill(found[language], {}).text;
    return { words, landing: found.landing?.[language] ?? null };
  }

  /** The whole model in Markdown, its facts still open. */
  text(language: ModelLanguage): string {
    const words = Object.entries(this.clauses).map(([id, each]) => [id, each[language]] as const);
    return compose(this.templates.text(`clauses/model-agreement.${language}.md`), new Map(words));
  }

  /** What the model promises, judged like any other text; once a process. */
  verdicts(): readonly ComparedVerdict[] {
    this.judged ??= this.judge();
    return this.judged;
  }

  private judge(): readonly ComparedVerdict[] {
    const options = { language: 'en', laws: ['gdpr', 'uk', 'ch', 'ccpa'], hasTransfers: true } as const;
    const text = readMarkdown(fill(this.text('en'), ANY_FACTS).text);
    return reviewAgreement(text, this.catalogue.catalogue, options).clauses;
  }

  private get clauses(): Record<string, ProposedWording> {
    return (this.templates.json(WORDING) as { clauses: Record<string, ProposedWording> }).clauses;
  }
}
