import { xlsxInParts } from '../../platform/export/xlsx.js';
import { inSlices } from '../../platform/in-slices.js';
import type { ExportedFile } from './export.service.js';
import type { RowPlan } from './import-plan.js';
import { wordsFor } from './import-words.js';
import type { ListHead } from './judged-list.js';
import type { Words } from './register-words.js';

/** Their list as they sent it, with one column more: what keeps a row back. Mended, the same file is imported again. */
export class ProblemsTable {
  readonly wantsTexts = true;
  private readonly rows: string[][] = [];

  constructor(private readonly words: Words) {}

  take(plan: RowPlan, texts: readonly string[]): void {
    this.rows.push([...texts, wordsFor(plan, this.words)]);
  }

  async file({ sheet, headers }: ListHead, today: string): Promise<ExportedFile> {
    const name = sheet || this.words.say('sheet');
    const rows = [[...headers, this.words.say('head.problem')], ...this.rows];
    const bytes = await inSlices(xlsxInParts({ name, rows }));
    return {
      name: `${this.words.say('file.problems')}-${today}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  }
}
