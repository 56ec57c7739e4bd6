/**
 * GitHub's API on loopback: every request is checked against GitHub's own description of it (OpenAPI), and answered from a small state
 * that behaves as GitHub does. Answers are checked too, or the tests would prove something about an API that nobody has.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv, type ValidateFunction } from 'ajv'
import { ESSENTIAL_CALLS } from './github-calls.js'

const DESCRIPTION = process.env.GITHUB_OPENAPI ?? '../shared/github-openapi-trimmed.json'
/** Whether GitHub's own description is here; without it a short one of ours, with the calls we make, has to do. */
export const hasDescription = existsSync(DESCRIPTION)

export interface Exchange {
  readonly method: string
  /** As the description has it: `/repos/{owner}/{repo}/check-runs`. */
  readonly path: string
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: a request of any shape is what is tested
  readonly body: any
  readonly headers: IncomingMessage['headers']
  readonly status: number
}

export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface User {
  readonly login: string
  readonly type: 'Bot' | 'User'
}

export const WORKFLOW: User = { login: 'github-actions[bot]', type: 'Bot' }

interface Schema {
  readonly $ref?: string
}
interface Parameter extends Schema {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: object
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, { readonly schema?: object }>> }
  readonly responses: Readonly<Record<string, Schema & { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: {
    readonly parameters?: Readonly<Record<string, Parameter>>
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
  }
}

export class ContractServer {
  readonly exchanges: Exchange[] = []
  /** What was wrong with requests, or with our own answers. */
  readonly violations: string[] = []
  /** Who the token writes as. */
  me: User = WORKFLOW
  comments: { id: number; body: string; user: User }[] = []
  reviewComments: { id: number; body: string; path: string; line: number; user: User }[] = []
  checkRuns: { id: number; annotations: object[]; conclusion: string }[] = []
  files: { filename: string; patch?: string }[] = []
  pageSize = 100
  /** Comes first; `null`: answer as GitHub would. */
  script: (method: string, path: string, nth: number) => Reply | null = () => null

  /** Takes the place of an answer once everything is done. */
  after: (method: string, path: string) => Reply | null = () => null
  /** Awaited before a request is answered. */
  gate: (method: string, path: string) => Promise<void> | undefined = () => undefined

