/**
 * Decides what a framework workbook of CISO Assistant says: its tree of questions, and what is lost.
 * Authority: DOMAIN section 7, CLI.md (questionnaire read); the library format of CISO Assistant. Version 1.
 */
import { cellName, type SheetRow, type Workbook } from '../../../workbook/workbook.js';
import type { Draft, DraftPart, DraftQuestion, ForeignCondition, Loss } from '../draft.js';
import { counted, type ForeignOutline } from '../outline.js';
import { cisoAnswers, type AnswerType } from './ciso-answers.js';
import { linesOf, namedColumns, type NamedColumns } from './named-columns.js';
import { plain } from '../../../answers/words.js';

const NEEDED = ['assessable', 'depth'];
/** Columns that are kept; every other one is a loss where it is filled. */
const KEPT = new Set(
  'assessable,depth,ref id,name,description,annotation,typical evidence,questions,answer,depends on'.split(
    ',',
  ),
);

export interface ReadCiso {
  readonly outline: ForeignOutline;
  readonly draft: Draft;
}

/** A framework of CISO Assistant: a tree of requirements, each with questions and named answer types; else null. */
export function readCiso(workbook: Workbook): ReadCiso | null {
  const tables = workbook.sheets.flatMap((sheet) => namedColumns(sheet, NEEDED) ?? []);
  if (tables.length === 0) return null;
  const { types, losses } = cisoAnswers(workbook);
  const reading = new CisoReading(types, [...losses]);
  const parts = tables.flatMap((table) => reading.parts(table));
  const draft = {
    title: meta(workbook, 'name') || 'CISO Assistant framework',
    language: meta(workbook, 'locale') || 'en',
  };
  return { outline: reading.outline(), draft: { ...draft, letters: 'F', parts, losses: reading.losses } };
}

/** A value of the key and value sheets (`framework_meta` before `library_meta`). */
function meta({ sheets }: Workbook, key: string): string {
  const metas = sheets.filter(({ name }) => name.endsWith('_meta'));
  const last = metas.filter(({ name }) => name === 'library_meta');
  for (const { rows } of [...metas.filter((sheet) => isFramework(sheet.rows)), ...last])
    for (const { cells } of rows) if (plain(cells[0]?.text ?? '') === key) return cells[1]?.text.trim() ?? '';
  return '';
}

function isFramework(rows: readonly SheetRow[]): boolean {
  return rows.some(
    ({ cells }) => plain(cells[0]?.text ?? '') === 'type' && plain(cells[1]?.text ?? '') === 'framework',
  );
}

class CisoReading {
  private readonly said: string[] = [];
  private choices = 0;
  private sections = 0;
  private conditions = 0;

  constructor(
    private readonly types: ReadonlyMap<string, AnswerType>,
    readonly losses: Loss[],
  ) {}

  /** Rows that are not assessable are headings of what stands deeper below them. */
  parts(table: NamedColumns): readonly DraftPart[] {
    const top: DraftPart[] = [];
    const open: { readonly depth: number; readonly parts: DraftPart[] }[] = [];
    for (const row of table.rows) {
      this.unkept(table, row);
      const depth = Number(table.text(row, 'depth')) || 1;
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const into = open.at(-1)?.parts ?? top;
      if (table.text(row, 'assessable') !== '') into.push(...this.questions(table, row));
      else {
        const parts: DraftPart[] = [];
        into.push(this.heading(table, row, parts));
        open.push({ depth, parts });
      }
    }
    return top;
  }

  outline(): ForeignOutline {
    const { said, sections, conditions, choices } = this;
    return { questions: said.length, sections, types: counted(said), conditions, choices };
  }

  private heading(table: NamedColumns, row: SheetRow, parts: DraftPart[]): DraftPart {
    this.sections++;
    const [name, description] = [table.text(row, 'name'), table.text(row, 'description')];
    const where = cellName(table.sheet.name, row.row, 1);
    if (name !== '' && description !== '')
      parts.push({ kind: 'text', name: null, where, text: description, visible: null });
    const title = [table.text(row, 'ref id'), name || description].filter((part) => part !== '').join(' ');
    return { kind: 'group', name: null, where, title, visible: null, parts };
  }

  /** One line of the cell is one question; a requirement without any is asked by its own words. */
  private questions(table: NamedColumns, row: SheetRow): readonly DraftQuestion[] {
    const lines = linesOf(table.text(row, 'questions'));
    const answers = linesOf(table.text(row, 'answer'));
    const depends = linesOf(table.text(row, 'depends on'));
    const [name, description] = [table.text(row, 'name'), table.text(row, 'description')];
    const own = [name, description].filter((part) => part !== '');
    const texts = lines.length > 0 ? lines : [own.join(': ') || table.text(row, 'ref id')];
    const help = [
      ...(lines.length > 0 ? own : []),
      table.text(row, 'annotation'),
      table.text(row, 'typical evidence'),
    ];
    return texts.map((text, at) => {
      const where = cellName(table.sheet.name, row.row, 1);
      const answer = this.answerType(answers.length > 1 ? answers[at] : answers[0], where);
      return {
        kind: 'question',
        name: nameOf(table, row.row, at + 1),
        where,
        type: answer.type,
        text,
        help: help.filter((part) => part !== '').join('\n'),
        ...(answer.choices.length === 0 ? {} : { choices: answer.choices }),
        visible: this.depends(table, row, depends.length > 1 ? depends[at] : depends[0]),
      };
    });
  }

  private answerType(id: string | undefined, where: string): AnswerType {
    const found = id === undefined ? undefined : this.types.get(id);
    if (id !== undefined && found === undefined)
      this.losses.push({ where, what: `No answer type is called "${id}".` });
    const type = found ?? { said: 'none', type: 'yes_no' as const, choices: [] };
    this.said.push(type.said);
    this.choices += type.choices.length;
    return type;
  }

  /** `12:1:2`: shown when the first question of row 12 is answered by its second choice. */
  private depends(table: NamedColumns, row: SheetRow, text: string | undefined): DraftQuestion['visible'] {
    if (text === undefined || text === '' || text.toLowerCase() === 'undefined') return null;
    this.conditions++;
    const where = cellName(table.sheet.name, row.row, 1);
    const [, line = '', question = '', choice = ''] = /^(\d+)\s*:\s*(\d+)\s*:\s*(\d+)$/.exec(text) ?? [];
    const condition: ForeignCondition =
      line === ''
        ? { refused: `"${text.slice(0, 80)}" is not understood` }
        : {
            name: nameOf(table, Number(line), Number(question)),
            op: 'includes',
            value: `c${Number(choice)}`,
          };
    return { where, condition };
  }

  private unkept({ sheet, header }: NamedColumns, row: SheetRow): void {
    for (const { column, text } of header.cells) {
      if (KEPT.has(plain(text)) || !row.cells.some((cell) => cell.column === column)) continue;
      this.losses.push({ where: cellName(sheet.name, row.row, column), what: `"${text}" is not kept.` });
    }
  }
}

function nameOf({ sheet }: NamedColumns, row: number, question: number): string {
  return `${sheet.name}:${row}:${question}`;
}
