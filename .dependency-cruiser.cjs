/** The imports of HOUSE: features stand in one line, and each may import only what stands to its left. */
const FEATURES = [
  'identity',
  'audit',
  'adequacy',
  'holidays',
  'saved-views',
  'vendors',
  'calendar',
  'sub-processors',
  'questionnaires',
  'assessments',
  'dpas',
  'data-flows',
  'incidents',
  'requests',
  'risks',
  'tasks',
  'invites',
  'respond',
  'automation',
  'benchmarks',
  'reports',
];

const oneLine = FEATURES.slice(0, -1).map((feature, at) => ({
  name: `line-${feature}`,
  severity: 'error',
  comment: `${feature} may not import a feature to its right; publish an event instead`,
  from: { path: `^src/features/${feature}/` },
  to: { path: `^src/features/(${FEATURES.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...oneLine,
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'platform-below-features',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'no-foreign-resolver',
      severity: 'error',
      comment: 'a feature uses another’s service, entity and events, never its resolver',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/(?!$1/)[^/]+/.*\\.resolver\\.ts$' },
    },
    {
      name: 'cli-without-features',
      severity: 'error',
      from: { path: '^src/(cli|commands)' },
      to: { path: '^src/(features|platform/(?!pdf/|intake/))' },
    },
    {
      name: 'client-only-core',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'client-features-apart',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/(?!$1/)' },
    },
    {
      name: 'portal-without-staff',
      severity: 'error',
      from: { path: '^client/src/portal/' },
      to: { path: '^client/src/(workspace|features/(?!respond/))' },
    },
    {
      name: 'no-dev-in-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'imports of types are erased, so two files may know each other’s types',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\?)' },
    },
    {
      name: 'no-barrel',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'no-drawer',
      severity: 'error',
      from: {},
      to: { path: '/(utils|common|helpers|types)/', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'client/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
