import { type Content, readContent } from '../../shared/release/content.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { type Metadata, type Role, readMetadata, type Signed } from '../../shared/tuf/metadata.ts'
import { metadataName, targetName, timestampName } from '../../shared/tuf/names.ts'
import { decodeUtf8 } from '../../shared/tuf/platform.ts'
import { isSigned } from '../../shared/tuf/verify.ts'
import { UsageError } from '../usage-error.ts'

export interface CurrentRelease extends Content {
  version: number
}

/** Takes a file of the feed; null for 404. */
export async function takeFile(server: string, name: string): Promise<Uint8Array | null> {
  const answer = await fetch(new URL(`/feed/${name}`, server), { redirect: 'error' }).catch(
    (cause: unknown) => {
      throw new UsageError(`không liên lạc được với ${server}`, { cause })
    },
  )
  if (answer.status === 404) return null
  if (answer.status !== 200) throw new UsageError(`${server} trả lời ${answer.status} cho ${name}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/**
 * What the server has out, to build the next release on; null for an empty feed. It will be signed again, so only
 * what keys of one of these roots have signed is taken over.
 */
export async function currentRelease(
  server: string,
  roots: readonly Signed<'root'>[],
): Promise<CurrentRelease | null> {
  const take = async <Name extends Role>(role: Name, name: string): Promise<Metadata<Name> | null> => {
    const bytes = await takeFile(server, name)
    return bytes && readMetadata(role, bytes)
  }
  const timestamp = await take('timestamp', timestampName)
  if (!timestamp) return null
  const { version } = timestamp.signed.meta['snapshot.json']
  const snapshot = await take('snapshot', metadataName('snapshot', version))
  const named = snapshot?.signed.meta['targets.json'].version ?? 0
  const targets = await take('targets', metadataName('targets', named))
  if (!targets) throw new UsageError(`${server} thiếu tệp phát hành ${named}`)
  const signed = await Promise.all(roots.map((root) => isSigned(targets, 'targets', root)))
  if (!signed.includes(true))
    throw new UsageError(`bản phát hành ${named} trên ${server} không có đủ chữ ký của kho khóa này`)
  const files: Record<string, string> = {}
  for (const [path, { hashes }] of Object.entries(targets.signed.targets)) {
    const bytes = await takeFile(server, targetName(path, hashes.sha256))
    if (!bytes || (await sha256(bytes)) !== hashes.sha256)
      throw new UsageError(`${path} trên ${server} đã bị sửa`)
    files[path] = decodeUtf8(bytes)
  }
  return { version: targets.signed.version, ...readContent(files, '9999') }
}
