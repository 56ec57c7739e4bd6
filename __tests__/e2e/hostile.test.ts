/** A pull request by somebody who wants more than a review: nothing executes, nothing breaks out of its place. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked, type Token } from 'marked'
import { action } from '../../src/action.js'
import type { Host, Runner } from '../../src/host/index.js'
import { ListedTree } from '../../src/source/index.js'
import { type ActionRun, Workspace } from '../support/action.js'
import { MERMAID_PACKAGES, parseMermaid } from '../support/mermaid.js'
import { run } from '../support/runner.js'

const PAYLOADS = [
  '::error::pwned',
  '::set-output name=x::pwned',
  '::add-mask::e',
  '::stop-commands::t',
  '##[error]pwned',
  '##[add-mask]e',
  '%0A::error::pwned',
  '%0D%0A::warning::pwned',
  '| pwned | cell |',
  '`code` ``` more',
  '**bold** _it_ ~~no~~',
  '# heading',
  '[link](https://evil.example)',
  '![image](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '</details></summary><script>alert(1)</script>',
  '<!-- comment',
  '--> out',
  '@everyone @octocat',
  'fixes #1 GH-2 owner/repo#3',
  'https://evil.example/x www.evil.example',
  '"]; click n0 "javascript:alert(1)"',
  'end\nsubgraph pwned',
  '#quot; #lt;b#gt;',
  '%%{init: {"securityLevel": "loose"}}%%',
  '\u202epwned\u202c\u2066\u2069',
  '\u200bzero\u00adwidth',
  '$(touch pwned) `touch pwned`',
  '${{ github.token }}',
] as const

/** In every place of a repository that gets into a report. Line ends would end the value. */
function hostileFiles(payloads: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {
    'quadlet/shop.network': '[Network]\n',
    '.podman-topology.yml': `ignore:\n${payloads.map((text) => `  - rule: dependency-cycle\n    paths: ${JSON.stringify(text)}\n    reason: ${JSON.stringify(text)}`).join('\n')}\n`,
  }
  payloads.forEach((payload, i) => {
    const text = payload.replace(/\n/g, ' ')
    const name = text.replace(/[/\0]/g, '-').slice(0, 120)
    files[`quadlet/${name}.container`] =
      `# podman-topology-ignore ${text} -- ${text}\n[Container]\nContainerName=${text}\nImage=${text}\nNetwork=shop.network\nPublishPort=${text}\nPod=${text}.pod\nUnknown${i}=${text}\nEnvironment=DB_HOST=${text}:5432\n`
    files[`quadlet/db${i}.container`] =
      `[Container]\nImage=docker.io/library/postgres:${i}\nContainerName=${text}\nNetworkAlias=${text}\nNetwork=shop.network\nPublishPort=5432:5432\n`
    files[`compose/${i}/compose.yaml`] =
      `services:\n  ${JSON.stringify(`a ${text}`)}:\n    image: ${JSON.stringify(text)}\n    ports: [${JSON.stringify(text)}, "8080:80"]\n    network_mode: ${JSON.stringify(`service:${text}`)}\n    environment: { URL: ${JSON.stringify(`postgres://${text}:5432`)} }\n`
    files[`scripts/${i}.sh`] = `podman run -d --name '${text.replace(/'/g, '')}' -p 80:80 --network '${text.replace(/'/g, '')}' x\n`
    files[`broken/${i}.container`] = `[Container]\n${text}\nImage=x\n`
  })
  return files
}

