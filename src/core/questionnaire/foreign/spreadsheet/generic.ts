/**
 * Decides which column of any workbook holds questions, and what the columns beside it say about them.
 * Authority: DOMAIN section 7 (match headers by text, stop at the last id). Version 1.
 */
import { bestHeader, type Header } from '../../../answers/generic.js';
import { SheetCells } from '../../../answers/layout.js';
import { parentIds } from '../../../answers/parent-ids.js';
import type { ColumnRole, ReadingWords } from '../../../answers/reading-words.js';
import { cellName, textAt, type Sheet, type SheetRow, type Workbook } from '../../../workbook/workbook.js';
import type { QuestionType } from '../../questionnaire.js';
import type { Draft, DraftPart, DraftQuestion, Loss } from '../draft.js';
import { counted, type ForeignOutline } from '../outline.js';
import { choicesIn, typeSaid } from './cell-words.js';

export interface ReadSheets {
  readonly outline: ForeignOutline;
  readonly draft: Draft;
}

/** Any workbook with a column of questions, told by its header, else by question marks; null if there is none. */
export function readSheets(workbook: Workbook, words: ReadingWords): ReadSheets | null {
  const reading = new SheetReading();
  const several = workbook.sheets.filter(({ hidden }) => !hidden).length > 1;
  const parts = workbook.sheets.flatMap((sheet): DraftPart[] => {
    const header = sheet.hidden ? null : headerOf(sheet, words);
    if (header === null) {
      if (sheet.rows.length > 0)
        reading.lose(
          sheet.name,
          sheet.hidden ? 'A hidden sheet is not read.' : 'The sheet holds no questions and is not kept.',
        );
      return [];
    }
    const inner = reading.parts(header);
    if (!several) return [...inner];
    return [{ kind: 'group', name: null, where: sheet.name, title: sheet.name, visible: null, parts: inner }];
  });
  if (reading.questions.length === 0) return null;
  const draft = {
    title: 'Imported questionnaire',
    language: 'en',
    letters: 'Q',
    parts,
    losses: reading.losses,
  };
  return { outline: reading.outline(), draft };
}

function headerOf(sheet: Sheet, words: ReadingWords): Header | null {
  const found = bestHeader({ format: 'xlsx', sheets: [sheet] }, words, ['question']);
  // Deep in a table one lone word like "requirement" is a value, not a header.
  const isHeader = found !== null && (found.roles.size > 1 || found.row <= 3);
  return isHeader ? found : asking(sheet);
}

/** Without a header: the column with the most question marks at the end of a text. */
function asking(sheet: Sheet): Header | null {
  const cells = sheet.rows.flatMap((row) => row.cells.filter(({ text }) => text.trim().endsWith('?')));
  const counts = new Map<number, number>();
  for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
  let best: number | null = null;
  for (const [column, count] of counts) if (count > (counts.get(best ?? 0) ?? 0)) best = column;
  return best === null ? null : { sheet, row: 0, roles: new Map([['question', [best]]]) };
}

class SheetReading {
  readonly losses: Loss[] = [];
  readonly questions: DraftQuestion[] = [];
  private readonly sections = new Set<string>();
  private readonly taken = new Set<string>();

  lose(where: string, what: string): void {
    this.losses.push({ where, what });
  }

  outline(): ForeignOutline {
    const choices = this.questions.reduce((sum, question) => sum + (question.choices?.length ?? 0), 0);
    const types = counted(this.questions.map(({ type }) => type));
    return { questions: this.questions.length, sections: this.sections.size, types, conditions: 0, choices };
  }

