import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { migrate, startServer } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Portal } from '../../shared/schema/portal.ts'
import { freePort, type Gate, openGate } from './gate.ts'
import { lane } from './lane.ts'

/** The Board: its real server, behind a gate where the extension looks for it, and its command line. */
export interface Board {
  gate: Gate
  /** The newest version of KH 162 that is out. */
  published(): number
  /** Publishes the next version of KH 162, and these portals, as the Board does, and returns the version. */
  publish(change: (checklist: Checklist) => Partial<Checklist>, portals?: Portal[]): Promise<number>
  close(): Promise<void>
}

/** `folder` holds the server's data and what the Board writes. */
export async function openBoard(folder: string): Promise<Board> {
  const data = join(folder, 'data')
  await migrate(data)
  const keys = inject('keys')
  const server = await startServer({ port: await freePort(), data, bundle: inject('worker'), keys })
  const gate = await openGate(lane.port, Number(new URL(server.origin).port))
  const passphrase = join(folder, 'passphrase')
  await writeFile(passphrase, localPassphrase)
  let published = kh162.version
  return {
    gate,
    published: () => published,
    async publish(change, portals) {
      published += 1
      const file = join(folder, `${published}.json`)
      await writeFile(file, JSON.stringify({ ...kh162, version: published, ...change(kh162) }))
      const profiles = join(folder, `${published}.portals.json`)
      if (portals) await writeFile(profiles, JSON.stringify({ schemaVersion: 1, portals }))
      const { stdout } = await promisify(execFile)(process.execPath, [
        'cli/soat.ts',
        'publish',
        ...['--server', server.origin, '--keys', keys, '--key', join(keys, 'targets.key.json')],
        ...(portals ? ['--portals', profiles] : []),
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
