/**
 * The layers, as rules. The parser must be swc: dependency-cruiser cannot read TypeScript 7 through `typescript`, and would then see
 * no imports and pass. __tests__/layers.test.ts plants a violation of each rule to prove that it is seen.
 *
 * swc does not tell a type's import from a value's: the table holds for both.
 */

/** Layer → the layers it may import, and what goes wrong when it imports more. */
const LAYERS = {
  source: { may: [], because: 'texts, spans and trees know no format; everything else stands on them' },
  syntax: { may: ['source'], because: 'syntax turns characters into trees with spans and knows nothing of Podman' },
  model: { may: ['source'], because: 'the model is a language, not code that computes; whoever reads it must need nothing else' },
  podman: { may: ['source', 'model'], because: "what Podman's strings mean does not depend on the file they stand in" },
  formats: {
    may: ['source', 'syntax', 'model', 'podman'],
    because: 'a format lowers text to drafts; what the drafts add up to is decided later',
  },
  assemble: {
    may: ['source', 'model', 'podman'],
    because: 'drafts become one topology in the same way whatever syntax they were written in',
  },
  graph: { may: ['source', 'model'], because: 'questions about a topology must have the same answer for every format' },
  rules: { may: ['source', 'model', 'graph'], because: 'a rule asks the graph; a rule that knows a format is wrong for the next one' },
  config: { may: ['source', 'rules'], because: 'the schema is made from the rules’ metadata, and files are read through Host' },
  diagnostics: { may: ['source', 'model', 'config', 'rules'], because: 'settling decides which findings count and finds none itself' },
  convert: {
    may: ['source', 'model', 'graph'],
    because: 'what becomes a pod follows from the graph; how a pod is written the drafts know',
  },
  fixes: { may: ['source', 'model', 'diagnostics'], because: 'a fix is what a finding offers; applying it knows neither formats nor disk' },
  diff: { may: ['source', 'model', 'config', 'rules'], because: 'two topologies are compared, not analysed again' },
  report: { may: ['source', 'model', 'diagnostics', 'diff'], because: 'a report turns what is decided into a string and decides nothing' },
  host: { may: ['source'], because: 'the outside world can be replaced by a fake one only while it knows nothing of the program' },
}

const layerRules = Object.entries(LAYERS).map(([layer, { may, because }]) => ({
  name: `layer-${layer}`,
  comment: `${layer} imports ${may.length > 0 ? `only ${may.join(', ')}` : 'no other layer'}: ${because}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...may].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'formats-do-not-meet',
      comment:
        'A format that imports another cannot be added, removed or loaded late on its own. What both need belongs to podman or syntax.',
      severity: 'error',
      from: { path: '^src/formats/([^/]+)/' },
      to: { path: '^src/formats/', pathNot: '^src/formats/$1/' },
    },
    {
      name: 'rules-do-not-meet',
      comment:
        'Two rules that share code change together. What several rules need is a question for the graph, or a helper. A rule is named after ' +
        'its id, which has a hyphen; a helper has one word for a name.',
      severity: 'error',
      from: { path: '^src/rules/[a-z]+-[a-z-]+[.]ts$' },
      to: { path: '^src/rules/([a-z]+-[a-z-]+|index)[.]ts$' },
    },
    {
      name: 'through-the-index',
      comment:
        'A layer (or a folder of it) is imported through its index, so that what it offers is written in one place. What is imported with ' +
        'import() may stand in a file of its own: loading it late is the point. The two entries name the host they run on: the command line must ' +
        'not load the toolkit of the action. Commands stand above the layers, one a file.',
      severity: 'error',
      from: { path: '^src/([^/]+)', pathNot: '^src/(cli|index)[.]ts$' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '/index[.]ts$', '^src/commands/'],
        dynamic: false,
      },
    },
    {
      name: 'nothing-imports-the-top',
      comment: 'The entries, the commands and the two files that put the layers together are used by no layer.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/commands/' },
      to: { path: ['^src/[^/]+[.]ts$', '^src/commands/'] },
    },
    {
      name: 'only-host-touches-the-world',
      comment:
        'Disk, environment, clock, network and processes are reached through Host: the rest stays a function of its input, and a test can ' +
        'replace the world. What computes only (hashes, parseArgs) is no world.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/host/', '^src/(cli|index)[.]ts$'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'only-host-talks-to-github',
      comment: 'The toolkit reads the environment and prints when it is called.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/host/' },
      to: { path: '(^|/)node_modules/@(actions|octokit)/' },
    },
    {
      name: 'github-api-is-loaded-late',
      comment: '@actions/github costs 60 ms at start, and most runs never call the API.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/host/github(/|[.]ts$)' },
      to: { path: ['(^|/)node_modules/@actions/github/', '^src/host/github(/|[.]ts$)'], dynamic: false },
    },
    {
      name: 'no-cycles',
      comment: 'Modules in a circle can only be understood, tested and loaded together, and their order of evaluation is luck.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'bundled-packages-are-dependencies',
      comment: 'What stands in dist/ must be listed under dependencies: that list is what users audit.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing is invisible to every rule above.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    moduleSystems: ['es6', 'cjs'],
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
