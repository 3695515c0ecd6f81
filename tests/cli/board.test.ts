import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AuditEntry, hashOfEntry } from '../../shared/audit/chain.ts'
import type { BoardFile } from '../../shared/schema/board-file.ts'

const chain = '0123456789abcdef'
let folder: string
let server: Server
let asked: { method: string; url: string; headers: NodeJS.Dict<string | string[]>; body: string }[]
let file: BoardFile

async function boardOf(rows: number): Promise<BoardFile> {
  const audit: AuditEntry[] = []
  for (let seq = 1; seq <= rows; seq += 1) {
    const entry = {
      chain,
      seq,
      at: '2026-03-01T00:00:00.000Z',
      by: null,
      by_name: null,
      action: 'checklist.reopened',
      subject: 'checklist/mau',
      detail: '{}',
      previous: audit.at(-1)?.hash ?? '',
    }
    audit.push({ ...entry, hash: await hashOfEntry(entry) })
  }
  return {
    format: 'soat-board-1',
    exportedAt: '2026-03-01T00:00:00.000Z',
    tables: {
      members: [],
      documents: [],
      revisions: [],
      reviews: [],
      decisions: [],
      releases: [],
      published_versions: [],
      withdrawals: [],
      samples: [],
      audit_heads: [{ chain, own: 1, seq: rows, hash: audit.at(-1)?.hash ?? '' }],
      audit,
      feed_files: [],
      feed_publications: [],
    },
  }
}

const soat = (args: string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string }>((done) => {
    const child = execFile(
      process.execPath,
      ['cli/soat.ts', ...args],
      { env: { ...process.env, ...env } },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, out: stdout + stderr }),
    )
  })
const written = async (name: string, value: BoardFile) => {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(value))
  return path
}
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-board-'))
  file = await boardOf(5)
  asked = []
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      asked.push({ method, url, headers, body })
      const items = [{ id: 'quan-tri', role: 'administrator' }]
      if (url === '/api/v1/sign-in') response.end(JSON.stringify({ items }))
      else if (url === '/api/v1/export') response.end(JSON.stringify(file))
      else response.writeHead(409).end(JSON.stringify({ error: { code: 'conflict', message: 'not empty' } }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

it('a log as it was written passes, from a file and from a server', async () => {
  const path = await written('nguyen.json', file)
  expect(await soat(['audit', 'verify', path])).toEqual({
    code: 0,
    out: 'Nhật ký nguyên vẹn: 5 dòng nhật ký, 0 bản lưu.\n',
  })
  expect(await soat(['audit', 'verify', '--server', address()])).toMatchObject({ code: 0 })
  expect(asked.at(-1)?.headers.cookie).toBe('soat-member=quan-tri')
  await soat(['audit', 'verify', '--server', address()], { SOAT_ACCESS_TOKEN: 'ma' })
  expect(asked.at(-1)?.headers).toMatchObject({ 'cf-access-token': 'ma' })
})

it('a row that was changed, and one that is gone, are named', async () => {
  const broken = structuredClone(file)
  Object.assign(broken.tables.audit[1] ?? {}, { action: 'checklist.approved' })
  broken.tables.audit.splice(3, 1)
  const { code, out } = await soat(['audit', 'verify', await written('sua.json', broken)])
  expect(code).toBe(1)
  expect(out).toContain(`audit ${chain}/2: nội dung đã bị sửa`)
  expect(out).toContain(`audit ${chain}/4: đã bị xóa`)
})

it('a log that was cut and closed again is found by an earlier file', async () => {
  const earlier = await written('truoc.json', file)
  const later = await written('sau.json', await boardOf(3))
  expect(await soat(['audit', 'verify', later])).toMatchObject({ code: 0 })
  const { code, out } = await soat(['audit', 'verify', later, '--earlier', earlier])
  expect(code).toBe(1)
  expect(out).toContain(`audit ${chain}/5: đã bị xóa`)
})

it('the whole Board is taken out, and put in with what the server says about it', async () => {
  const path = join(folder, 'xuat.json')
  const taken = await soat(['board', 'export', '--server', address(), path])
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('5 dòng nhật ký') })
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(file)
  expect(await soat(['board', 'import', '--server', address(), path])).toEqual({
    code: 2,
    out: 'soat: máy chủ không nhận (409): not empty\n',
  })
  expect(asked.at(-1)).toMatchObject({
    method: 'POST',
    url: '/api/v1/import',
    headers: { origin: address(), 'content-type': 'application/json' },
    body: JSON.stringify(file),
  })
})

it.each([
  ['audit', 'verify'],
  ['audit', 'look', 'x.json'],
  ['audit', 'verify', 'khong-co.json'],
  ['audit', 'verify', 'package.json'],
  ['board', 'export', 'x.json'],
  ['board', 'export', '--bogus'],
])('soat %s %s %s says what is wrong, in one line', async (...args) => {
  const { code, out } = await soat(args)
  expect(code).toBe(2)
  expect(out).toMatch(/^soat: .+\n$/)
})
