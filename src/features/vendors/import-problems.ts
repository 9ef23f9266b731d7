import { xlsxInParts } from '../../platform/export/xlsx.js';
import { inSlices } from '../../platform/in-slices.js';
import type { ExportedFile } from './export.service.js';
import { changesInWords } from './import-changes.js';
import type { RowPlan } from './import-plan.js';
import type { BesideRow } from './import.service.js';
import { wordsFor } from './import-words.js';
import type { ListHead } from './judged-list.js';
import type { Words } from './register-words.js';

/**
 * Their list as they sent it, with two columns more: what keeps a row back, and what it changes. Mended, the same file is
 * imported again.
 */
export class ProblemsTable {
  readonly wantsTexts = true;
  private readonly rows: string[][] = [];

  constructor(private readonly words: Words) {}

  take(plan: RowPlan, { texts, nameOf }: BesideRow): void {
    const { words } = this;
    this.rows.push([...texts, wordsFor(plan, words), changesInWords(plan, { words, nameOf })]);
  }

  async file({ sheet, headers }: ListHead, today: string): Promise<ExportedFile> {
    const name = sheet || this.words.say('sheet');
    const rows = [[...headers, this.words.say('head.problem'), this.words.say('head.changes')], ...this.rows];
    const bytes = await inSlices(xlsxInParts({ name, rows }));
    return {
      name: `${this.words.say('file.problems')}-${today}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  }
}
