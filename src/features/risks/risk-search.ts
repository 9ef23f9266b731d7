import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ReaderLanguage } from '../../platform/errors/reader-words.js';
import { FindingWords } from '../../platform/finding-words.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { RiskFilter } from './risks.inputs.js';
import type { SearchedRisks } from './risks.list.sql.js';

/** What rules wrote: a person's words are read as they are stored. */
const WRITTEN_BY_RULES = `
  SELECT statement AS words FROM app.risk WHERE tenant_id = $1 AND source = 'RULE'
  UNION SELECT title FROM app.finding WHERE tenant_id = $1`;

/** Looks for risks by what stands on the reader's screen: words of rules are stored in one language and read in two. */
@Injectable()
export class RiskSearch {
  constructor(
    private readonly db: Database,
    private readonly words: FindingWords,
  ) {}

  /** The filter, with the stored words that hold its text once they are put into the language. */
  async in(language: ReaderLanguage, ctx: Context, filter: RiskFilter): Promise<SearchedRisks> {
    const text = filter.search?.trim().toLowerCase();
    if (!text) return filter;
    const statement = { sql: WRITTEN_BY_RULES, parameters: [ctx.tenantId] };
    const [rows] = await this.db.readAtOnce<[{ words: string }[]]>(ctx, statement);
    const stored = rows.map(({ words }) => words);
    const readAs = stored.filter((words) => this.words.in(language, words).toLowerCase().includes(text));
    return { ...filter, readAs };
  }
}
