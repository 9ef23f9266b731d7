import { Injectable } from '@nestjs/common';
import type { MapLaw } from '../../core/data-flow/check-map.js';
import { parseDpvTerms, type DpvTerms } from '../../core/data-flow/dpv-terms.js';
import { parseRopaColumns, type RopaColumns } from '../../core/data-flow/ropa-columns.js';
import { parseRuleBook } from '../../core/data-flow/rule-book.js';
import { parseTransferLogic } from '../../core/data-flow/transfer-logic.js';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { compile, type Compiled } from '../../core/scoring/compile.js';
import { parseModel } from '../../core/scoring/parse-model.js';
import type { Problem } from '../../core/problem.js';
import type { Tx } from '../../platform/database/tx.js';
import { Templates } from '../../platform/templates.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { AdequacyBook } from '../adequacy/adequacy-book.js';
import { WorkspaceNames } from '../sub-processors/workspace-names.js';
import type { MapLanguage } from './rule-words.js';

/** What a map and the assessments on it are judged by. */
export interface WorkspaceLaw extends MapLaw {
  /** Internal, so never sent to a vendor. */
  readonly transferQuestions: Questionnaire;
}

export interface WorkspaceLawThen {
  readonly law: WorkspaceLaw;
  /** After how many changes of the adequacy rows. */
  readonly lawNumber: number;
  /** After how many changes of names of companies. */
  readonly namesNumber: number;
}

/** What a map is judged by: our own content, read once a process. */
@Injectable()
export class MapLawBook {
  private known: ReturnType<MapLawBook['parse']> | null = null;

  constructor(
    private readonly templates: Templates,
    private readonly adequacy: AdequacyBook,
    private readonly languages: TranslatedQuestionnaires,
    private readonly names: WorkspaceNames,
  ) {}

  /**
   * The law with the adequacy rows of a workspace, and with what it says of names today: who a company is does not
   * depend on the day. @param upTo the rows as they stood after this change
   */
  async lawOf(tx: Tx, upTo?: number): Promise<WorkspaceLawThen> {
    const { number, adequacy } = await this.adequacy.of(tx, upTo);
    // Counted before the names are read: what comes between is kept under a number that nobody asks for again.
    const namesNumber = await this.names.changesOf(tx);
    const canonical = await this.canonicalOf(tx);
    return { law: { ...this.law, adequacy, canonical }, lawNumber: number, namesNumber };
  }

  /** The one name a company is counted under in the workspace. */
  async canonicalOf(tx: Tx): Promise<MapLaw['canonical']> {
    return (await this.names.of(tx)).canonical;
  }

  /** With the rows and names of the shipped lists: for whatever neither decides. */
  get law(): WorkspaceLaw {
    return this.read().law;
  }

  get columns(): RopaColumns {
    return this.read().columns;
  }

  /** What the words of a map are in the Data Privacy Vocabulary. */
  get terms(): DpvTerms {
    return this.read().terms;
  }

  /** The twelve questions a map answers, with the model they feed. */
  get mapQuestions(): Compiled {
    return this.read().mapQuestions;
  }

  transferQuestionsIn(language: MapLanguage): Questionnaire {
    return this.languages.in(language, this.law.transferQuestions);
  }

  private read() {
    this.known ??= this.parse();
    return this.known;
  }

  private parse() {
    const file = this.templates.json('data-flows/dataflow-rules.json');
    const adequacy = this.adequacy.shipped;
    const { logic } = sound(parseTransferLogic(this.templates.json('reference/transfer-logic.json')));
    const { rules } = sound(parseRuleBook(file));
    const { columns } = sound(parseRopaColumns(file));
    const { terms } = sound(parseDpvTerms(this.templates.json('data-flows/dpv.json')));
    const { questionnaire } = sound(parseQuestionnaire(this.templates.json('data-flows/map-questions.json')));
    const { model } = sound(parseModel(this.templates.json('model/maturity-model.json')));
    const { compiled: mapQuestions } = sound(compile(questionnaire, model));
    const { questionnaire: transferQuestions } = sound(
      parseQuestionnaire(this.templates.json('questionnaires/transfer-impact.json')),
    );
    const canonical = (name: string): string => this.names.book.canonical(name);
    const basis = { adequacy, logic, rules, canonical, takesResultsAsStated: false };
    const law: WorkspaceLaw = { ...basis, transferQuestions };
    return { law, columns, mapQuestions, terms };
  }
}

type Parsed<T> = (T & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly Problem[] };

/** Our own content parses, which a test says of every file (templates.spec.ts). */
function sound<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`our own content does not parse: ${JSON.stringify(parsed.problems)}`);
  return parsed;
}
