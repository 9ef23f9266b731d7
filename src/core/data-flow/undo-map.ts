import type { Raw } from '../shape.js';
import type { MapEdit } from './edit-map.js';
import type { FlowMap } from './flow-map.js';
import { EDITED_LISTS } from './map-rows.js';

/** The edit that takes another one back; a row comes back as it was, though it may stand at the end. */
export function undoOf(edit: MapEdit, before: FlowMap, after: FlowMap): MapEdit {
  const lists = EDITED_LISTS.map((kind) => [kind, before[kind] ?? [], after[kind] ?? []] as const);
  const put = Object.fromEntries(lists.map(([kind, was, now]) => [kind, changedRows(was, now)]));
  const remove = Object.fromEntries(lists.map(([kind, was, now]) => [kind, freshIds(was, now)]));
  const named = [...Object.keys(edit.put?.elements ?? {}), ...(edit.remove?.elements ?? [])];
  const elements = named.flatMap((key) =>
    Object.hasOwn(before.elements, key) ? [[key, before.elements[key] as Raw] as const] : [],
  );
  const fresh = named.filter((key) => !Object.hasOwn(before.elements, key));
  const set = Object.keys(edit.set ?? {}).map((key) => [key, before[key as keyof FlowMap] ?? null]);
  return {
    put: { ...put, elements: Object.fromEntries(elements) },
    remove: { ...remove, elements: fresh },
    set: Object.fromEntries(set),
  };
}

/** Rows of before that are gone or were changed. */
function changedRows(before: readonly { readonly id: string }[], after: typeof before): readonly Raw[] {
  if (before === after) return [];
  const now = new Map(after.map((row) => [row.id, row]));
  return before.filter((row) => now.get(row.id) !== row) as unknown as readonly Raw[];
}

function freshIds(before: readonly { readonly id: string }[], after: typeof before): readonly string[] {
  if (before === after) return [];
  const known = new Set(before.map(({ id }) => id));
  return after.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}
