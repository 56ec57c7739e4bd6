export { writeCheckRun } from './check-run.js'
export { answerOf, connect, isRateLimit } from './client.js'
export { keepComment } from './comment.js'
export { suggest } from './review.js'
