import { loadConfig } from '../config/index.js'
import { type ExitCode, settle, writeBaseline } from '../diagnostics/index.js'
import { FORMATS } from '../formats/index.js'
import type { Host } from '../host/index.js'
import { RULES } from '../rules/index.js'
import { evidenceIn } from './evidence.js'
import { type Look, lookAgain, lookAtDirectory } from './look.js'
import { pathIn } from './path-in.js'
import type { Request } from './request.js'
import { starterConfig, starterWorkflow } from './starter.js'

const CONFIG = '.podman-topology.yml'
const WORKFLOW = '.github/workflows/podman-topology.yml'
const BASELINE = '.podman-topology-baseline.json'

/** Writes a configuration, a workflow and, where something is found, a baseline. What is there already stays, unless `--force` is given. */
export async function init(host: Host, request: Request): Promise<ExitCode> {
  const directory = request.positionals[0] ?? '.'
  const force = request.values.force === true
  const done: string[] = []
  const kept: string[] = []
  const inDirectory = (path: string): string => pathIn(directory, path)
  const isFree = (path: string): boolean => {
    if (force || !host.readText(path).ok) return true
    kept.push(path)
    return false
  }
  const seen = await lookAtDirectory(host, directory, force ? { ...request.values } : request.values)
  const place = inDirectory(CONFIG)
  const top = host.askGit(directory, ['rev-parse', '--show-cdup'])?.trim() ?? ''
  const prefix = host.askGit(directory, ['rev-parse', '--show-prefix'])?.trim().replace(/\/$/, '')
  // The workflow runs at the top of the repository.
  const fromTop = (path: string): string => (prefix === undefined ? inDirectory(path) : prefix === '' ? path : `${prefix}/${path}`)

  if (seen.config.file !== null && !force) kept.push(inDirectory(seen.config.file))
  else {
    const first = await judged(seen, starterFor(seen, null), request)
    const found = first.findings
    const baseline = found.length > 0 ? inDirectory(BASELINE) : null
    if (baseline !== null && isFree(baseline)) {
      host.writeText(baseline, first.baseline)
      done.push(`${baseline}: ${found.length} ${found.length === 1 ? 'finding' : 'findings'} that the first run will not fail on`)
    }
    host.writeText(place, starterFor(seen, baseline === null ? null : { name: BASELINE, path: fromTop(BASELINE) }, found))
    done.push(`${place}: what this repository is taken for, with every setting as a comment`)
  }
  const workflow = inDirectory(`${top}${WORKFLOW}`)
  if (isFree(workflow)) {
    host.writeText(workflow, starterWorkflow(branchOf(host, directory), prefix ?? ''))
    done.push(`${workflow}: annotates pull requests with what is new`)
  }
  const below = prefix ?? (directory === '.' ? '' : directory)
  const command = `podman-topology lint${below === '' ? '' : ` ${below}`}`
  const { passedOverLines } = await import('../report/coverage.js')
  const beside = [
    ...kept.map((path) => `Kept ${path}, which is there already (--force writes it anew).`),
    ...passedOverLines(seen.coverage),
  ]
  host.print(summary(done, beside, `\`${command}\`${fromTop(CONFIG) === place ? '' : ' at the top of the repository'}`))
  return seen.faults.length > 0 ? 3 : 0
}

const starterFor = (
  look: Look,
  baseline: Parameters<typeof starterConfig>[0]['baseline'],
  findings: Parameters<typeof starterConfig>[0]['findings'] = look.findings,
): string =>
  starterConfig({
    evidence: evidenceIn(
      look.tree,
      look.coverage.files.map(({ path }) => path),
    ),
    hosts: look.topology.hosts.map(({ name }) => name),
    findings,
    baseline,
    passedOver: (look.coverage.passedOver ?? []).map(({ path }) => path),
  })

/** What is found under a configuration that is not written yet. */
async function judged(seen: Look, text: string, { values }: Request) {
  const loaded = await loadConfig(CONFIG, text, { rules: RULES.map(({ id }) => id), formats: FORMATS.map(({ id }) => id) })
  if (!loaded.ok) throw new TypeError(`the configuration made is none: ${loaded.problems.map(({ message }) => message).join('; ')}`)
  const look = await lookAgain({ ...seen, config: loaded.config }, seen.tree, values)
  const report = settle(look, null, { selection: 'all', pedantic: false, rules: RULES })
  const active = report.findings.filter(({ suppressed }) => !suppressed)
  return { findings: active.map(({ finding, severity }) => ({ ...finding, severity })), baseline: writeBaseline(active) }
}

/** The branch that pull requests go to, as the remote says it; else the one that is checked out. */
function branchOf(host: Host, directory: string): string {
  const remote = host.askGit(directory, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD'])?.trim()
  const here = host.askGit(directory, ['symbolic-ref', '--short', 'HEAD'])?.trim()
  return remote?.replace(/^origin\//, '') || here || 'main'
}

function summary(done: readonly string[], beside: readonly string[], check: string): string {
  const lines = [...done.map((line) => `Wrote ${line}.`), ...beside]
  if (done.length > 0) lines.push('', `Next: look at them, run ${check}, then commit and push.`)
  return `${lines.join('\n')}\n`
}
