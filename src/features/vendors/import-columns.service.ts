import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { InventoryField, InventoryMapping } from '../../core/inventory/inventory.js';
import { headerKey, type KnownColumns } from '../../core/inventory/known-columns.js';
import type { Tx } from '../../platform/database/tx.js';
import { ImportColumn } from './import-column.entity.js';
import { EXPORT_LANGUAGES, RegisterWords } from './register-words.js';

/** What the columns of a list mean, as far as the workspace said of them before. */
@Injectable()
export class ImportColumnsService {
  constructor(private readonly words: RegisterWords) {}

  async known(tx: Tx): Promise<KnownColumns> {
    const remembered = (await this.remembered(tx)).map(({ header, field }) => [header, field] as const);
    return new Map([...this.ownHeads(), ...remembered]);
  }

  /** Keeps what each column was taken for, or that it was left out, for the next list with such a head. */
  async remember(tx: Tx, headers: readonly string[], mapping: InventoryMapping): Promise<void> {
    const fieldAt = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
    const known = new Map((await this.remembered(tx)).map((one) => [one.header, one]));
    for (const [column, header] of headers.slice(0, MOST).entries()) {
      const key = headerKey(header);
      const field = fieldAt.get(column) ?? '';
      const before = known.get(key);
      const { tenantId } = tx.ctx;
      if (key === '' || before?.field === field) continue;
      if (before !== undefined) await tx.em.update(ImportColumn, { tenantId, id: before.id }, { field });
      else await tx.em.insert(ImportColumn, { tenantId, id: uuidv7(), header: key, field });
      known.set(key, { ...new ImportColumn(), ...before, header: key, field });
    }
  }

  /** Our own export comes back, mended by hand: its heads need no guess. */
  private ownHeads(): (readonly [string, InventoryField])[] {
    return EXPORT_LANGUAGES.flatMap((language) => {
      const words = this.words.in(language);
      return OWN_HEADS.map(([head, field]) => [headerKey(words.say(`head.${head}`)), field] as const);
    });
  }

  private remembered(tx: Tx): Promise<ImportColumn[]> {
    return tx.em.findBy(ImportColumn, { tenantId: tx.ctx.tenantId });
  }
}

const OWN_HEADS: readonly (readonly [string, InventoryField])[] = [
  ['name', 'name'],
  ['legalName', 'legalName'],
  ['country', 'country'],
  ['owner', 'owner'],
  ['ownerGroup', 'ownerGroup'],
  ['listedTier', 'tier'],
  ['renewal', 'renewal'],
  ['externalId', 'external_id'],
  ['website', 'website'],
  ['categories', 'categories'],
  ['certifications', 'certifications'],
  ['dpaUrl', 'dpaUrl'],
  ['subprocessorsUrl', 'subprocessorsUrl'],
];

/** A list with more columns than this is none that a person keeps by hand. */
const MOST = 200;
