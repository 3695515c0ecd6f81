/** Arguments or files of the command itself (not a draft) that can't be used; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
