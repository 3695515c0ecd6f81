import { type Metadata, readMetadata } from '../tuf/metadata.ts'
import { metadataName } from '../tuf/names.ts'
import { isSigned } from '../tuf/verify.ts'
import { type TakeFile, UntrustedRelease } from './current.ts'

/** A Board that changes its keys weekly for twenty years. */
const mostRoots = 1024

/**
 * The chain of roots from the first to the newest, each signed by the one before and by itself (TUF 5.3.4). Whether
 * the first is the right one is for people to judge, by its fingerprint. Empty for an empty feed. Throws
 * `UntrustedRelease` and `NotMetadata`.
 */
export async function rootChain(takeFile: TakeFile): Promise<Metadata<'root'>[]> {
  const chain: Metadata<'root'>[] = []
  for (let version = 1; version <= mostRoots; version += 1) {
    const name = metadataName('root', version)
    const bytes = await takeFile(name)
    if (!bytes) return chain
    const root = readMetadata('root', bytes)
    const before = chain.at(-1) ?? root
    if (
      root.signed.version !== version ||
      !(await isSigned(root, 'root', before.signed)) ||
      !(await isSigned(root, 'root', root.signed))
    )
      throw new UntrustedRelease('unsigned', name)
    chain.push(root)
  }
  return chain
}
