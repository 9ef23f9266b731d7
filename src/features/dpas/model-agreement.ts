import { Injectable, type OnModuleInit } from '@nestjs/common';
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

/** Words to propose for a clause, what is asked for in words for the vendor, and where talks usually end, for us alone. */
type ClauseWording = Said & { readonly ask: Said; readonly landing: Said };

interface ModelWording {
  readonly slots: Readonly<Record<string, Slot>>;
  readonly phrases: Readonly<Record<string, Said>>;
  readonly clauses: Readonly<Record<string, ClauseWording>>;
}

/** Our own model text: what agreements are held against, what is asked for, and what a draft is made of. */
@Injectable()
export class ModelAgreement implements OnModuleInit {
  private readonly judged = new Map<ModelLanguage, readonly ComparedVerdict[]>();

  constructor(
    private readonly templates: Templates,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  /** A clause without words of ours would be asked for in those of the catalogue, which are for us alone. */
  onModuleInit(): void {
    const { clauses } = this.catalogue.json as { readonly clauses: readonly { readonly id: string }[] };
    for (const { id } of clauses) this.wordingOf(id);
  }

  /** What to ask for a clause: words to propose, with blanks; a request to the vendor; where talks usually end, for us alone. */
  wording(clauseId: string, language: ModelLanguage): { words: string; ask: string; landing: string } {
    const found = this.wordingOf(clauseId);
    const proposed = this.slots(language, ({ proposed: said }) => said);
    const words = fill(found[language], proposed, this.blanks(language));
    return { words, ask: found.ask[language], landing: found.landing[language] };
  }

  /** The whole model in Markdown, its facts still open. @param applies which clauses stand in it */
  text(language: ModelLanguage, applies: (clauseId: string) => boolean = () => true): string {
    const model = this.templates.text(`clauses/model-agreement.${language}.md`);
    return compose(model, (id) => {
      const found = this.wordingOf(id);
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

  private wordingOf(clauseId: string): ClauseWording {
    const found = this.words.clauses[clauseId];
    if (found === undefined) throw new Error(`templates/${WORDING}: no words for the clause ${clauseId}`);
    return found;
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
