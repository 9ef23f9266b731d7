import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { ImportColumnsService } from './import-columns.service.js';
import type { ListHead } from './judged-list.js';
import { type ChoicesToKeep, RowChoicesService } from './row-choices.service.js';

/** What a workspace said of its lists before: of their columns, and of single rows. */
@Injectable()
export class ImportMemory {
  constructor(
    private readonly columns: ImportColumnsService,
    private readonly choices: RowChoicesService,
  ) {}

  async known(tx: Tx) {
    return { knownColumns: await this.columns.known(tx), remembered: await this.choices.known(tx) };
  }

  async keep(tx: Tx, { headers, mapping }: ListHead, choices: ChoicesToKeep): Promise<void> {
    await this.columns.remember(tx, headers, mapping);
    await this.choices.keep(tx, choices);
  }
}