describe('a hostile pull request', () => {
  let repository: Workspace
  let result: ActionRun
  let comment: string
  let elsewhere: string
  beforeAll(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'podman-topology-hostile-'))
    repository = new Workspace()
    repository.write({ README: '' }).commit('base')
    const event = repository.pullRequest(hostileFiles(PAYLOADS))
    result = await repository.act('pull_request', event, { sarif: join(elsewhere, 'x.sarif') })
    comment = repository.later('podman-topology-comment.md')
  }, 120_000)
  afterAll(() => {
    repository.remove()
    rmSync(elsewhere, { recursive: true, force: true })
  })

  it('is looked at', () => {
    expect(result.status).toBe(1)
    expect(Number(result.outputs.findings)).toBeGreaterThan(PAYLOADS.length)
    expect(result.stderr).toBe('')
  })

  it('gives the runner no command but ours', () => {
    const { annotations, dropped, otherCommands } = result.shown
    expect(otherCommands).toEqual([])
    expect(dropped).toEqual([])
    for (const { properties } of annotations) {
      if (properties.file === undefined) expect(properties).toEqual({})
      else expect(properties.title).toMatch(/^(?:[a-z]+(?:-[a-z]+)+|weakens the check)$/)
    }
    expect(withoutFiles(result.stdout)).not.toContain('##[')
  })

  it('reorders and hides nothing', () => {
    for (const text of [result.stdout, result.summary, comment]) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u00ad]/)
  })

  it.each(['summary', 'comment'] as const)('breaks out of no place of the %s', (which) => {
    expectTame(which === 'summary' ? result.summary : comment)
  })

  it.each(MERMAID_PACKAGES)('is drawn so that %s understands it', (version) => {
    const pictures = [result.summary, comment, `\`\`\`mermaid\n${repository.later('podman-topology.mmd')}\`\`\`\n`].flatMap((text) =>
      [...text.matchAll(/^(`{3,})mermaid\n([\s\S]*?)^\1$/gm)].map((match) => match[2] as string),
    )
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures) expect(picture).not.toMatch(/^\s*(?:click|%%\{)/m)
    expect(parseMermaid(version, pictures).filter((error) => error !== null)).toEqual([])
  })
})

/** A path has to be the path, and is safe where it stands: in a command of the new kind no old one is looked for. */
const withoutFiles = (output: string): string => output.replace(/^::\w+ file=[^,]*/gm, '')

/** Nothing of the repository is more than text. */
function expectTame(markdown: string): void {
  const seen: string[] = []
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      switch (token.type) {
        case 'html': {
          const tags = token.raw.replace(/<\/?(?:details|summary|code|sub|br)>/g, '')
          if (/<[a-z!/]/i.test(tags)) seen.push(`html ${token.raw}`)
          break
        }
        case 'link':
          if (!token.href.startsWith('https://github.example/owner/name/')) seen.push(`link ${token.href}`)
          break
        case 'heading':
          if (!['Podman topology', 'What changes', 'Topology'].includes(token.text)) seen.push(`heading ${token.text}`)
          break
        case 'code':
          if (token.lang !== 'mermaid') seen.push(`code ${token.raw}`)
          break
        case 'image':
        case 'strong':
        case 'em':
        case 'del':
          // The headline is ours.
          if (!(token.type === 'strong' && /^This (?:pull request|change) makes /.test(token.text))) seen.push(`${token.type} ${token.raw}`)
          break
        case 'table':
          for (const row of token.rows as { text: string }[][])
            if (row.length !== token.header.length) seen.push(`row ${JSON.stringify(row)}`)
          for (const cell of [...token.header, ...token.rows.flat()] as { tokens: Token[] }[]) visit(cell.tokens)
          break
        case 'text':
        case 'escape':
          if (!('tokens' in token && token.tokens) && /@[\w-]|(?:^|\s)#\d|\bGH-\d|https?:\/\/|www\.\w/.test(token.text))
            seen.push(`text ${token.raw}`)
          break
      }
      if ('tokens' in token && token.tokens && token.type !== 'table') visit(token.tokens)
      if (token.type === 'list') visit(token.items)
    }
  }
  visit(marked.lexer(markdown, { gfm: true }))
  expect(seen).toEqual([])
}

/** The action over files in memory, without a process of its own: prints as the host would. */
async function actOn(files: Readonly<Record<string, string>>): Promise<{ readonly output: string; readonly summary: string }> {
  let output = ''
  let summary = ''
  const entries = Object.keys(files).sort()
  const tree = new ListedTree(
    entries.map((path) => ({ path })),
    ({ path }) => ({ ok: true, text: files[path] ?? '' }),
  )
  const refuse = (): never => {
    throw new Error('not expected to be asked')
  }
  const host: Host = {
    arguments: [],
    colors: false,
    variable: () => undefined,
    event: () => ({ name: '', payload: {} }),
    readDirectory: () => ({ tree, skipped: [] }),
    compare: refuse,
    askGit: () => null,
    linesIn: refuse,
    fetchCommits: refuse,
    sha256: refuse,
    readText: refuse,
    readOwn: refuse,
    writeText: () => undefined,
    replaceFiles: refuse,
    objectionToWriting: refuse,
    relativeToWorkspace: () => '',
    tidyUp: () => undefined,
    print: (text) => {
      output += text
    },
    printError: (text) => {
      output += text
    },
  }
  const runner: Runner = {
    input: () => '',
    temporary: '/nowhere',
    setOutput: () => undefined,
    summarize: (text) => {
      summary += text
    },
    notice: refuse,
    // @actions/core escapes these; its text is not what is tested.
    fail: () => undefined,
  }
  await action(host, runner)
  return { output, summary }
}

describe('any repository', () => {
  it('gives the runner no command but ours, and its summary no markup', async () => {
    const text = fc.string({
      unit: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...PAYLOADS) }, fc.string({ unit: 'binary', maxLength: 3 })),
      maxLength: 4,
    })
    let found = 0
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (payloads) => {
        const { output, summary } = await actOn({ ...hostileFiles(payloads), '.podman-topology.yml': '' })
        const { annotations, dropped, otherCommands } = run(output)
        expect([otherCommands, dropped]).toEqual([[], []])
        expect(withoutFiles(output)).not.toContain('##[')
        for (const { properties } of annotations) expect(properties.title).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
        found += annotations.length
        expectTame(summary)
      }),
      { numRuns: 60 },
    )
    expect(found).toBeGreaterThan(60)
  }, 300_000)
})
