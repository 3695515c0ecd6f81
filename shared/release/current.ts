import { sha256 } from '../tuf/digest.ts'
import { type Metadata, type Role, readMetadata, type Signed } from '../tuf/metadata.ts'
import { metadataName, targetName, timestampName } from '../tuf/names.ts'
import { decodeUtf8 } from '../tuf/platform.ts'
import { isSigned } from '../tuf/verify.ts'
import { type Content, readContent } from './content.ts'

export interface CurrentRelease extends Content {
  /** The targets version. */
  version: number
  /** The files by target path, as they were signed. */
  files: Readonly<Record<string, string>>
}

/** Takes a file of the feed by its name; null where the server has none. */
export type TakeFile = (name: string) => Promise<Uint8Array | null>

/** What the server has out can't be built upon: a file is missing, altered, or not signed by the roots given. */
export class UntrustedRelease extends Error {
  override name = 'UntrustedRelease'
  readonly fault: 'missing' | 'unsigned' | 'altered'
  readonly file: string

  constructor(fault: UntrustedRelease['fault'], file: string) {
    super(`${file} is ${fault}`)
    this.fault = fault
    this.file = file
  }
}

/**
 * What is out, to build the next release on; null for an empty feed. It will be signed again, so only what keys of one
 * of these roots have signed is taken over. Throws `UntrustedRelease`, `NotMetadata` and `UnusableRelease`.
 */
export async function currentRelease(
  takeFile: TakeFile,
  roots: readonly Signed<'root'>[],
): Promise<CurrentRelease | null> {
  const take = async <Name extends Role>(role: Name, name: string): Promise<Metadata<Name> | null> => {
    const bytes = await takeFile(name)
    return bytes && readMetadata(role, bytes)
  }
  const timestamp = await take('timestamp', timestampName)
  if (!timestamp) return null
  const { version } = timestamp.signed.meta['snapshot.json']
  const snapshot = await take('snapshot', metadataName('snapshot', version))
  const name = metadataName('targets', snapshot?.signed.meta['targets.json'].version ?? 0)
  const targets = await take('targets', name)
  if (!targets) throw new UntrustedRelease('missing', name)
  const signed = await Promise.all(roots.map((root) => isSigned(targets, 'targets', root)))
  if (!signed.includes(true)) throw new UntrustedRelease('unsigned', name)
  const files: Record<string, string> = {}
  for (const [path, { hashes }] of Object.entries(targets.signed.targets)) {
    const bytes = await takeFile(targetName(path, hashes.sha256))
    if (!bytes || (await sha256(bytes)) !== hashes.sha256) throw new UntrustedRelease('altered', path)
    files[path] = decodeUtf8(bytes)
  }
  return { version: targets.signed.version, files, ...readContent(files, '9999') }
}
