/** The user's mistake or an environment that does not allow what was asked: printed as it is, exit code 2. */
export class UserError extends Error {}
