import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/**
 * What one request may ask for (TRUST T10). Cost is counted with the variables' values: a limit that reads
 * only literals lets a million rows through a `$n`.
 */
export const LIMITS = {
  documentBytes: 8_192,
  tokens: 800,
  directives: 10,
  /** Selections after fragments are laid out: a few that spread each other twice are millions. */
  selections: 2_000,
  variableBytes: 65_536,
  answerVariableBytes: 262_144,
  depth: 8,
  aliases: 5,
  rootFields: 5,
  cost: 2_000,
  standardRows: 50,
} as const;

type Variables = Record<string, unknown>;

interface Reading {
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Variables;
  roots: number;
  selections: number;
  directives: number;
  aliases: number;
  depth: number;
  cost: number;
}

/** The first rule a document breaks, in words, or null. */
export function limitBroken(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): string | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation =
    operationName === undefined
      ? operations[0]
      : operations.find((node) => node.name?.value === operationName);
  if (operation === undefined) return null;
  if (operation.operation === 'subscription') return 'Nothing can be subscribed to here.';
  const reading = readOperation(document, operation, variables);
  if (operation.operation === 'mutation' && reading.roots > 1)
    return 'One mutation a request: a retry must repeat exactly one act.';
  return tooMuch(reading);
}

function tooMuch({ roots, selections, directives, aliases, depth, cost }: Reading): string | null {
  if (roots > LIMITS.rootFields) return `At most ${LIMITS.rootFields} root fields a request.`;
  if (selections > LIMITS.selections) return `At most ${LIMITS.selections} fields a request.`;
  if (directives > LIMITS.directives) return `At most ${LIMITS.directives} directives a request.`;
  if (depth > LIMITS.depth) return `The question is ${depth} levels deep; ${LIMITS.depth} are answered.`;
  if (aliases > LIMITS.aliases) return `The question has ${aliases} aliases; ${LIMITS.aliases} are answered.`;
  if (cost > LIMITS.cost)
    return `The question costs ${cost}; ${LIMITS.cost} are answered. Ask for fewer rows or fields.`;
  return null;
}

function readOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Reading {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const withDefaults = { ...defaultsOf(operation), ...variables };
  const counted = { roots: 0, selections: 0, directives: 0, aliases: 0, depth: 0, cost: 0 };
  const reading: Reading = { fragments, variables: withDefaults, ...counted };
  walk(operation.selectionSet, 1, 1, reading);
  return reading;
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const pairs = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    pairs.map((node) => [node.variable.name.value, node.defaultValue && numberOf(node.defaultValue, {})]),
  );
}

function walk(set: SelectionSetNode, depth: number, times: number, reading: Reading): void {
  // Stops early: a document that is already too dear, too deep or too wide needs no exact figure.
  if (reading.cost > LIMITS.cost * 10 || depth > LIMITS.depth * 4) return;
  reading.depth = Math.max(reading.depth, depth);
  for (const selection of set.selections) {
    reading.selections += 1;
    if (reading.selections > LIMITS.selections) return;
    reading.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) walkField(selection, depth, times, reading);
    else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth, times, reading);
    else walkFragment(selection.name.value, depth, times, reading);
  }
}

function walkField(field: FieldNode, depth: number, times: number, reading: Reading): void {
  if (field.alias !== undefined) reading.aliases += 1;
  // Counted here and not at the operation, since a fragment may hold any number of root fields.
  if (depth === 1) reading.roots += 1;
  if (field.selectionSet === undefined) return;
  const rows = rowsOf(field, reading.variables);
  reading.cost += times * rows;
  // `edges` and `node` are wrapping, not a level a person thinks of, and cost nothing of their own.
  const isWrapping = field.name.value === 'edges' || field.name.value === 'node';
  if (isWrapping) reading.cost -= times * rows;
  walk(field.selectionSet, isWrapping ? depth : depth + 1, times * rows, reading);
}

function walkFragment(name: string, depth: number, times: number, reading: Reading): void {
  const fragment = reading.fragments.get(name);
  if (fragment !== undefined) walk(fragment.selectionSet, depth, times, reading);
}

/** Rows below a field: what `first` says, or a whole standard page where a connection does not say it. */
function rowsOf(field: FieldNode, variables: Variables): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first');
  const rows = first === undefined ? undefined : numberOf(first.value, variables);
  if (typeof rows === 'number' && rows > 0) return rows;
  const names = field.selectionSet?.selections.map((node) =>
    node.kind === Kind.FIELD ? node.name.value : '',
  );
  return names?.includes('edges') ? LIMITS.standardRows : 1;
}

function numberOf(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  return node.kind === Kind.INT ? Number(node.value) : undefined;
}
