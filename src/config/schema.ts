import * as z from 'zod/mini'
import { OPTIONS, type OptionRow } from './options.js'

// This module costs start-up time: it is imported only where there is a configuration, and by the scripts that write the JSON Schema.

const patterns = z.union([z.string(), z.array(z.string(), { error: 'a list of patterns' })], { error: 'a pattern or a list of patterns' })
const names = z.union([z.string(), z.array(z.string())], { error: 'the id of a rule or a list of them' })

const host = z.union(
  [
    patterns,
    z.strictObject(
      {
        paths: patterns,
        mode: z.optional(z.enum(['rootless', 'rootful'])),
        podman: z.optional(z.string().check(z.regex(/^\d{1,4}(?:\.\d{1,4}){0,2}$/, { error: 'a version such as "5.8"' }))),
      },
      { error: 'a mapping with paths, mode and podman' },
    ),
  ],
  { error: 'patterns, or a mapping with paths, mode and podman' },
)

const ignoreEntry = z.strictObject(
  {
    rule: names,
    paths: z.optional(patterns),
    reason: z.string({ error: 'a reason, as text' }).check(z.regex(/\S/, { error: 'a reason that says something' })),
  },
  { error: 'a mapping with rule, paths and reason' },
)

const assertions = z.strictObject(
  {
    forbid: z.optional(
      z.array(
        z.strictObject({ from: z.string(), to: z.string(), reason: z.optional(z.string()) }, { error: 'a mapping with from and to' }),
        {
          error: 'a list of mappings with from and to',
        },
      ),
    ),
    'allow-outside': z.optional(z.array(z.string(), { error: 'a list such as ["web:8080"]' })),
    'no-new-exposure': z.optional(z.boolean()),
  },
  { error: 'a mapping with forbid, allow-outside and no-new-exposure' },
)

/** What a configuration file may hold. Single values come from the table of options. */
function configSchema(formats: readonly string[]) {
  const format = z.strictObject(Object.fromEntries(formats.map((id) => [id, z.optional(patterns)])), {
    error: 'a mapping from a format to patterns',
  })
  return z.strictObject(
    {
      ...optionSchemas(),
      paths: z.optional(patterns),
      include: z.optional(format),
      hosts: z.optional(z.record(z.string(), host, { error: 'a mapping from names of machines to what they run' })),
      rules: z.optional(
        z.record(z.string(), z.enum(['error', 'warning', 'note', 'off']), {
          error: 'a mapping from ids of rules to error, warning, note or off',
        }),
      ),
      ignore: z.optional(z.array(ignoreEntry, { error: 'a list of mappings with rule, paths and reason' })),
      assert: z.optional(assertions),
    },
    { error: 'a mapping' },
  )
}

function optionSchemas(): Record<string, z.ZodMiniType> {
  const rows: readonly OptionRow[] = OPTIONS
  return Object.fromEntries(rows.filter((row) => row.file).map((row) => [row.name, z.optional(optionSchema(row))]))
}

function optionSchema({ type }: OptionRow): z.ZodMiniType {
  if (type === 'boolean') return z.boolean()
  return type === 'text' ? z.string() : z.enum(type as [string, ...string[]])
}

/** The JSON Schema that editors use for the configuration file. */
export function configJsonSchema(formats: readonly string[]): Record<string, unknown> {
  return z.toJSONSchema(configSchema(formats)) as Record<string, unknown>
}

/** A rule of the schema that the data breaks: where, and the words for it. */
export interface SchemaProblem {
  readonly path: readonly (string | number)[]
  /** The path is a key that must not be there. */
  readonly key?: true
  readonly message: string
}

/** Checks plain data; an empty list means that it fits. */
export function schemaProblems(
  data: unknown,
  formats: readonly string[],
  suggest: (key: string, keys: readonly string[]) => string,
): SchemaProblem[] {
  const result = configSchema(formats).safeParse(data)
  if (result.success) return []
  const schema = configJsonSchema(formats)
  return result.error.issues.flatMap((issue) => explain(issue, [], data, schema, suggest))
}

type Issue = z.core.$ZodIssue

function explain(
  issue: Issue,
  base: readonly (string | number)[],
  data: unknown,
  schema: unknown,
  suggest: (key: string, keys: readonly string[]) => string,
): SchemaProblem[] {
  const path = [...base, ...(issue.path as (string | number)[])]
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map((key) => ({ path: [...path, key], key: true, message: `unknown key '${key}'${suggest(key, known)}` }))
  }
  const value = valueAt(data, path)
  if (issue.code === 'invalid_union') {
    // The branch that fits the kind of value says what is wrong inside it.
    const inside = issue.errors.find((errors) => errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'))
    if (inside && inside.length > 0) return inside.flatMap((error) => explain(error, path, data, schema, suggest))
  }
  if (value === undefined) return [{ path, message: `'${String(path[path.length - 1])}' is missing` }]
  return [{ path, message: `expected ${expectation(issue)}, found ${kindOf(value)}` }]
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value')
    return issue.values
      .map(String)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1')
  if (issue.message !== 'Invalid input') return issue.message
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' ? 'text' : issue.expected === 'boolean' ? 'true or false' : `a ${issue.expected}`
  return 'something else'
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? `'${value.length > 40 ? `${value.slice(0, 40)}…` : value}'` : String(value)
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined
  return value
}

/** The keys that the JSON Schema knows at a path. */
function keysAt(schema: unknown, path: readonly (string | number)[]): string[] {
  let at = [schema]
  for (const step of path) {
    at = at.flatMap(branches).flatMap((node) => {
      const next =
        typeof step === 'number'
          ? node.items
          : ((node.properties as Record<string, unknown> | undefined)?.[step] ?? node.additionalProperties)
      return typeof next === 'object' && next !== null ? [next] : []
    })
  }
  return at.flatMap(branches).flatMap((node) => Object.keys((node.properties as object | undefined) ?? {}))
}

function branches(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return []
  const node = schema as Record<string, unknown>
  return Array.isArray(node.anyOf) ? node.anyOf.flatMap(branches) : [node]
}
