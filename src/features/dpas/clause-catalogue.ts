import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Catalogue, Clause } from '../../core/clause/catalogue.js';
import type { ContractPractice } from '../../core/clause/contract-proof.js';
import { parseCatalogue } from '../../core/clause/parse-catalogue.js';
import { Templates } from '../../platform/templates.js';

const CLAUSES = 'clauses/dpa-clauses.json';
const PRACTICES = 'clauses/contract-practices.json';

/** The catalogue of clauses and what they prove: data that a privacy lawyer edits, checked when the server starts. */
@Injectable()
export class ClauseCatalogue implements OnModuleInit {
  private parsed: Catalogue | undefined;

  constructor(private readonly templates: Templates) {}

  onModuleInit(): void {
    const result = parseCatalogue(this.json);
    if (!result.ok) throw new Error(`templates/${CLAUSES}: ${result.problems[0]?.message}`);
    this.parsed = result.catalogue;
    const strangers = this.practices
      .flatMap(({ clauses }) => clauses)
      .filter((id) => this.find(id) === undefined);
    if (strangers.length > 0) throw new Error(`templates/${PRACTICES}: no clause ${strangers.join(', ')}`);
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

  find(id: string): Clause | undefined {
    return this.catalogue.clauses.find((clause) => clause.id === id);
  }
}
