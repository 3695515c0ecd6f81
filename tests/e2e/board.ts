import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { migrate, startServer } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { freePort, type Gate, openGate } from './gate.ts'

/** The Board: its real server, behind a gate where the extension looks for it, and its command line. */
export interface Board {
  gate: Gate
  /** The newest version of KH 162 that is out. */
  published(): number
  /** Publishes the next version of KH 162, as the Board does, and returns it. */
  publish(change: (checklist: Checklist) => Partial<Checklist>): Promise<number>
  close(): Promise<void>
}

/** `folder` holds the server's data and what the Board writes. */
export async function openBoard(folder: string): Promise<Board> {
  const data = join(folder, 'data')
  await migrate(data)
  const keys = inject('keys')
  const server = await startServer({ port: await freePort(), data, bundle: inject('worker'), keys })
  const gate = await openGate(inject('port'), Number(new URL(server.origin).port))
  const passphrase = join(folder, 'passphrase')
  await writeFile(passphrase, localPassphrase)
  let published = kh162.version
  return {
    gate,
    published: () => published,
    async publish(change) {
      published += 1
      const file = join(folder, `${published}.json`)
      await writeFile(file, JSON.stringify({ ...kh162, version: published, ...change(kh162) }))
      const { stdout } = await promisify(execFile)(process.execPath, [
        'cli/soat.ts',
        'publish',
        ...['--server', server.origin, '--keys', keys, '--key', join(keys, 'targets.key.json')],
        ...['--passphrase-file', passphrase, file],
      ])
      expect(stdout).toMatch(/Đã phát hành bản \d+\./)
      return published
    },
    async close() {
      await gate.close()
      await server.stop()
    },
  }
}
