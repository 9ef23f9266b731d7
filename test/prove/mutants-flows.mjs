/** DOMAIN section 6: the rules on a map of data flows, its sets, and the check of an edit. */
const ON_FLOWS = 'src/core/data-flow/rules-on-flows.spec.ts';
const ON_TRANSFERS = 'src/core/data-flow/rules-on-transfers.spec.ts';
const ON_NODES = 'src/core/data-flow/rules-on-nodes.spec.ts';
const ON_GRAPH = 'src/core/data-flow/rules-on-graph.spec.ts';
const REACH = 'src/core/data-flow/reach.spec.ts';
const RECHECK = 'src/core/data-flow/recheck-map.spec.ts';
const CLI = 'src/cli/flows.spec.ts';

const mutant = (id, file, from, to, spec) => ({
  id,
  promise: 'D6',
  file: `src/core/data-flow/${file}.ts`,
  from,
  to,
  spec,
});

export const FLOWS = [
  mutant('flow-rule-switched-off', 'rules-on-flows', "  'DF-12': purposeDrift,\n", '', ON_NODES),
  mutant(
    'agreement-not-needed-is-enough',
    'rules-on-flows',
    "flow.dpa_status === 'signed'",
    "(flow.dpa_status ?? 'none') !== 'none'",
    ON_FLOWS,
  ),
  mutant(
    'approval-not-stated-is-given',
    'rules-on-flows',
    'flow.approved_subprocessor === true',
    'flow.approved_subprocessor !== false',
    ON_FLOWS,
  ),
  mutant('article-nine-with-blanks', 'rules-on-flows', ".replace(/\\s/g, '')", '', ON_FLOWS),
  mutant(
    'kept-without-an-end-is-fine',
    'rules-on-flows',
    'kept === undefined || kept > promised',
    'kept !== undefined && kept > promised',
    ON_FLOWS,
  ),
  mutant('review-a-day-short', 'rules-on-flows', 'REVIEW_DAYS = 366', 'REVIEW_DAYS = 365', ON_NODES),
  mutant(
    'transfer-inside-one-entity',
    'flow-transfer',
    '!carriesData(link) || !isBetweenEntities(link)',
    '!carriesData(link)',
    ON_TRANSFERS,
  ),
  mutant(
    'reader-judged-by-its-storage',
    'map-graph',
    "if (flow.kind === 'access') return to.countries_access;",
    '',
    ON_TRANSFERS,
  ),
  mutant(
    'partial-adequacy-covers-health-data',
    'rules-on-transfers',
    "rows.every(({ type }) => type === 'partial')",
    'rows.length === 0',
    ON_TRANSFERS,
  ),
  mutant(
    'own-staff-abroad-is-a-transfer',
    'rules-on-transfers',
    "severity: 'low' };",
    "severity: 'high' };",
    ON_TRANSFERS,
  ),
  mutant('people-hold-data', 'flow-map', "kind !== 'person_group' && ", '', ON_NODES),
  mutant('unrated-element-is-harmless', 'flow-map', 'UNRATED = 3', 'UNRATED = 4', ON_FLOWS),
  mutant(
    'union-is-no-area',
    'map-places',
    "if (place === 'EEA') return eea;",
    '',
    'src/core/data-flow/parse-map.spec.ts',
  ),
  mutant(
    'unreadable-place-forgotten',
    'map-places',
    "{ places: ['unknown'], notes: [unreadable(where)] }",
    '{ places: [], notes: [unreadable(where)] }',
    ON_NODES,
  ),
  mutant(
    'chain-counted-without-its-end',
    'rules-on-graph',
    'const DEEPEST = 2;',
    'const DEEPEST = 3;',
    ON_GRAPH,
  ),
  mutant(
    'concentration-needs-more-than-half',
    'rules-on-graph',
    'tier12 * 2 >= all',
    'tier12 * 2 > all',
    ON_GRAPH,
  ),
  mutant(
    'half-of-the-groups-is-many',
    'rules-on-graph',
    'groups.length * 2 <= all',
    'groups.length * 2 < all',
    ON_GRAPH,
  ),
  mutant(
    'arrangement-for-any-purpose',
    'joint-control',
    ' && (one.purpose ?? purpose) === purpose',
    '',
    ON_GRAPH,
  ),
  mutant(
    'exposure-ignores-direction',
    'reach',
    '[to.id, from.id] as const',
    '[from.id, to.id] as const',
    REACH,
  ),
  mutant(
    'readers-hand-data-on',
    'reach',
    "kind !== undefined && kind !== 'access'",
    'kind !== undefined',
    REACH,
  ),
  mutant(
    'provider-of-a-vendor-below-counted',
    'carried-vendors',
    "map.nodes.filter(({ kind }) => kind === 'subprocessor')",
    'map.nodes',
    REACH,
  ),
  mutant(
    'worst-hop-replaced-by-last-hop',
    'path-status',
    'worst === null || badness(hop) < badness(worst) ? hop : worst',
    'hop ?? worst',
    'src/core/data-flow/path-status.spec.ts',
  ),
  mutant('edit-forgets-what-flows-on', 'recheck-map', ' && !reachedAnew.has(from.id)', '', RECHECK),
  mutant(
    'edit-of-a-node-keeps-its-flows',
    'recheck-map',
    'link.flow === flow && link.from === from && link.to === to',
    'link.flow === flow',
    RECHECK,
  ),
  mutant(
    'people-counted-twice',
    'blast-radius',
    'if (volume > (largest[group] ?? 0)) largest[group] = volume;',
    'largest[group] = (largest[group] ?? 0) + volume;',
    CLI,
  ),
  mutant(
    'findings-by-place-first',
    'check-map',
    'severity || byText(left.rule, right.rule)',
    'byText(left.rule, right.rule) || severity',
    CLI,
  ),
  mutant(
    'gap-of-a-record-filled-in-silence',
    'ropa-cells',
    "gap: said.length < values.length ? 'incomplete' : null };\n}\n\nfunction lists",
    'gap: null };\n}\n\nfunction lists',
    'src/core/data-flow/ropa.spec.ts',
  ),
];
