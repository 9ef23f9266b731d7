import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** By the field's node: a compiled operation brings the same one each time, a hot list should not walk it again. */
const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

/**
 * Names of the fields an operation asks for at `path` below the field that is resolved; `edges.node` for the rows
 * of a connection. What a directive leaves out counts as asked: the answer may be too wide, never too narrow.
 */
export function askedFields(info: GraphQLResolveInfo, path: string): ReadonlySet<string> {
  const [node, ...others] = info.fieldNodes;
  if (node === undefined || others.length > 0) return namesAt(info, path);
  const paths = known.get(node) ?? new Map<string, ReadonlySet<string>>();
  const names = paths.get(path) ?? namesAt(info, path);
  known.set(node, paths.set(path, names));
  return names;
}

function namesAt(info: GraphQLResolveInfo, path: string): ReadonlySet<string> {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const name of path.split('.').filter((step) => step !== ''))
    fields = fields.flatMap((field) => childrenOf(field, info)).filter((field) => field.name.value === name);
  return new Set(fields.flatMap((field) => childrenOf(field, info)).map((field) => field.name.value));
}

function childrenOf(field: FieldNode, info: GraphQLResolveInfo): FieldNode[] {
  return field.selectionSet === undefined ? [] : fieldsOf(field.selectionSet, info);
}

function fieldsOf(set: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment === undefined ? [] : fieldsOf(fragment.selectionSet, info);
  });
}