  parts(header: Header): readonly DraftPart[] {
    const cells = new SheetCells(header.sheet);
    const below = header.sheet.rows.filter((one) => one.row > header.row);
    const parents = parentIds(below.map((row) => new SheetLine(row, header, cells, NO_PARENTS).text('id')));
    const top: DraftPart[] = [];
    let into = top;
    let current = '';
    for (const row of below) {
      const line = new SheetLine(row, header, cells, parents);
      const title = line.heading() ?? line.text('section');
      if (title !== '' && title !== current) {
        current = title;
        into = this.open(title, line, header, top);
      }
      if (line.heading() === null) into.push(...this.question(line, header));
    }
    return top;
  }

  private open(title: string, { row }: SheetLine, { sheet }: Header, top: DraftPart[]): DraftPart[] {
    const parts: DraftPart[] = [];
    const where = cellName(sheet.name, row.row, row.cells[0]?.column ?? 1);
    this.sections.add(`${sheet.name}!${title}`);
    top.push({ kind: 'group', name: null, where, title, visible: null, parts });
    return parts;
  }

  private question(line: SheetLine, header: Header): readonly DraftQuestion[] {
    const where = line.cell('question');
    const text = line.text('question');
    this.unkept(line, header);
    if (text === '') {
      this.lose(where, 'A line without a question is not kept.');
      return [];
    }
    const choices = choicesIn(line.text('choices'));
    const type = typeFor(line.text('type'), choices.length);
    const offered = type === 'single' || type === 'multi' ? { choices } : {};
    const name = this.own(line.text('id'), where);
    const question = {
      kind: 'question' as const,
      name,
      where,
      type,
      text,
      help: line.text('help'),
      ...offered,
      visible: null,
    };
    this.questions.push(question);
    return [question];
  }

  private own(id: string, where: string): string {
    if (id !== '' && this.taken.has(id))
      this.lose(where, `The id "${id}" stands twice; this one goes by its place.`);
    const name = id === '' || this.taken.has(id) ? where : id;
    this.taken.add(name);
    return name;
  }

  /** Filled cells that are neither question, id, section, choices, help nor type. */
  private unkept({ row }: SheetLine, { sheet, roles }: Header): void {
    const kept = KEPT.flatMap((role) => roles.get(role)?.slice(0, 1) ?? []);
    for (const { column } of row.cells.filter((cell) => !kept.includes(cell.column)))
      this.lose(cellName(sheet.name, row.row, column), 'The text of this cell is not kept.');
  }
}

const KEPT: readonly ColumnRole[] = ['id', 'question', 'section', 'choices', 'help', 'type'];

function typeFor(said: string, choices: number): QuestionType {
  const type = typeSaid(said);
  if (choices === 0) return type === null || type === 'single' || type === 'multi' ? 'long_text' : type;
  return type === 'multi' ? 'multi' : 'single';
}

/** One row with its columns by role. */
class SheetLine {
  constructor(
    readonly row: SheetRow,
    private readonly header: Header,
    private readonly cells: SheetCells,
    /** Ids that stand above others. */
    private readonly parents: ReadonlySet<string>,
  ) {}

  text(role: ColumnRole): string {
    const column = this.header.roles.get(role)?.[0];
    if (column === undefined) return '';
    // A section may be merged over its questions; anything else belongs to its own row.
    return role === 'section'
      ? (this.cells.cell(this.row, column)?.text.trim() ?? '')
      : textAt(this.row, column).trim();
  }

  cell(role: ColumnRole): string {
    return cellName(this.header.sheet.name, this.row.row, this.header.roles.get(role)?.[0] ?? 1);
  }

  /** A line of its own: its id stands above others, or it is the only cell of its row and asks nothing. */
  heading(): string | null {
    const [only, ...further] = this.row.cells;
    if (this.parents.has(this.text('id')) && further.length < 2)
      return this.text('question') || this.text('id');
    if (only === undefined || further.length > 0) return null;
    const text = only.text.trim();
    const isShort = text.split(/\s+/).length < 5;
    return !text.endsWith('?') && (isShort || this.header.roles.has('id')) ? text : null;
  }
}

const NO_PARENTS: ReadonlySet<string> = new Set();
