import type { Tx } from '../../platform/database/tx.js';
import { Person } from '../identity/person.entity.js';

/** The people and groups of a workspace, as a list names them and as a screen does. */
export interface KnownOwners {
  /** Id of the person a list names as owner; null for a name that nobody has here. */
  ownerOf: (name: string) => string | null;
  groupOf: (name: string) => string | null;
  /** Of a person or a group; '' for an id that nobody has here. */
  nameOf: (id: string) => string;
}

export async function knownOwners(tx: Tx): Promise<KnownOwners> {
  const people = await tx.em.findBy(Person, { tenantId: tx.ctx.tenantId });
  const groups = await tx.query<GroupRow>(GROUPS, [tx.ctx.tenantId]);
  const names = new Map([...people, ...groups].map(({ id, name }) => [id, name]));
  return {
    ownerOf: personByWords(people.filter(({ isSuspended }) => !isSuspended)),
    groupOf: groupByName(groups.filter(({ isOpen }) => isOpen)),
    nameOf: (id) => names.get(id) ?? '',
  };
}

interface GroupRow {
  id: string;
  name: string;
  key: string;
  /** It may be given something. */
  isOpen: boolean;
}

const GROUPS = `SELECT g.id, g.name, g.name_key AS key, NOT g.is_archived AND EXISTS (
    SELECT 1 FROM app.group_member m WHERE (m.tenant_id, m.group_id) = (g.tenant_id, g.id)) AS "isOpen"
  FROM app.people_group g WHERE g.tenant_id = $1`;

function groupByName(groups: readonly GroupRow[]): (name: string) => string | null {
  const byKey = new Map(groups.map(({ id, key }) => [key, id]));
  return (name) => byKey.get(name.trim().toLowerCase()) ?? null;
}

/** By address or by name; a name that two people share is nobody’s. */
function personByWords(people: readonly Person[]): (name: string) => string | null {
  const byKey = Map.groupBy(
    people.flatMap(({ id, name, email }) => [name, email].map((key) => ({ id, key: key.toLowerCase() }))),
    ({ key }) => key,
  );
  return (name) => {
    const found = new Set(byKey.get(name.trim().toLowerCase())?.map(({ id }) => id));
    return found.size === 1 ? [...found][0]! : null;
  };
}
