import { resolve } from 'node:path'

/** Where relative paths start: the folder the person stands in, which `npm run soat` leaves. */
const startFolder = (): string =>
  process.env.npm_lifecycle_event === 'soat' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

export const pathOf = (file: string): string => resolve(startFolder(), file)
