import { resolve } from 'node:path'

/** Where relative paths start: the folder the person stands in, which npm, running a script, leaves. */
export const startFolder = (): string =>
  process.env.npm_lifecycle_event === undefined ? process.cwd() : (process.env.INIT_CWD ?? process.cwd())

export const pathOf = (file: string): string => resolve(startFolder(), file)
