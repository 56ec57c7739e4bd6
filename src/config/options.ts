/**
 * Every setting that is one value, once: the keys of the configuration file, the inputs of the action and the flags of the commands
 * are made from this table, and so are action.yml, the usage text and the tables of the documentation.
 */
export interface OptionRow {
  readonly name: string
  /** Allowed words, or what the value is. */
  readonly type: 'text' | 'boolean' | readonly string[]
  /** What a value stands for in usage texts: `--base REF`. */
  readonly placeholder?: string
  /** What holds when nothing is said, in words; the code that resolves options holds it. */
  readonly default: string
  /** One or two sentences for the documentation. */
  readonly description: string
  /** Whether it is a key of the configuration file. */
  readonly file: boolean
  /** Whether it is an input of the action. */
  readonly input: boolean
  /** The commands that take it as a flag. */
  readonly commands: readonly CommandName[]
}

export type CommandName = 'lint' | 'graph' | 'diff' | 'reach' | 'explain' | 'convert' | 'init'

const ALL_READING: readonly CommandName[] = ['lint', 'graph', 'diff', 'reach', 'explain', 'convert']

export const OPTIONS = [
  {
    name: 'directory',
    type: 'text',
    placeholder: 'DIR',
    default: 'the current directory',
    description: 'The directory to read, below the workspace. On the command line it is the first argument.',
    file: false,
    input: true,
    commands: [],
  },
  {
    name: 'config',
    type: 'text',
    placeholder: 'FILE',
    default: '.podman-topology.yml or .podman-topology.yaml in the directory, when there is one',
    description: 'The configuration file. With a base, the base is judged by the file of the same path in the base.',
    file: false,
    input: true,
    commands: ALL_READING,
  },
  {
    name: 'base',
    type: 'text',
    placeholder: 'REF',
    default: 'none on the command line; in the action the commit that the pull request, merge group or push builds on',
    description: 'The git commit, branch or tag to compare with. Only what differs from it is new.',
    file: true,
    input: true,
    commands: ['lint', 'diff'],
  },
  {
    name: 'findings',
    type: ['new', 'changed', 'all'],
    default: 'new where there is a base or a baseline, else all',
    description:
      'Which findings are reported and can fail the run: those that the base does not have, those on lines that differ from the base, or all. The others are counted.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'fail-on',
    type: ['error', 'warning', 'never'],
    default: 'error',
    description: 'The least severity that fails the run. Notes never do.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'if-no-files',
    type: ['warn', 'error', 'ignore'],
    default: 'warn',
    description: 'What to do where nothing that Podman runs is found in the directory, which may be the wrong one.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'pedantic',
    type: 'boolean',
    default: 'false',
    description: 'Also report findings that are a guess.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'baseline',
    type: 'text',
    placeholder: 'FILE',
    default: 'none',
    description: 'A file of findings that are known already. They are not new. In the configuration its path counts from there.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'compose-provider',
    type: ['podman-compose', 'docker-compose'],
    default: 'unset: what holds in only one of them is at most a warning',
    description: 'The program that runs the Compose files.',
    file: true,
    input: true,
    commands: ALL_READING,
  },
  {
    name: 'fix',
    type: 'boolean',
    default: 'false',
    description:
      'Apply the safe fixes of the reported findings to the files, and report what is left. A fix is kept only when its finding is gone and no other one has come.',
    file: false,
    input: false,
    commands: ['lint'],
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    description: 'With --fix: write nothing, and print what would change as a unified diff.',
    file: false,
    input: false,
    commands: ['lint'],
  },
  {
    name: 'write-baseline',
    type: 'text',
    placeholder: 'FILE',
    default: 'none',
    description: 'Write the findings to this file, to be given as `baseline` from then on, and report none.',
    file: false,
    input: false,
    commands: ['lint'],
  },
  {
    name: 'print-config',
    type: 'boolean',
    default: 'false',
    description: 'Print the configuration that holds, each value with where it comes from, and do nothing else.',
    file: false,
    input: false,
    commands: ['lint'],
  },
  {
    name: 'quiet',
    type: 'boolean',
    default: 'false',
    description:
      'Print only findings: nothing where there are none, no progress, no word on what was read, opened or fixed. Why a run fails is told all the same.',
    file: false,
    input: false,
    commands: [...ALL_READING, 'init'],
  },
  {
    name: 'force',
    type: 'boolean',
    default: 'false',
    description: 'Write files anew that are there already.',
    file: false,
    input: false,
    commands: ['init'],
  },
  {
    name: 'pod',
    type: 'text',
    placeholder: 'NAME',
    default: 'made of the names of its containers or of their directory',
    description: 'The name of the pod that is made. Where several could be, the containers have to be given as well.',
    file: false,
    input: false,
    commands: ['convert'],
  },
  {
    name: 'annotations',
    type: ['changed', 'all', 'none', 'check'],
    default: 'changed where there is a base, else all',
    description:
      'Which findings are annotated on the lines of a pull request: those in files that differ from the base, all, or none. GitHub shows ten of each severity; `check` puts all of those in changed files into a check run, and needs `token` and the permission `checks: write`. Notes are annotated only on changed lines.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'comment',
    type: ['never', 'on-change', 'on-failure', 'always'],
    default: 'never',
    description: 'When to keep a comment on the pull request. Needs `token` and the permission `pull-requests: write`.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'suggest',
    type: 'boolean',
    default: 'false',
    description:
      'Offer fixes that are safe as suggestions in a review, where they stand on lines of the pull request, at most 30. Needs `token` and the permission `pull-requests: write`.',
    file: true,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'token',
    type: 'text',
    placeholder: 'TOKEN',
    default: 'none',
    description:
      'The token, `github.token`, that writes what `comment`, `suggest` and `annotations: check` ask for. Nothing else needs one.',
    file: false,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'sarif',
    type: 'text',
    placeholder: 'FILE',
    default: 'none',
    description: 'Also write the findings as SARIF to this file, for github/codeql-action/upload-sarif.',
    file: false,
    input: true,
    commands: ['lint'],
  },
  {
    name: 'explorer',
    type: 'text',
    placeholder: 'FILE',
    default: 'none',
    description: 'Also write the topology to this file as a page to explore, for actions/upload-artifact.',
    file: false,
    input: true,
    commands: [],
  },
  {
    name: 'output',
    type: 'text',
    placeholder: 'FILE',
    default: 'standard output',
    description: 'Write to this file instead of printing.',
    file: false,
    input: false,
    commands: ALL_READING,
  },
] as const satisfies readonly OptionRow[]

