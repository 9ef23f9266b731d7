import type { DataSource, EntityTarget, ValueTransformer } from 'typeorm';
import type { TenantOwned } from './tenant-owned.js';

export type Order = Readonly<Record<string, 'ASC' | 'DESC'>>;

/** A statement for whole entities of one tenant by one of their columns; `read` makes its rows entities. */
export interface EntitySelect<E> {
  readonly sql: string;
  read(rows: object[]): E[];
}

const known = new WeakMap<DataSource, Map<string, EntitySelect<unknown>>>();

/**
 * Written once: TypeORM makes the statement anew each time, which costs more than asking it. `$1` is the tenant, `$2`
 * the wanted values of `key`. Rows come named like the entity's properties.
 */
export function entitySelect<E extends TenantOwned>(
  source: DataSource,
  entity: EntityTarget<E>,
  key: string,
  order: Order,
): EntitySelect<E> {
  const metadata = source.getMetadata(entity);
  const name = [metadata.tablePath, key, ...Object.entries(order).flat()].join(' ');
  const ofSource = known.get(source) ?? new Map<string, EntitySelect<unknown>>();
  known.set(source, ofSource);
  const made = ofSource.get(name) ?? write(metadata, key, order);
  ofSource.set(name, made);
  return made as EntitySelect<E>;
}

type Metadata = ReturnType<DataSource['getMetadata']>;

function write(metadata: Metadata, key: string, order: Order): EntitySelect<unknown> {
  const column = (property: string) => {
    const found = metadata.findColumnWithPropertyName(property);
    if (found === undefined) throw new Error(`${metadata.name} has no ${property}`);
    return `"${found.databaseName}"`;
  };
  const columns = metadata.columns.map((each) => `"${each.databaseName}" AS "${each.propertyName}"`);
  const sorted = Object.entries(order).map(([property, direction]) => `${column(property)} ${direction}`);
  const where = `${column('tenantId')} = $1 AND ${column(key)} = ANY($2)`;
  const by = sorted.length === 0 ? '' : ` ORDER BY ${sorted.join(', ')}`;
  return {
    sql: `SELECT ${columns.join(', ')} FROM ${metadata.tablePath} WHERE ${where}${by}`,
    read: (rows) => rows.map(reader(metadata)),
  };
}

/** The driver gives instants as dates; the entity says what they are in code. */
function reader(metadata: Metadata) {
  const transformed = metadata.columns.filter(({ transformer }) => transformer !== undefined);
  return (row: object) => {
    const entity = row as Record<string, unknown>;
    for (const { propertyName, transformer } of transformed)
      entity[propertyName] = (transformer as ValueTransformer).from(entity[propertyName]) as unknown;
    return entity;
  };
}
