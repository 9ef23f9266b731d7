/** TRUST T10: GraphQL cannot exhaust the server. */
const LIMITS_FILE = 'src/platform/graphql/limits.ts';
const RULES = 'src/platform/graphql/limits.spec.ts';
const SPEC = 'test/api/limits.spec.ts';

export const LIMITS = [
  {
    id: 'cost-from-literals-only',
    promise: 'T10',
    file: LIMITS_FILE,
    from: 'if (node.kind === Kind.VARIABLE) return variables[node.name.value];',
    to: 'if (node.kind === Kind.VARIABLE) return void variables;',
    spec: SPEC,
    test: 'is refused before it is executed: a hundred rows of a hundred through a variable',
  },
  {
    id: 'cost-of-default-values-ignored',
    promise: 'T10',
    file: LIMITS_FILE,
    from: 'const withDefaults = { ...defaultsOf(operation), ...variables };',
    to: 'const withDefaults = { ...variables };',
    spec: RULES,
  },
  {
    id: 'root-fields-of-fragments-not-counted',
    promise: 'T10',
    file: LIMITS_FILE,
    from: "if (operation.operation === 'mutation' && reading.roots > 1)",
    to: "if (operation.operation === 'mutation' && operation.selectionSet.selections.length > 1)",
    spec: SPEC,
    test: 'two acts in one request are refused in a fragment',
  },
  {
    id: 'depth-not-limited',
    promise: 'T10',
    file: LIMITS_FILE,
    from: 'if (depth > LIMITS.depth) return',
    to: 'if (depth < 0) return',
    spec: RULES,
  },
  {
    id: 'six-aliases-answered',
    promise: 'T10',
    file: LIMITS_FILE,
    from: 'aliases: 5,',
    to: 'aliases: 6,',
    spec: SPEC,
    test: 'is refused before it is executed: six aliases',
  },
  {
    id: 'suggestions-tell-field-names',
    promise: 'T10',
    file: 'src/platform/graphql/mask-errors.ts',
    from: 'return invalid(withoutSuggestion(formatted.message), path);',
    to: 'return invalid(formatted.message, path);',
    spec: SPEC,
    test: 'tells nobody what else a field might be called',
  },
  {
    id: 'question-mark-around-persisted-operations',
    promise: 'T10',
    file: 'src/platform/graphql/persisted-operations.ts',
    from: "known.get(request.routeOptions.url ?? '')",
    to: 'known.get(request.url)',
    spec: SPEC,
    test: 'in production',
  },
];
