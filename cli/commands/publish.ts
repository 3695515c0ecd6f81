import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { readContent } from '../../shared/release/content.ts'
import { checklistPath, releaseFiles } from '../../shared/release/files.ts'
import { type Checklist, checklist } from '../../shared/schema/checklist.ts'
import { type PortalList, portalList } from '../../shared/schema/portal.ts'
import type { Release } from '../../shared/schema/release.ts'
import { buildTargets } from '../../shared/tuf/build.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { metadataName } from '../../shared/tuf/names.ts'
import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { envelope, sign } from '../../shared/tuf/sign.ts'
import { releaseOn, takeFile } from '../feed/current-release.ts'
import { readRoots } from '../keys/root-folder.ts'
import { openKey } from '../keys/signer.ts'
import { print } from '../output/stdout.ts'
import { pathOf } from '../place.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat publish --server URL --keys THƯ_MỤC --key TỆP_KHÓA [tùy chọn] [BỘ_TIÊU_CHÍ.json …]
Ký và phát hành bộ tiêu chí. Bộ tiêu chí không nêu tên thì giữ như bản đang phát hành.

  --withdraw MÃ@BẢN        thu hồi một bản, ví dụ kh-162@3
  --drop MÃ                thôi phát hành một bộ tiêu chí
  --portals TỆP            tệp hồ sơ các cổng, thay cho hồ sơ đang phát hành
  --minimum-extension BẢN  phiên bản tiện ích thấp nhất dùng được
  --save TỆP               ghi bản phát hành ra tệp để người thứ hai ký
  --release TỆP            ký và gửi bản phát hành mà người thứ nhất đã ghi
  --passphrase-file TỆP    đọc mật khẩu từ dòng đầu của tệp thay vì hỏi`

const lifetime = 365 * 24 * 60 * 60 * 1000

const submission = z.strictObject({
  root: z.string().optional(),
  targets: z.string(),
  files: z.record(z.string(), z.string()),
})
type Submission = z.infer<typeof submission>

const outcome = z.union([
  z.object({ state: z.literal('published'), targets: z.int() }),
  z.object({ state: z.literal('awaiting-signatures'), have: z.int(), need: z.int() }),
])
const failure = z.object({ error: z.object({ message: z.string() }) })

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        keys: { type: 'string' },
        key: { type: 'string' },
        withdraw: { type: 'string', multiple: true, default: [] },
        drop: { type: 'string', multiple: true, default: [] },
        portals: { type: 'string' },
        'minimum-extension': { type: 'string' },
        save: { type: 'string' },
        release: { type: 'string' },
        'passphrase-file': { type: 'string' },
      },
    })
    const { server, keys, key } = values
    if (server === undefined || keys === undefined || key === undefined)
      throw new UsageError('cần --server, --keys và --key; xem: soat publish --help')
    return { ...values, server, keys: pathOf(keys), key, files: positionals }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}
type Options = ReturnType<typeof parse>

async function readChecklist(file: string): Promise<Checklist> {
  try {
    return checklist.parse(JSON.parse(await readFile(pathOf(file), 'utf8')))
  } catch (cause) {
    throw new UsageError(`${file} không phải bộ tiêu chí dùng được`, { cause })
  }
}

async function readPortals(file: string): Promise<PortalList> {
  try {
    return portalList.parse(JSON.parse(await readFile(pathOf(file), 'utf8')))
  } catch (cause) {
    throw new UsageError(`${file} không phải tệp hồ sơ cổng dùng được`, { cause })
  }
}

function readWithdrawal(text: string): Release['withdrawn'][number] {
  const match = /^([a-z0-9-]+)@(\d+)$/.exec(text)
  if (!match?.[1]) throw new UsageError(`không hiểu --withdraw ${text}; viết như kh-162@3`)
  return { id: match[1], version: Number(match[2]) }
}

/** The next release, unsigned. With it goes a root that the server has not got yet. */
async function makeRelease(options: Options): Promise<Submission> {
  const roots = await readRoots(options.keys)
  const newest = roots.at(-1)
  if (!newest) throw new UsageError(`thư mục ${options.keys} chưa có 1.root.json; xem: soat keys --help`)
  const current = await releaseOn(
    options.server,
    roots.slice(-2).map(({ signed }) => signed),
  )
  const given = await Promise.all(options.files.map(readChecklist))
  const replaced = new Set([...options.drop, ...given.map(({ id }) => id)])
  const checklists = [...(current?.checklists ?? []).filter(({ id }) => !replaced.has(id)), ...given]
  for (const { id, version } of given) {
    const held = current?.checklists.find((each) => each.id === id)
    if (
      held &&
      version <= held.version &&
      JSON.stringify(held) !== JSON.stringify(given.find((each) => each.id === id))
    )
      throw new UsageError(`${id}: bản ${version} không mới hơn bản ${held.version} đang phát hành`)
  }
  const version = (current?.version ?? 0) + 1
  const index: Release = {
    schemaVersion: 1,
    release: version,
    checklists: checklists.map(({ id, version }) => ({ id, version })),
    withdrawn: [...(current?.index.withdrawn ?? []), ...options.withdraw.map(readWithdrawal)],
    schemas: { checklist: 1, portal: 1 },
    minimumExtension: options['minimum-extension'] ?? current?.index.minimumExtension ?? '0.1.0',
  }
  const files = releaseFiles({
    index,
    portals:
      options.portals === undefined
        ? { schemaVersion: 1, portals: current?.portals ?? [] }
        : await readPortals(options.portals),
    checklists,
  })
  const signed = await buildTargets({ version, expires: Date.now() + lifetime }, files)
  const known = await takeFile(options.server, metadataName('root', newest.signed.version))
  return {
    ...(known ? {} : { root: decodeUtf8(newest.bytes) }),
    targets: decodeUtf8(envelope(signed, [])),
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, decodeUtf8(bytes)])),
  }
}

/** Signatures are over hashes: files that are not those would show one release and have another signed. */
async function readRelease(file: string): Promise<Submission> {
  try {
    const release = submission.parse(JSON.parse(await readFile(pathOf(file), 'utf8')))
    const { targets } = readMetadata('targets', encodeUtf8(release.targets)).signed
    for (const path of new Set([...Object.keys(targets), ...Object.keys(release.files)]))
      if (targets[path]?.hashes.sha256 !== (await sha256(encodeUtf8(release.files[path] ?? ''))))
        throw new Error(`${path} is not what is to be signed`)
    return release
  } catch (cause) {
    throw new UsageError(`${file} không phải bản phát hành đã ghi bằng --save, hoặc đã bị sửa`, { cause })
  }
}

/** What is about to be signed, for the person to look at before the passphrase is asked for. */
function describeRelease({ files, targets }: Submission): string {
  const { signed } = readMetadata('targets', encodeUtf8(targets))
  const { index, checklists, portals } = readContent(files, '9999')
  return [
    `Bản phát hành ${signed.version}, có hạn đến ${signed.expires.slice(0, 10)}:`,
    ...checklists.map(({ id, version, title }) => {
      const digest = signed.targets[checklistPath(id)]?.hashes.sha256 ?? ''
      return `  ${id}, bản ${version}: ${title}\n    dấu vân tay ${digest.slice(0, 16).replace(/.{4}(?!$)/g, '$& ')}`
    }),
    ...index.withdrawn.map(({ id, version }) => `  thu hồi ${id}, bản ${version}`),
    ...portals.map(({ title, matches }) => `  cổng ${title}: ${matches.join(', ')}`),
  ].join('\n')
}

async function send(server: string, body: Submission): Promise<string> {
  const answer = await fetch(new URL('/feed/publications', server), {
    method: 'POST',
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new UsageError(`không liên lạc được với ${server}`, { cause })
  })
  const text: unknown = await answer.json()
  const done = outcome.safeParse(text)
  if (!done.success)
    throw new UsageError(
      `máy chủ không nhận: ${failure.safeParse(text).data?.error.message ?? answer.status}`,
    )
  return done.data.state === 'published'
    ? `Đã phát hành bản ${done.data.targets}.`
    : `Chờ ký: đã có ${done.data.have} trên ${done.data.need} chữ ký.`
}

async function run(args: string[]): Promise<number> {
  const options = parse(args)
  const release =
    options.release === undefined ? await makeRelease(options) : await readRelease(options.release)
  await print(`${describeRelease(release)}\n`)
  const { raw, signatures } = readMetadata('targets', encodeUtf8(release.targets))
  const signer = await openKey(options.key, 'targets', options['passphrase-file'])
  const signed = { ...release, targets: decodeUtf8(envelope(raw, [...signatures, await sign(raw, signer)])) }
  if (options.save !== undefined) await writeFile(pathOf(options.save), JSON.stringify(signed))
  await print(`${await send(options.server, signed)}\n`)
  return 0
}

export const publishCommand: Command = { name: 'publish', summary: 'ký và phát hành bộ tiêu chí', usage, run }
