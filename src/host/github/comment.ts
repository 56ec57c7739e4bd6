import { answerOf, type Client, type Repository } from './client.js'

/** `late`: a newer run has said what it found. */
export type CommentResult = 'created' | 'updated' | 'unchanged' | 'late' | 'none'

export interface CommentTexts {
  /** The first line, hidden, by which the comment is found again. */
  readonly marker: string
  /** Markdown; `null`: there is nothing to say, and nothing is said where nothing was said before. */
  readonly body: string | null
  /** What the comment becomes when there is nothing to say any more. */
  readonly resolved: string
  /** Changes from run to run and is no reason to touch the comment: where the run can be seen. */
  readonly footer: string
  /** The run's number. Newer runs have greater ones; an older one that ends later must not have the last word. */
  readonly run: number
}

interface Comment {
  readonly id: number
  readonly body?: string | undefined
  readonly user: { readonly login: string; readonly type: string } | null
}

/** Who writes with the token that GitHub gives each workflow. */
const WORKFLOW = 'github-actions[bot]'

/**
 * Keeps one comment on a pull request up to date: the one that begins with the marker and that this token wrote. Another's comment is never
 * touched, whatever it begins with. Throws what the API answers.
 */
export async function keepComment(client: Client, repository: Repository, number: number, texts: CommentTexts): Promise<CommentResult> {
  const keeper = new Keeper(client, repository, number, texts.marker)
  const { sure, perhaps } = await keeper.find(await loginOf(client))
  const [own] = sure
  const write = (text: string): string => `${texts.marker}\n${text.trimEnd()}\n${RUN}${texts.run} -->\n${texts.footer}`
  if (own) {
    const text = texts.body ?? texts.resolved
    await keeper.remove(sure.slice(1))
    if (saysAlready(own, write(text))) return 'unchanged'
    if (runOf(own) > texts.run) return 'late'
    await keeper.update(own, write(text))
    return 'updated'
  }
  if (texts.body === null && perhaps.length === 0) return 'none'
  const text = write(texts.body ?? texts.resolved)
  if (perhaps.some((comment) => saysAlready(comment, text))) return 'unchanged'
  // A comment by another app may be our own, if that app's token is what we write with: who we are is told by what we write.
  const created = await keeper.create(text)
  const ours = (await keeper.find(created.user?.login ?? null)).sure
  if (!ours.some(({ id }) => id === created.id)) return 'created'
  // Two jobs that found nothing both write, and both keep the newest.
  const newest = ours[ours.length - 1]
  await keeper.remove(ours.filter((comment) => comment !== newest))
  if (texts.body !== null || ours.length > 1) return 'created'
  // It was another's after all, and there is nothing to say.
  await keeper.remove(ours)
  return 'none'
}

const RUN = '<!-- podman-topology: run '

const runOf = ({ body = '' }: Comment): number => Number(/^(\d{1,15}) -->/.exec(body.split(RUN).pop() ?? '')?.[1] ?? 0)

function saysAlready({ body = '' }: Comment, text: string): boolean {
  const content = (whole: string): string => (whole.replace(/\r\n/g, '\n').split(RUN)[0] ?? '').trimEnd()
  return content(body) === content(text)
}

/** Who the token writes as, where it can be asked: the tokens of apps, the workflow's among them, may not ask. */
async function loginOf(client: Client): Promise<string | null> {
  const { token } = (await client.auth()) as { readonly token?: string }
  if (!/^(?:ghp|gho|ghu|github_pat)_/.test(token ?? '')) return null
  try {
    return (await client.rest.users.getAuthenticated()).data.login
  } catch {
    return null
  }
}

class Keeper {
  readonly #client: Client
  readonly #repository: Repository
  readonly #number: number
  readonly #marker: string

  constructor(client: Client, repository: Repository, number: number, marker: string) {
    this.#client = client
    this.#repository = repository
    this.#number = number
    this.#marker = marker
  }

  /** The comments with the marker, oldest first: those that `author` or the workflow wrote, and those of apps that may be us. */
  async find(author: string | null): Promise<{ readonly sure: readonly Comment[]; readonly perhaps: readonly Comment[] }> {
    const { rest, paginate } = this.#client
    const asked = { ...this.#repository, issue_number: this.#number, per_page: 100 }
    const comments: readonly Comment[] = await paginate(rest.issues.listComments, asked)
    const marked = comments.filter(({ body }) => body?.startsWith(this.#marker)).sort((a, b) => a.id - b.id)
    const login = author ?? WORKFLOW
    const sure = marked.filter(({ user }) => user?.login === login)
    // A person can write the marker, but not be a bot.
    return { sure, perhaps: author === null ? marked.filter(({ user }) => user?.type === 'Bot' && user.login !== login) : [] }
  }

  /** A failure of GitHub's may come after the comment was written, so it is looked for before another try. */
  async create(body: string): Promise<Comment> {
    const { rest } = this.#client
    const comment = { ...this.#repository, issue_number: this.#number, body }
    try {
      return (await rest.issues.createComment(comment)).data
    } catch (error) {
      if (answerOf(error).status < 500) throw error
      const { sure } = await this.find(null)
      return sure.find((found) => saysAlready(found, body)) ?? (await rest.issues.createComment(comment)).data
    }
  }

  async update({ id }: Comment, body: string): Promise<void> {
    await this.#client.rest.issues.updateComment({ ...this.#repository, comment_id: id, body })
  }

  async remove(comments: readonly Comment[]): Promise<void> {
    for (const { id } of comments) {
      try {
        await this.#client.rest.issues.deleteComment({ ...this.#repository, comment_id: id })
      } catch (error) {
        // Another job was faster.
        if (answerOf(error).status !== 404) throw error
      }
    }
  }
}
