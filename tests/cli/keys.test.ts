import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isComplete, readRoots } from '../../cli/keys/root-folder.ts'
import { unlockKey } from '../../shared/tuf/key-file.ts'
import { folder, type Ran, soat } from './run-soat.ts'

const passphrase = 'mật khẩu của lễ ký 2026'

/** Two machines of two people, between which only root files are carried. */
let first: string
let second: string
let secret: string
let printed: string
beforeEach(() => {
  first = folder()
  second = folder()
  secret = join(folder(), 'mat-khau.txt')
  writeFileSync(secret, `${passphrase}\n`)
  printed = ''
})

async function keys(...args: string[]): Promise<Ran> {
  const ran = await soat(['keys', ...args, '--passphrase-file', secret])
  printed += ran.out + ran.err
  return ran
}
async function works(...args: string[]): Promise<string> {
  const { code, out, err } = await keys(...args)
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}
const carry = (from: string, to: string) => {
  for (const name of readdirSync(from).filter((each) => each.endsWith('.root.json')))
    copyFileSync(join(from, name), join(to, name))
}
const keyFile = (of: string, name: string, role: string) =>
  readdirSync(of)
    .filter((each) => each.startsWith(`${name}.${role}.`))
    .map((each) => join(of, each))
    .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)

/** Both people make their keys and sign the first root, each on a machine of their own. */
async function ceremony(): Promise<void> {
  await works('init', first, '--name', 'ban-1')
  carry(first, second)
  await works('add', second, '--name', 'ban-2')
  await works('sign', second, '--key', keyFile(second, 'ban-2', 'root')[0] ?? '')
  carry(second, first)
  await works('sign', first, '--key', keyFile(first, 'ban-1', 'root')[0] ?? '')
}

describe('the ceremony', () => {
  test('ends with a root that two people have signed on two machines, one after the other', async () => {
    expect(await works('init', first, '--name', 'ban-1')).toMatch(/cần 2 trong 1 khóa[\s\S]*Còn thiếu 1 khóa/)
    carry(first, second)
    await works('add', second, '--name', 'ban-2')
    const half = await works('sign', second, '--key', keyFile(second, 'ban-2', 'root')[0] ?? '')
    expect(half).toContain('Chữ ký của tệp gốc này: 1 trên 2, chưa đủ')
    carry(second, first)
    const whole = await works('sign', first, '--key', keyFile(first, 'ban-1', 'root')[0] ?? '')
    expect(whole).toContain('Chữ ký của tệp gốc này: 2 trên 2, đủ')
    expect(whole).toContain('Tệp gốc đã đủ chữ ký.')
    const [root] = await readRoots(first)
    expect(root && (await isComplete(root, undefined))).toBe(true)
  })

  test('prints no secret, and the same fingerprints on both machines', async () => {
    await ceremony()
    carry(first, second)
    const shown = await works('show', first)
    expect(shown).toBe(await works('show', second))
    expect(shown).toMatch(/ban-1\n {4}([0-9a-f]{4} ){15}[0-9a-f]{4}/)
    const server = readFileSync(join(first, 'server.key'), 'utf8').trim()
    for (const hidden of [passphrase, server, server.slice(0, 40)]) expect(printed).not.toContain(hidden)
  })

  test('leaves key files that only their owner may read and only the passphrase opens', async () => {
    await ceremony()
    const [file] = keyFile(first, 'ban-1', 'root')
    if (!file) throw new Error('no key file')
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(statSync(join(first, 'server.key')).mode & 0o077).toBe(0)
    const text = readFileSync(file, 'utf8')
    const { privateKey } = await unlockKey(text, passphrase.normalize('NFD'))
    expect(privateKey.extractable).toBe(false)
    await expect(unlockKey(text, `${passphrase}.`)).rejects.toThrow('does not open')
    await expect(unlockKey(text.replace('"ban-1"', '"ban-9"'), passphrase)).rejects.toThrow('does not open')
  })
})

