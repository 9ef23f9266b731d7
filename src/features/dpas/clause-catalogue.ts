import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GAP_LAWS, NO_AGREEMENT } from '../../core/clause/agreement-state.js';
import type { Catalogue, Clause } from '../../core/clause/catalogue.js';
import type { ContractPractice } from '../../core/clause/contract-proof.js';
import { findingTitles } from '../../core/clause/findings.js';
import { parseCatalogue } from '../../core/clause/parse-catalogue.js';
import { lawIn, reasonIn, type ReasonWords } from '../../core/clause/reason-words.js';
import { FindingLaws } from '../../platform/finding-laws.js';
import { FindingWords, type SaidTwice } from '../../platform/finding-words.js';
import { Templates } from '../../platform/templates.js';

const CLAUSES = 'clauses/dpa-clauses.json';
const TITLES = 'clauses/titles.de.json';
const REASONS = 'clauses/reasons.de.json';
const PRACTICES = 'clauses/contract-practices.json';

/** The catalogue of clauses and what they prove: data that a privacy lawyer edits, checked when the server starts. */
@Injectable()
export class ClauseCatalogue implements OnModuleInit {
  private parsed: Catalogue | undefined;

  constructor(
    private readonly templates: Templates,
    private readonly words: FindingWords,
    private readonly laws: FindingLaws,
  ) {}

  onModuleInit(): void {
    const result = parseCatalogue(this.json);
    if (!result.ok) throw new Error(`templates/${CLAUSES}: ${result.problems[0]?.message}`);
    this.parsed = result.catalogue;
    const strangers = this.practices
      .flatMap(({ clauses }) => clauses)
      .filter((id) => this.find(id) === undefined);
    if (strangers.length > 0) throw new Error(`templates/${PRACTICES}: no clause ${strangers.join(', ')}`);
    const untitled = this.catalogue.clauses.filter(({ id }) => this.germanTitles[id] === undefined);
    if (untitled.length > 0) throw new Error(`templates/${TITLES}: no title for ${untitled[0]!.id}`);
    this.laws.register('dpa', (rule) => this.lawsOf(rule));
    this.words.register(
      this.catalogue.clauses.flatMap((clause) =>
        findingTitles(clause).map((title): SaidTwice => [title, this.saidIn('de', clause.id, title)]),
      ),
    );
  }

  private lawsOf(rule: string): readonly string[] {
    return rule === NO_AGREEMENT ? GAP_LAWS : (this.find(rule)?.lawRef ?? []);
  }

  get catalogue(): Catalogue {
    if (this.parsed === undefined) throw new Error('the catalogue is not read yet');
    return this.parsed;
  }

  /** As it stands in the file, for a thread that parses it itself: compiled patterns cannot be handed over. */
  get json(): unknown {
    return this.templates.json(CLAUSES);
  }

  get practices(): readonly ContractPractice[] {
    return (this.templates.json(PRACTICES) as { practices: ContractPractice[] }).practices;
  }

  /** The name of a clause in the reader's language; an id nobody knows stays as it is. */
  titleOf(id: string, language: 'en' | 'de'): string {
    const titled = language === 'de' ? this.germanTitles[id] : undefined;
    return titled ?? this.find(id)?.title ?? id;
  }

  /** What the finder said of a clause, in the reader's language. */
  saidIn(language: 'en' | 'de', id: string, english: string): string {
    const clause = this.find(id);
    if (language === 'en' || clause === undefined) return english;
    return reasonIn(this.germanReasons, clause, this.titleOf(id, language), english);
  }

  /** The articles a clause rests on, as the reader's language names the laws. */
  lawsIn(language: 'en' | 'de', id: string): readonly string[] {
    const laws = this.find(id)?.lawRef ?? [];
    return language === 'de' ? laws.map((law) => lawIn(this.germanReasons, law)) : laws;
  }

  /** The file with the names of its clauses in the reader's language, and the words for what the finder says of them. */
  titledIn(language: 'en' | 'de'): unknown {
    const whole = this.json as { readonly clauses: readonly { readonly id: string }[] };
    const clauses = whole.clauses.map((clause) => ({ ...clause, title: this.titleOf(clause.id, language) }));
    return { ...whole, clauses, reasonWords: language === 'de' ? this.germanReasons : null };
  }

  private get germanReasons(): ReasonWords {
    return this.templates.json(REASONS) as ReasonWords;
  }

  private get germanTitles(): Readonly<Record<string, string>> {
    return this.templates.json(TITLES) as Record<string, string>;
  }

  find(id: string): Clause | undefined {
    return this.catalogue.clauses.find((clause) => clause.id === id);
  }
}