  readonly #server: Server
  readonly #description: Description
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, coerceTypes: false })
  readonly #validators = new Map<string, ValidateFunction>()
  #nextId = 1000

  constructor() {
    this.#description = (hasDescription ? JSON.parse(readFileSync(DESCRIPTION, 'utf8')) : ESSENTIAL_CALLS) as Description
    this.#ajv.addSchema(withTypedNulls(this.#description) as object, 'github')
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body, headers }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        response.end(status === 204 ? undefined : JSON.stringify(body ?? {}))
      })
    })
  }

  async start(): Promise<this> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready))
    return this
  }

  stop(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(() => closed())
      this.#server.closeAllConnections()
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** `POST /repos/{owner}/{repo}/check-runs`, without the part that all have. */
  get calls(): string[] {
    return this.exchanges.map(({ method, path }) => `${method} ${path.replace('/repos/{owner}/{repo}', '')}`)
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    let text = ''
    for await (const chunk of request) text += chunk
    const { pathname: whole, searchParams } = new URL(request.url ?? '/', this.url)
    // Where the API of a GitHub Enterprise Server is.
    const pathname = whole.replace(/^\/api\/v3/, '')
    const method = request.method ?? ''
    const found = this.#find(method, pathname)
    const body = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>)
    const nth = this.exchanges.filter((one) => one.method === method && one.path === (found?.path ?? pathname)).length + 1
    const scripted = this.script(method, found?.path ?? pathname, nth)
    if (found) this.#check(`${method} ${found.path}`, found.operation, found.parameters, searchParams, body)
    else this.violations.push(`${method} ${pathname}: no such call`)
    if (!/^(?:token|bearer) \S+$/i.test(request.headers.authorization ?? '')) this.violations.push(`${method} ${pathname}: no token`)
    await this.gate(method, found?.path ?? pathname)
    const reply = scripted ?? (found ? this.#act(method, found.path, found.parameters, searchParams, body ?? {}) : { status: 404 })
    this.exchanges.push({
      method,
      path: found?.path ?? pathname,
      url: request.url ?? '',
      query: Object.fromEntries(searchParams),
      body,
      headers: request.headers,
      status: reply.status,
    })
    if (found && scripted === null) this.#checkReply(`${method} ${found.path}`, found.operation, reply)
    const instead = this.after(method, found?.path ?? pathname)
    if (instead) return instead
    return scripted && scripted.body === undefined ? { ...scripted, body: { message: 'scripted' } } : reply
  }

  #find(method: string, pathname: string) {
    for (const [path, item] of Object.entries(this.#description.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
      const match = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname)
      const operation = item[method.toLowerCase()]
      if (!match || !operation) continue
      const shared = (item.parameters ?? []) as unknown as readonly Parameter[]
      const parameters = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]))
      return { path, operation: { ...operation, parameters: [...shared, ...(operation.parameters ?? [])] }, parameters }
    }
    return null
  }

  #check(
    call: string,
    operation: Operation,
    inPath: Readonly<Record<string, string>>,
    query: URLSearchParams,
    body: Record<string, unknown> | undefined,
  ): void {
    const parameters = (operation.parameters ?? []).map((one) => this.#resolve(one) as Parameter)
    const known = parameters.filter((one) => one.in === 'query')
    for (const name of query.keys()) if (!known.some((one) => one.name === name)) this.violations.push(`${call}: no parameter ${name}`)
    for (const one of parameters) {
      const text = one.in === 'path' ? inPath[one.name] : one.in === 'query' ? (query.get(one.name) ?? undefined) : undefined
      if (text === undefined) {
        if (one.required === true) this.violations.push(`${call}: ${one.name} is missing`)
        continue
      }
      const integer = (one.schema as { type?: string } | undefined)?.type === 'integer'
      if (one.schema) this.#validate(`${call} ${one.name}`, one.schema, integer ? Number(text) : text)
    }
    const schema = operation.requestBody?.content?.['application/json']?.schema
    if (schema && (body !== undefined || operation.requestBody?.required === true)) this.#validate(`${call} body`, schema, body)
    if (!schema && body !== undefined) this.violations.push(`${call}: a body where none belongs`)
  }

  #checkReply(call: string, operation: Operation, { status, body }: Reply): void {
    const response = operation.responses[String(status)]
    // The description does not list every "Not Found".
    if (status === 404) return
    if (!response) {
      this.violations.push(`${call}: GitHub never answers ${status}`)
      return
    }
    const schema = (this.#resolve(response) as { content?: Record<string, { schema?: object }> }).content?.['application/json']?.schema
    if (schema) this.#validate(`${call} answer ${status}`, schema, body)
  }

  #validate(what: string, schema: object, value: unknown): void {
    const key = JSON.stringify(schema)
    let validator = this.#validators.get(key)
    if (!validator) {
      validator = this.#ajv.compile(JSON.parse(key.replaceAll('"#/', '"github#/')) as object)
      this.#validators.set(key, validator)
    }
    if (validator(value)) return
    for (const error of validator.errors ?? []) this.violations.push(`${what}: ${error.instancePath} ${error.message}`)
  }

  #resolve(value: Schema): unknown {
    if (value.$ref === undefined) return value
    const steps = value.$ref.slice(2).split('/')
    return steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], this.#description)
  }

  #act(
    method: string,
    path: string,
    parameters: Readonly<Record<string, string>>,
    query: URLSearchParams,
    body: Record<string, unknown>,
  ): Reply {
    const call = `${method} ${path.replace('/repos/{owner}/{repo}', '')}`
    switch (call) {
      case 'GET /issues/{issue_number}/comments':
        return this.#page(
          this.comments.map((one) => this.#comment(one)),
          path,
          parameters,
          query,
        )
      case 'POST /issues/{issue_number}/comments': {
        if (String(body.body).length > 65_536) return this.#refuse('body is too long')
        const comment = { id: this.#nextId++, body: String(body.body), user: this.me }
        this.comments.push(comment)
        return { status: 201, body: this.#comment(comment) }
      }
      case 'PATCH /issues/comments/{comment_id}': {
        const comment = this.comments.find(({ id }) => String(id) === parameters.comment_id)
        if (!comment) return { status: 404, body: { message: 'Not Found' } }
        comment.body = String(body.body)
        return { status: 200, body: this.#comment(comment) }
      }
      case 'DELETE /issues/comments/{comment_id}':
        this.comments = this.comments.filter(({ id }) => String(id) !== parameters.comment_id)
        return { status: 204 }
      case 'POST /check-runs': {
        const run = { id: this.#nextId++, conclusion: String(body.conclusion), annotations: annotationsIn(body) }
        this.checkRuns.push(run)
        return { status: 201, body: { ...this.#example('check-run-example-of-completed-conclusion', 'check-run'), id: run.id } }
      }
      case 'PATCH /check-runs/{check_run_id}': {
        const run = this.checkRuns.find(({ id }) => String(id) === parameters.check_run_id)
        if (!run) return { status: 404, body: { message: 'Not Found' } }
        run.annotations.push(...annotationsIn(body))
        return { status: 200, body: { ...this.#example('check-run'), id: run.id } }
      }
      case 'GET /pulls/{pull_number}/files':
        return this.#page(
          this.files.map((file) => ({ ...this.#first('diff-entry-items'), ...file })),
          path,
          parameters,
          query,
        )
      case 'GET /pulls/{pull_number}/comments':
        return this.#page(
          this.reviewComments.map(({ user, ...one }) => ({
            ...this.#first('pull-request-review-comment-items'),
            ...one,
            user: { ...(this.#first('pull-request-review-comment-items').user as object), ...user },
          })),
          path,
          parameters,
          query,
        )
      case 'POST /pulls/{pull_number}/reviews': {
        const comments = (body.comments ?? []) as { path: string; body: string; line: number; start_line?: number }[]
        // GitHub refuses the whole review for one line outside the diff.
        if (!comments.every((one) => this.#inDiff(one))) return this.#refuse('Pull request review thread line must be part of the diff')
        for (const { path: file, body: text, line } of comments)
          this.reviewComments.push({ id: this.#nextId++, path: file, body: text, line, user: this.me })
        return { status: 200, body: this.#example('pull-request-review') }
      }
      default:
        return { status: 404, body: { message: 'Not Found' } }
    }
  }

  #inDiff({ path, line, start_line = line }: { path: string; line: number; start_line?: number }): boolean {
    const patch = this.files.find(({ filename }) => filename === path)?.patch ?? ''
    return [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].some(
      ([, start, count = '1']) => Number(start) <= start_line && start_line <= line && line < Number(start) + Number(count),
    )
  }

  #refuse(message: string): Reply {
    return { status: 422, body: { message: 'Validation Failed', errors: [message] } }
  }

  #page(items: readonly object[], path: string, parameters: Readonly<Record<string, string>>, query: URLSearchParams): Reply {
    const size = Math.min(Number(query.get('per_page') ?? 30), this.pageSize)
    const page = Number(query.get('page') ?? 1)
    const last = page * size >= items.length
    const address = `${this.url}${path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '')}`
    return {
      status: 200,
      body: items.slice((page - 1) * size, page * size),
      ...(last ? {} : { headers: { link: `<${address}?per_page=${size}&page=${page + 1}>; rel="next"` } }),
    }
  }

  #comment({ id, body, user }: { id: number; body: string; user: User }): object {
    const example = this.#example('issue-comment')
    return { ...example, id, body, user: { ...(example.user as object), ...user } }
  }

  /** What GitHub gives as an example, for all that does not matter. */
  #example(...names: readonly string[]): Record<string, unknown> {
    for (const name of names) {
      const value = this.#description.components?.examples?.[name]?.value
      if (value !== undefined) return value as Record<string, unknown>
    }
    return {}
  }

  #first(name: string): Record<string, unknown> {
    const value = this.#description.components?.examples?.[name]?.value
    return (Array.isArray(value) ? (value[0] as Record<string, unknown>) : undefined) ?? {}
  }
}

const annotationsIn = (body: Record<string, unknown>): object[] =>
  ((body.output as { annotations?: object[] } | undefined)?.annotations ?? []).slice()

/** OpenAPI 3.0 says `nullable` beside a `$ref` or a list of schemas, where JSON Schema wants it said otherwise. */
function withTypedNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withTypedNulls)
  if (typeof node !== 'object' || node === null) return node
  const { nullable, ...rest } = node as Record<string, unknown>
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withTypedNulls(value)]))
  if (nullable !== true) return plain
  if (Array.isArray(plain.enum)) plain.enum = [...plain.enum, null]
  if (typeof plain.type === 'string') return { ...plain, type: [plain.type, 'null'] }
  return { anyOf: [plain, { type: 'null' }] }
}
