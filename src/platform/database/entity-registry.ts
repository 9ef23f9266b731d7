import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Features register their tables here, so that `platform` need not know a feature. */
const registered = new Set<EntityTarget<ObjectLiteral>>();

export function registerEntities(...entities: EntityTarget<ObjectLiteral>[]): void {
  for (const entity of entities) registered.add(entity);
}

export function registeredEntities(): never[] {
  return [...registered] as never[];
}
