/** The user asked for something impossible; printed without a stack, exit code 2. */
export class UsageError extends Error {}
