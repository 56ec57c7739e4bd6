/**
 * The calls of GitHub's API that the action makes, in the form of its description: for machines that do not have GitHub's own (see
 * contract-server.ts). Written by hand, with the limits that matter.
 */
const number = { type: 'integer' }
const text = { type: 'string' }
const page = [
  { name: 'per_page', in: 'query', schema: number },
  { name: 'page', in: 'query', schema: number },
]
const body = (schema: object) => ({ required: true, content: { 'application/json': { schema } } })
const comment = body({ type: 'object', required: ['body'], additionalProperties: false, properties: { body: text } })
const annotation = {
  type: 'object',
  required: ['path', 'start_line', 'end_line', 'annotation_level', 'message'],
  additionalProperties: false,
  properties: {
    path: text,
    start_line: number,
    end_line: number,
    start_column: number,
    end_column: number,
    annotation_level: { enum: ['notice', 'warning', 'failure'] },
    title: text,
    message: text,
  },
}
const output = {
  type: 'object',
  required: ['summary'],
  properties: {
    title: text,
    summary: { type: 'string', maxLength: 65_535 },
    annotations: { type: 'array', maxItems: 50, items: annotation },
  },
}
const reviewComment = {
  type: 'object',
  required: ['path', 'body'],
  additionalProperties: false,
  properties: { path: text, body: text, line: number, side: text, start_line: number, start_side: text },
}

export const ESSENTIAL_CALLS = {
  paths: {
    '/repos/{owner}/{repo}/issues/{issue_number}/comments': {
      get: { parameters: page, responses: { 200: {} } },
      post: { requestBody: comment, responses: { 201: {}, 422: {} } },
    },
    '/repos/{owner}/{repo}/issues/comments/{comment_id}': {
      patch: { requestBody: comment, responses: { 200: {}, 404: {} } },
      delete: { responses: { 204: {}, 404: {} } },
    },
    '/repos/{owner}/{repo}/check-runs': {
      post: {
        requestBody: body({
          type: 'object',
          required: ['name', 'head_sha'],
          properties: {
            name: text,
            head_sha: text,
            status: { enum: ['completed'] },
            conclusion: { enum: ['success', 'failure', 'neutral'] },
            details_url: text,
            output,
          },
        }),
        responses: { 201: {} },
      },
    },
    '/repos/{owner}/{repo}/check-runs/{check_run_id}': {
      patch: { requestBody: body({ type: 'object', properties: { output } }), responses: { 200: {}, 404: {} } },
    },
    '/repos/{owner}/{repo}/pulls/{pull_number}/files': { get: { parameters: page, responses: { 200: {} } } },
    '/repos/{owner}/{repo}/pulls/{pull_number}/comments': { get: { parameters: page, responses: { 200: {} } } },
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
      post: {
        requestBody: body({
          type: 'object',
          properties: {
            commit_id: text,
            body: text,
            event: { enum: ['COMMENT'] },
            comments: { type: 'array', maxItems: 30, items: reviewComment },
          },
        }),
        responses: { 200: {}, 422: {} },
      },
    },
  },
}
