import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import {
  REGISTER_FIELDS,
  type InventoryField,
  type InventoryMapping,
  type InventoryRow,
  type InventoryTable,
} from '../../core/inventory/inventory.js';
import { proposeMapping } from '../../core/inventory/propose-mapping.js';
import type { Tx } from '../../platform/database/tx.js';
import { ImportColumn } from './import-column.entity.js';
import { EXPORT_LANGUAGES, RegisterWords } from './register-words.js';

/** What the columns of a list mean: proposed from their heads, and from what the workspace said of them before. */
@Injectable()
export class ImportColumnsService {
  constructor(private readonly words: RegisterWords) {}

  async propose(tx: Tx, { headers, rows }: InventoryTable): Promise<InventoryMapping> {
    const proposed = withoutRunningNumber(proposeMapping(headers, rows, REGISTER_FIELDS), rows);
    const remembered = (await this.known(tx)).map(({ header, field }) => [header, field] as const);
    const known = new Map([...this.ownHeads(), ...remembered]);
    const mapping: Partial<Record<InventoryField, number>> = {};
    for (const [field, column] of Object.entries(proposed) as [InventoryField, number][])
      if (!known.has(keyOf(headers[column]!))) mapping[field] = column;
    for (const [column, header] of headers.entries()) {
      const field = REGISTER_FIELDS.find((one) => one === known.get(keyOf(header)));
      if (field !== undefined) mapping[field] = column;
    }
    return mapping;
  }

  /** Keeps what each column was taken for, or that it was left out, for the next list with such a head. */
  async remember(tx: Tx, { headers }: InventoryTable, mapping: InventoryMapping): Promise<void> {
    const fieldAt = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
    const known = new Map((await this.known(tx)).map((one) => [one.header, one]));
    for (const [column, header] of headers.slice(0, MOST).entries()) {
      const key = keyOf(header);
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
      return OWN_HEADS.map(([head, field]) => [keyOf(words.say(`head.${head}`)), field] as const);
    });
  }

  private known(tx: Tx): Promise<ImportColumn[]> {
    return tx.em.findBy(ImportColumn, { tenantId: tx.ctx.tenantId });
  }
}

/**
 * `Nr.` 1 to n counts the rows of a sheet and says nothing of a vendor: sorted anew, the next list would give each
 * number to another one. Who means it as an id says so by hand.
 */
function withoutRunningNumber(mapping: InventoryMapping, rows: readonly InventoryRow[]): InventoryMapping {
  const { external_id: column, ...others } = mapping;
  if (column === undefined) return mapping;
  const texts = rows.map(({ values }) => values[column]?.texts.join('') ?? '');
  const numbers = new Set(
    texts.filter((text) => /^\d+\.?$/.test(text)).map((text) => Number.parseInt(text, 10)),
  );
  const isCount =
    numbers.size > 1 && Math.max(...numbers) === numbers.size && numbers.size >= texts.length - 5;
  return isCount ? others : mapping;
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

function keyOf(header: string): string {
  return header.toLowerCase().slice(0, 200);
}
