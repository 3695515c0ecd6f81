import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holdersOf } from '../../shared/tuf/holders.ts'
import { exportPrivateKey, generateSigningKey, keyIdOf } from '../../shared/tuf/key.ts'
import { lockKey } from '../../shared/tuf/key-file.ts'
import type { PublicKey } from '../../shared/tuf/metadata.ts'
import { metadataName } from '../../shared/tuf/names.ts'
import { toBase64 } from '../../shared/tuf/platform.ts'
import { envelope, sign } from '../../shared/tuf/sign.ts'
import { askNewPassphrase } from '../keys/passphrase.ts'
import { draftRoot, isComplete, type Policy, readRoots } from '../keys/root-folder.ts'
import { describeRoot } from '../keys/show.ts'
import { openKey } from '../keys/signer.ts'
import { print } from '../output/stdout.ts'
import { pathOf } from '../place.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat keys <việc> THƯ_MỤC [tùy chọn]
Tạo và quản lý khóa ký bộ tiêu chí; từng bước xem docs/keys.md.

  init THƯ_MỤC --name TÊN [--threshold N]   lập kho khóa: khóa của người thứ nhất và khóa máy chủ (N mặc định: 2)
  add THƯ_MỤC --name TÊN                    thêm khóa của một người nữa
  rotate THƯ_MỤC --name TÊN                 thay khóa của một người
  rotate THƯ_MỤC --server                   thay khóa máy chủ
  revoke THƯ_MỤC --name TÊN                 bỏ khóa của một người
  sign THƯ_MỤC --key TỆP                    ký tệp gốc mới nhất bằng khóa gốc của mình
  show THƯ_MỤC                              in dấu vân tay các khóa và số chữ ký đã có

  --passphrase-file TỆP                     đọc mật khẩu từ dòng đầu của tệp thay vì hỏi