type Row = (typeof OPTIONS)[number]
type ValueOf<R extends Row> = R['type'] extends 'boolean' ? boolean : R['type'] extends readonly (infer Word)[] ? Word : string

export type OptionName = Row['name']
/** Values by option name; an option that nobody set is absent. */
export type OptionValues = { readonly [R in Row as R['name']]?: ValueOf<R> }
/** The options that the configuration file may set. */
export type FileValues = { readonly [R in Extract<Row, { file: true }> as R['name']]?: ValueOf<R> }

/** The keys of the configuration file that hold more than one value, with those inside them, for documentation. Capitals are for any name. */
export const STRUCTURED_KEYS = [
  { name: 'paths', description: 'Patterns of the files to look at; a pattern with `!` before it takes files out again. Unset: all files.' },
  { name: 'include', description: 'Files to read as a format though nothing in them shows that Podman runs them.' },
  { name: 'include.FORMAT', description: 'Patterns of the files: `include: { kube: ["deploy/*.yaml"] }`.' },
  { name: 'hosts', description: 'The machines by name. What stands under one name shares that machine and its ports.' },
  { name: 'hosts.NAME', description: 'Patterns of the paths that the machine runs, or a mapping with the keys below.' },
  { name: 'hosts.NAME.paths', description: 'Patterns of the paths that it runs.' },
  { name: 'hosts.NAME.mode', description: '`rootless` or `rootful`. Unset: only what holds either way is claimed.' },
  { name: 'hosts.NAME.podman', description: 'The version of Podman there, in quotes: `"5.8"`. Unset: the newest stable one.' },
  { name: 'rules', description: 'What becomes of findings, by rule.' },
  { name: 'rules.RULE', description: 'The severity of the rule: `error`, `warning`, `note` or `off`.' },
  { name: 'ignore', description: 'A list of findings that are accepted.' },
  { name: 'ignore[].rule', description: 'The rule or rules that they are of.' },
  { name: 'ignore[].paths', description: 'Patterns of the files that they are in. Unset: all files.' },
  { name: 'ignore[].reason', description: 'Why they are accepted. Must be there.' },
  { name: 'assert', description: 'What must hold whatever else changes.' },
  { name: 'assert.forbid', description: 'A list of calls that must not be possible (rule forbidden-path).' },
  { name: 'assert.forbid[].from', description: 'Who must not call: a service, `host`, or `outside`.' },
  { name: 'assert.forbid[].to', description: 'Who must not be called: a service or pod, `db`, or one of its ports, `db:5432`.' },
  { name: 'assert.forbid[].reason', description: 'Why; it stands in the finding.' },
  {
    name: 'assert.allow-outside',
    description:
      'A list of the services or pods, `web`, or ports, `web:8080`, that alone may be reached from outside (rule forbidden-path).',
  },
  {
    name: 'assert.no-new-exposure',
    description: 'Whether a change may not open anything to the outside (rule new-exposure). Needs a base.',
  },
] as const

/** What the action hands to later steps. */
export const OUTPUTS = [
  { name: 'result', description: '`success` or `failure`.' },
  { name: 'findings', description: 'The number of reported findings.' },
  { name: 'errors', description: 'How many of them are errors.' },
  { name: 'warnings', description: 'How many of them are warnings.' },
  { name: 'new-findings', description: 'How many of them the base does not have.' },
  { name: 'report', description: 'The path of the report as JSON.' },
  { name: 'graph', description: 'The path of the topology as a mermaid diagram.' },
  { name: 'comment', description: 'The path of the comment as markdown, for a `workflow_run` job that posts it for forks.' },
  { name: 'explorer', description: 'The path of the page to explore, when the input `explorer` asks for one.' },
  { name: 'sarif', description: 'The path of the SARIF file, when the input `sarif` asks for one.' },
] as const
