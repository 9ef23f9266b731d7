import { Injectable } from '@nestjs/common';
import type { ListContext } from '../../core/sub-processors/compare-lists.js';
import type { SubProcessorList as ListOfCore } from '../../core/sub-processors/list-page.js';
import { CompanyBook } from '../vendors/company-book.js';
import { ImportReference } from '../vendors/import-reference.js';
import type { SubProcessorList } from './sub-processor-list.entity.js';
import type { SubProcessor } from './sub-processor.entity.js';

/** What lists are read and compared with: how companies and countries are written. */
@Injectable()
export class ListReference {
  constructor(
    private readonly book: CompanyBook,
    private readonly reference: ImportReference,
  ) {}

  get context(): ListContext {
    return this.reference.inventory;
  }

  canonical(name: string): string {
    return this.book.canonical(name);
  }
}

/** A stored version as core compares it. */
export function listOfCore(
  { format, header }: Pick<SubProcessorList, 'format' | 'header'>,
  rows: readonly SubProcessor[],
): ListOfCore {
  return {
    format,
    header,
    rows: rows.map(({ name, task, places, countries, corporate, address, isSubsidiary }) => ({
      name,
      task,
      places,
      countries,
      corporate,
      address,
      subsidiary: isSubsidiary,
      line: null,
    })),
  };
}
