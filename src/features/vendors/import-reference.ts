import { Injectable } from '@nestjs/common';
import type { InventoryContext } from '../../core/inventory/read-inventory.js';
import { countriesByName } from '../../platform/intake/country-names.js';
import { Templates } from '../../platform/templates.js';
import { CompanyBook } from './company-book.js';

/** What a list is judged with: names of countries in many languages, and how companies are written. */
@Injectable()
export class ImportReference {
  private context: InventoryContext | undefined;

  constructor(
    readonly book: CompanyBook,
    private readonly templates: Templates,
  ) {}

  get inventory(): InventoryContext {
    this.context ??= {
      names: this.book.list,
      countries: countriesByName(this.written.countryNames),
    };
    return this.context;
  }

  /** The same as it stands in its files, for a thread that reads it itself. */
  get written() {
    return {
      companyNames: this.templates.json('reference/company-names.json'),
      countryNames: this.templates.json('reference/country-names.json'),
    };
  }
}
