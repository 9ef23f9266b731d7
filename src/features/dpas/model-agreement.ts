import { Injectable } from '@nestjs/common';
import type { ComparedVerdict } from '../../core/clause/compare.js';
import { compose, fill } from '../../core/clause/model-text.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { readMarkdown } from '../../platform/intake/document/markdown.js';
import { Templates } from '../../platform/templates.js';
import { ClauseCatalogue } from './clause-catalogue.js';

const WORDING = 'clauses/wording.json';

export type ModelLanguage = 'en' | 'de';
type Said = Readonly<Record<ModelLanguage, string>>;

/** Facts of a draft by the names of their slots; null or absent: not known. */
export type ModelFacts = Readonly<Record<string, string | null>>;

interface Slot {
  readonly blank: Said;
  readonly proposed?: Said;
  readonly example: Said;
}

interface ModelWording {
  readonly slots: Readonly<Record<string, Slot>>;
  readonly phrases: Readonly<Record<string, Said>>;
  /** Words to propose for a clause, and where talks about it usually end. */
  readonly clauses: Readonly<Record<string, Said & { readonly landing?: Said }>>;
}

/** Our own model text: what agreements are held against, what is asked for, and what a draft is made of. */
@Injectable()
export class ModelAgreement {
  private readonly judged = new Map<ModelLanguage, readonly ComparedVerdict[]>();

  constructor(
    private readonly templates: Templates,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  /** Words to propose for a clause, with blanks; null where we have none. */
  wording(clauseId: string, language: ModelLanguage): { words: string; landing: string | null } | null {
    const found = this.words.clauses[clauseId];
    if (found === undefined) return null;
    const proposed = this.slots(language, ({ proposed: said }) => said);
    const words = fill(found[language], proposed, this.blanks(language));
    return { words, landing: found.landing?.[language] ?? null };
  }

  /** The whole model in Markdown, its facts still open. @param applies which clauses stand in it */
  text(language: ModelLanguage, applies: (clauseId: string) => boolean = () => true): string {
    const model = this.templates.text(`clauses/model-agreement.${language}.md`);
    return compose(model, (id) => {
      const found = this.words.clauses[id];
      if (found === undefined) throw new Error(`The model names the clause ${id}, which has no words.`);
      return applies(id) ? found[language] : null;
    });
  }

  /** Facts in the places of the model; a fact that is not known stands as a marked blank. */
  filled(text: string, language: ModelLanguage, facts: ModelFacts): string {
    return fill(text, facts, this.blanks(language));
  }

  /** A fact of the register as it is said in a contract. */
  phrase(name: string, language: ModelLanguage, values: ModelFacts = {}): string {
    const found = this.words.phrases[name];
    if (found === undefined) throw new Error(`templates/${WORDING}: no phrase ${name}`);
    return fill(found[language], values, {});
  }

  /** What the model promises, judged like any other text; once a process and language. */
  verdicts(language: ModelLanguage): readonly ComparedVerdict[] {
    const known = this.judged.get(language) ?? this.judge(language);
    this.judged.set(language, known);
    return known;
  }

  private judge(language: ModelLanguage): readonly ComparedVerdict[] {
    const options = { language, laws: ['gdpr', 'uk', 'ch', 'ccpa'], hasTransfers: true } as const;
    const examples = this.slots(language, ({ example }) => example);
    const text = readMarkdown(this.filled(this.text(language), language, examples));
    return reviewAgreement(text, this.catalogue.catalogue, options).clauses;
  }

  private blanks(language: ModelLanguage): Record<string, string> {
    return this.slots(language, ({ blank }) => blank);
  }

  private slots(language: ModelLanguage, pick: (slot: Slot) => Said | undefined): Record<string, string> {
    const picked = Object.entries(this.words.slots).flatMap(([name, slot]) => {
      const said = pick(slot);
      return said === undefined ? [] : [[name, said[language]] as const];
    });
    return Object.fromEntries(picked);
  }

  private get words(): ModelWording {
    return this.templates.json(WORDING) as ModelWording;
  }
}
