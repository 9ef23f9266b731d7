import { xlsxInParts } from '../../platform/export/xlsx.js';
import { inSlices } from '../../platform/in-slices.js';
import type { ExportedFile } from './export.service.js';
import { changesInWords } from './import-changes.js';
import type { ImportChoices } from './import-choices.js';
import type { RowPlan } from './import-plan.js';
import type { BesideRow } from './import.service.js';
import { placedWordsFor } from './import-words.js';
import type { ListHead } from './judged-list.js';
import { EXPORT_LANGUAGES, type RegisterWords, type Words } from './register-words.js';

/** Their whole list, or only the rows that stay out until somebody mends or settles them. */
export type RowsInFile = 'all' | 'to-mend';

/**
 * Their list as they sent it, with two columns more: what keeps a row back, and what it changes. The head is its first
 * row, so it comes back as it is; since rows are counted anew in it, each problem names row and file it was found in.
 */
export class ProblemsTable {
  readonly wantsTexts = true;
  private readonly rows: { texts: readonly string[]; ours: readonly [string, string] }[] = [];
  private readonly words: Words;
  /** A list that was downloaded before brings these columns along; they say what was, and are written anew. */
  private readonly ourHeads: ReadonlySet<string>;

  constructor(
    words: RegisterWords,
    private readonly choices: Pick<ImportChoices, 'language' | 'fileName'>,
    private readonly which: RowsInFile,
  ) {
    this.words = words.in(choices.language);
    const languages = EXPORT_LANGUAGES.map((language) => words.in(language));
    this.ourHeads = new Set(languages.flatMap((one) => HEADS.map((head) => one.say(head))));
  }

  take(plan: RowPlan, { texts, nameOf }: BesideRow): void {
    if (this.which === 'to-mend' && plan.act !== 'problem' && plan.act !== 'choose') return;
    const { words } = this;
    const problem = placedWordsFor(plan, words, this.choices.fileName);
    this.rows.push({ texts, ours: [problem, changesInWords(plan, { words, nameOf })] });
  }

  async file({ sheet, headers }: ListHead, today: string): Promise<ExportedFile> {
    const { words } = this;
    const theirs = (texts: readonly string[]) => texts.filter((_, at) => !this.ourHeads.has(headers[at]!));
    const rows = [
      [...theirs(headers), ...HEADS.map((head) => words.say(head))],
      ...this.rows.map(({ texts, ours }) => [...theirs(texts), ...ours]),
    ];
    const bytes = await inSlices(xlsxInParts({ name: sheet || words.say('sheet'), rows }));
    return {
      name: `${words.say(this.which === 'all' ? 'file.problems' : 'file.toMend')}-${today}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  }
}

const HEADS = ['head.problem', 'head.changes'] as const;
