import { Injectable } from '@nestjs/common';
import type { ListContext } from '../../core/sub-processors/compare-lists.js';
import type { SubProcessorList as ListOfCore } from '../../core/sub-processors/list-page.js';
import type { CountryLookup } from '../../core/country-lookup.js';
import type { Tx } from '../../platform/database/tx.js';
import { ImportReference } from '../vendors/import-reference.js';
import type { SubProcessorList } from './sub-processor-list.entity.js';
import type { SubProcessor } from './sub-processor.entity.js';
import { type NamesOfWorkspace, WorkspaceNames } from './workspace-names.js';

export type NamesInLists = NamesOfWorkspace & { readonly context: ListContext };

/** What lists are read and compared with: how companies and countries are written. */
@Injectable()
export class ListReference {
  constructor(
    readonly names: WorkspaceNames,
    private readonly reference: ImportReference,
  ) {}

  get countries(): CountryLookup {
    return this.reference.inventory.countries;
  }

  /** The canonical name a row keeps; what the workspace says of it is asked when it is read. */
  keptName(name: string): string {
    return this.names.book.canonical(name);
  }

  async of(tx: Tx): Promise<NamesInLists> {
    return this.inLists(await this.names.of(tx));
  }

  inLists(known: NamesOfWorkspace): NamesInLists {
    return { ...known, context: { names: known.names, countries: this.countries } };
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
