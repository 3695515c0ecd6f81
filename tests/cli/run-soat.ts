import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'

// Each run is a process of its own; on a busy machine a dozen of them outlast the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const draft = (name: string): string => join(root, 'tests/fixtures/drafts', `${name}.txt`)
/** A draft that passes. */
export const good = draft('dang-uy-so-nong-nghiep')

export interface Ran {
  code: number | null
  out: string
  err: string
}

interface Options {
  input?: string | Uint8Array
  cwd?: string
  env?: Record<string, string>
}

/** Runs a command to its end; standard input is closed after `input`. */
export function run(command: string, args: readonly string[], options: Options = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const { FORCE_COLOR: _, NO_COLOR: __, INIT_CWD: ___, npm_lifecycle_event: ____, ...env } = process.env
    const child = spawn(command, args, { cwd: options.cwd ?? root, env: { ...env, ...options.env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    // A program that stops reading early closes the pipe; that is for the test to judge by its exit code.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, err }))
  })
}

export const soat = (args: readonly string[], options: Options = {}): Promise<Ran> =>
  run(process.execPath, [join(root, 'cli/soat.ts'), ...args], options)

/** An empty folder, gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'soat-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