describe('a key', () => {
  beforeEach(ceremony)

  test('that is exchanged needs the old keys and the new ones to sign', async () => {
    await works('rotate', first, '--name', 'ban-1')
    const [old, fresh] = keyFile(first, 'ban-1', 'root')
    await works('sign', first, '--key', fresh ?? '')
    expect(await works('sign', first, '--key', old ?? '')).toContain(
      'Chữ ký của tệp gốc số 1: 1 trên 2, chưa đủ',
    )
    carry(first, second)
    expect(await works('sign', second, '--key', keyFile(second, 'ban-2', 'root')[0] ?? '')).toContain(
      'Tệp gốc đã đủ chữ ký.',
    )
    const roots = await readRoots(second)
    expect(roots.map(({ signed }) => signed.version)).toEqual([1, 2])
    expect(roots.map(({ signed }) => signed.roles.root.keyids.length)).toEqual([2, 2])
  })

  test('of the server is exchanged alone, and the old one is kept below for the change-over', async () => {
    const old = readFileSync(join(first, 'server.key'), 'utf8')
    await works('rotate', first, '--server')
    const both = readFileSync(join(first, 'server.key'), 'utf8')
    expect(both.endsWith(old)).toBe(true)
    expect(both.trim().split('\n').length).toBe(2)
    const [one, two] = await readRoots(first)
    expect(two?.signed.roles.timestamp.keyids).not.toEqual(one?.signed.roles.timestamp.keyids)
    expect(two?.signed.roles.targets).toEqual(one?.signed.roles.targets)
  })

  test('that is revoked leaves too few, and says so, until another person is added', async () => {
    expect(await works('revoke', first, '--name', 'ban-2')).toContain('Còn thiếu 1 khóa.')
    expect(await works('add', first, '--name', 'ban-3')).not.toContain('Còn thiếu')
    const [, next] = await readRoots(first)
    expect(Object.values(next?.signed['x-soat-holders'] as Record<string, string>).sort()).toEqual([
      'ban-1',
      'ban-1',
      'ban-3',
      'ban-3',
    ])
  })
})

describe('what can’t be done is said, and changes nothing', () => {
  beforeEach(async () => {
    await works('init', first, '--name', 'ban-1')
  })

  const faults: [string, () => string[], RegExp][] = [
    ['a second start', () => ['init', first, '--name', 'ban-2'], /đã có kho khóa/],
    ['no name', () => ['add', first], /--name/],
    ['a name with accents', () => ['add', first, '--name', 'Bàn'], /chữ thường không dấu/],
    ['an unknown person', () => ['revoke', first, '--name', 'ban-7'], /không có khóa nào/],
    ['the last person', () => ['revoke', first, '--name', 'ban-1'], /ít nhất một người/],
    [
      'a key of another role',
      () => ['sign', first, '--key', keyFile(first, 'ban-1', 'targets')[0] ?? ''],
      /cần khóa root/,
    ],
    ['no key', () => ['sign', first], /--key/],
    ['another file', () => ['sign', first, '--key', join(first, '1.root.json')], /không phải tệp khóa/],
    ['an unknown job', () => ['lose', first], /không có việc/],
    ['no folder', () => ['show'], /một thư mục/],
    ['an empty folder', () => ['show', second], /chưa có tệp gốc/],
    ['a silly threshold', () => ['init', second, '--name', 'a', '--threshold', '0'], /từ 1 đến 10/],
  ]
  test('whatever was asked for', async () => {
    const before = readFileSync(join(first, '1.root.json'), 'utf8')
    for (const [name, args, message] of faults) {
      const { code, err } = await keys(...args())
      expect(err, name).toMatch(message)
      expect(code, name).toBe(2)
    }
    expect(readFileSync(join(first, '1.root.json'), 'utf8')).toBe(before)
  })

  test('a wrong or short passphrase', async () => {
    writeFileSync(secret, 'sai mật khẩu rồi\n')
    const wrong = await keys('sign', first, '--key', keyFile(first, 'ban-1', 'root')[0] ?? '')
    expect(wrong.err).toContain('sai mật khẩu')
    writeFileSync(secret, 'ngắn\n')
    expect((await keys('add', first, '--name', 'ban-2')).err).toContain('ít nhất 12 ký tự')
  })
})
