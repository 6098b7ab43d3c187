/** The user asked for something impossible; printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** What a system's error means for whoever reads it, in one line with the remedy; other errors by their message. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code, path} = error as NodeJS.ErrnoException;
  const place = path === undefined ? "" : ` (${path})`;
  // DuckDB names no code
  if (code === "ENOSPC" || code === "EDQUOT" || error.message.includes("No space left on device"))
    return `The disk is full${place}. Free some space and run the command again; what was there before is unchanged.`;
  if (code === "EACCES" || code === "EPERM")
    return `Not allowed to read or write${place}. Give this user the right to, and run the command again.`;
  if (code === "EROFS")
    return `The folder can't be written, its disk is read-only${place}. Run the command in a folder that can be.`;
  if (code === "EMFILE" || code === "ENFILE")
    return "Too many open files. Raise the limit (ulimit -n) and run the command again.";
  return error.message;
}
