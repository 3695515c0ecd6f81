import { spawn } from 'node:child_process'
import { root } from './folders.ts'

/** Keeps the tools from reporting home, looking for updates, asking questions and writing log files. */
export const quiet = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
}

export interface CommandResult {
  /** The exit code; null when a signal ended the command. */
  code: number | null
  /** What it wrote to stdout and stderr, in the order in which it came. */
  output: string
}

interface CommandOptions {
  /** The repository's root if not given. */
  cwd?: string
  env?: Record<string, string>
  signal?: AbortSignal | undefined
}

/**
 * Runs a Node script in the repository's root and collects what it prints. Rejects only when the script can't be
 * started or `signal` ends it.
 */
export function runScript(script: string, args: string[], { cwd = root, env, signal }: CommandOptions = {}) {
  return new Promise<CommandResult>((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { ...process.env, ...quiet, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => done({ code, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** A step that failed, with the output of the command that should have done it. */
export class StepFailed extends Error {
  override name = 'StepFailed'
  readonly output: string
  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

/** Runs a Node script that has to succeed; throws `StepFailed` with `failure` as its message. */
export async function need(
  failure: string,
  script: string,
  args: string[],
  options: CommandOptions = {},
): Promise<void> {
  const { code, output } = await runScript(script, args, options)
  if (code !== 0) throw new StepFailed(failure, output)
}
