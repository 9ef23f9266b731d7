import type { CompanyNames } from '../names/company-names.js';
import type { CountryLookup } from '../country-lookup.js';
import type {
  InventoryFault,
  InventoryField,
  InventoryMapping,
  InventoryProblem,
  InventoryRow,
} from './inventory.js';
import { isPlaceholder } from './inventory-text.js';

const LONGEST_TEXT = 2000;

/** What a row is read with. */
export interface DraftContext {
  readonly headers: readonly string[];
  readonly mapping: InventoryMapping;
  readonly countries: CountryLookup;
  readonly names: CompanyNames;
}

/** Stands in files that a program has written before what a spreadsheet would run, ours among them; nobody typed it. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/u;

/** The cells of one row by the field they hold, and what is wrong with them. */
export abstract class RowCells {
  protected readonly problems: InventoryProblem[] = [];

  constructor(
    protected readonly row: InventoryRow,
    protected readonly context: DraftContext,
  ) {}

  protected text(field: InventoryField): string {
    const text = this.texts(field).join('; ').replaceAll(/\s+/gu, ' ').trim();
    if (isPlaceholder(text, field)) return '';
    if (text.length <= LONGEST_TEXT) return text;
    this.fault(field, 'too_long', `The text is longer than ${LONGEST_TEXT} characters. Shorten it.`);
    return '';
  }

  protected texts(field: InventoryField): readonly string[] {
    const column = this.context.mapping[field];
    const value = column === undefined ? undefined : this.row.values[column];
    if (value === undefined) return [];
    if (value.fault === null) return value.texts.map((text) => text.replace(GUARD, ''));
    this.faultOfValue(field, value.fault);
    return [];
  }

  private faultOfValue(field: InventoryField, fault: 'formula' | 'error'): void {
    if (fault === 'formula')
      this.fault(
        field,
        'formula',
        'The cell holds a formula, whose result may be stale. Paste the value itself.',
      );
    else this.fault(field, 'error_value', 'The cell shows an error. Write the value itself.');
  }

  protected fault(field: InventoryField, code: InventoryFault, problem: string): void {
    if (this.has(field)) return;
    const { row, where } = this.row;
    this.problems.push({ row, where, field, column: this.column(field), code, problem });
  }

  /** One problem for a field is enough. */
  protected has(field: InventoryField): boolean {
    return this.problems.some((one) => one.field === field);
  }

  protected column(field: InventoryField): string {
    const column = this.context.mapping[field];
    return (column === undefined ? undefined : this.context.headers[column]) ?? field;
  }
}