Không lệnh nào in ra khóa bí mật hay mật khẩu.`

interface Options {
  folder: string
  name: string | undefined
  threshold: number
  server: boolean
  key: string | undefined
  passphraseFile: string | undefined
}

const jobs: Record<string, (options: Options) => Promise<string>> = {
  init: async (options) => {
    await mkdir(options.folder, { recursive: true })
    if ((await readRoots(options.folder)).length > 0) throw new UsageError('thư mục này đã có kho khóa')
    const own = await makeKeys(options)
    const server = await makeServerKey(options.folder)
    return changeRoot(options.folder, (policy) => {
      addKeys(policy, own)
      setServerKey(policy, server)
      policy.threshold.root = options.threshold
      policy.threshold.targets = options.threshold
    })
  },
  add: async (options) => {
    const own = await makeKeys(options)
    return changeRoot(options.folder, (policy) => addKeys(policy, own))
  },
  rotate: async (options) => {
    if (options.server) {
      const server = await makeServerKey(options.folder)
      return changeRoot(options.folder, (policy) => setServerKey(policy, server))
    }
    const held = await heldBy(options)
    const own = await makeKeys(options)
    return changeRoot(options.folder, (policy) => {
      removeKeys(policy, held)
      addKeys(policy, own)
    })
  },
  revoke: async (options) => {
    const held = await heldBy(options)
    return changeRoot(options.folder, (policy) => removeKeys(policy, held))
  },
  sign: async ({ folder, key, passphraseFile }) => {
    if (key === undefined) throw new UsageError('cho biết tệp khóa bằng --key')
    const roots = await readRoots(folder)
    const root = roots.at(-1)
    if (!root) throw new UsageError('thư mục này chưa có tệp gốc nào')
    const signature = await sign(root.raw, await openKey(key, 'root', passphraseFile))
    const before = roots.at(-2)
    const known = [root, ...(before ? [before] : [])].some(({ signed }) =>
      signed.roles.root.keyids.includes(signature.keyid),
    )
    if (!known) throw new UsageError(`${key} không có trong danh sách khóa gốc`)
    const others = root.signatures.filter(({ keyid }) => keyid !== signature.keyid)
    await writeFile(
      join(folder, metadataName('root', root.signed.version)),
      envelope(root.raw, [...others, signature]),
    )
    return showFolder(folder)
  },
  show: ({ folder }) => showFolder(folder),
}

async function showFolder(folder: string): Promise<string> {
  const roots = await readRoots(folder)
  const root = roots.at(-1)
  if (!root) throw new UsageError('thư mục này chưa có tệp gốc nào')
  const complete = await isComplete(root, roots.at(-2))
  const next = complete ? 'Tệp gốc đã đủ chữ ký.' : 'Tệp gốc chưa đủ chữ ký: xem docs/keys.md.'
  return `${await describeRoot(root, roots.at(-2))}\n${next}`
}

async function changeRoot(folder: string, change: (policy: Policy) => void): Promise<string> {
  await draftRoot(folder, change)
  return showFolder(folder)
}

interface OwnKeys {
  name: string
  root: PublicKey
  targets: PublicKey
  ids: string[]
}

/** Makes the two keys of one person and writes their locked files; never over files that are there. */
async function makeKeys({ folder, name, passphraseFile }: Options): Promise<OwnKeys> {
  if (name === undefined || !/^[a-z0-9-]{1,40}$/.test(name))
    throw new UsageError('cho biết tên bằng --name: chữ thường không dấu, số và dấu gạch, ví dụ ban-1')
  const passphrase = await askNewPassphrase(passphraseFile)
  const own: OwnKeys = { name, root: await makeKey('root'), targets: await makeKey('targets'), ids: [] }
  own.ids = [await keyIdOf(own.root), await keyIdOf(own.targets)]
  return own

  async function makeKey(role: 'root' | 'targets'): Promise<PublicKey> {
    const key = await generateSigningKey(true)
    const id = await keyIdOf(key.publicKey)
    const path = join(folder, `${name}.${role}.${id.slice(0, 8)}.key.json`)
    const text = JSON.stringify(await lockKey(key, { role, name: name ?? '' }, passphrase))
    await writeFile(path, text, { mode: 0o600, flag: 'wx' })
    return key.publicKey
  }
}

/** The server's key goes into `server.key`, for the secret FEED_KEYS; one that is there stays below the new one. */
async function makeServerKey(folder: string): Promise<PublicKey> {
  const key = await generateSigningKey(true)
  const path = join(folder, 'server.key')
  const old = await access(path).then(
    () => readFile(path, 'utf8'),
    () => '',
  )
  await writeFile(path, `${toBase64(await exportPrivateKey(key.privateKey))}\n${old}`, { mode: 0o600 })
  return key.publicKey
}

function addKeys({ keys, holders }: Policy, { name, root, targets, ids }: OwnKeys): void {
  keys.root.push(root)
  keys.targets.push(targets)
  for (const id of ids) holders[id] = name
}

function setServerKey({ keys }: Policy, key: PublicKey): void {
  keys.snapshot = [key]
  keys.timestamp = [key]
}

/** The public keys of a person, as the newest root lists them. */
async function heldBy({ folder, name }: Options): Promise<string[]> {
  const root = (await readRoots(folder)).at(-1)
  const holders = root ? holdersOf(root.signed) : {}
  const held = Object.keys(holders).filter((id) => holders[id] === name)
  if (held.length === 0) throw new UsageError(`không có khóa nào của «${name ?? ''}»; xem: soat keys show`)
  return held.flatMap((id) => root?.signed.keys[id]?.keyval.public ?? [])
}

function removeKeys({ keys }: Policy, held: string[]): void {
  const others = ({ keyval }: PublicKey) => !held.includes(keyval.public)
  keys.root = keys.root.filter(others)
  keys.targets = keys.targets.filter(others)
  if (keys.root.length === 0 || keys.targets.length === 0)
    throw new UsageError('phải còn ít nhất một người có khóa')
}

function parse(args: string[]): { job: string; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        threshold: { type: 'string', default: '2' },
        server: { type: 'boolean', default: false },
        key: { type: 'string' },
        'passphrase-file': { type: 'string' },
      },
    })
    const [job, folder] = positionals
    if (job === undefined || folder === undefined || positionals.length > 2)
      throw new UsageError('cần một việc và một thư mục; xem: soat keys --help')
    const threshold = Number(values.threshold)
    if (!Number.isInteger(threshold) || threshold < 1 || threshold > 10)
      throw new UsageError('--threshold cần một số từ 1 đến 10')
    const passphraseFile = values['passphrase-file']
    return {
      job,
      options: {
        folder: pathOf(folder),
        name: values.name,
        threshold,
        server: values.server,
        key: values.key,
        passphraseFile,
      },
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

async function run(args: string[]): Promise<number> {
  const { job, options } = parse(args)
  const work = Object.hasOwn(jobs, job) ? jobs[job] : undefined
  if (!work) throw new UsageError(`không có việc «${job}»; có: ${Object.keys(jobs).join(', ')}`)
  await print(`${await work(options)}\n`)
  return 0
}

export const keysCommand: Command = {
  name: 'keys',
  summary: 'tạo và quản lý khóa ký bộ tiêu chí',
  usage,
  run,
}
