import type { D1Database } from '@cloudflare/workers-types'
import { checklistPath, indexPath, portalsPath } from '../../shared/release/files.ts'
import { type Release, release } from '../../shared/schema/release.ts'
import { canonicalBytes } from '../../shared/tuf/canonical.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { targetName } from '../../shared/tuf/names.ts'
import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { feedFile, metadataFile, newestPublication } from '../store/feed.ts'
import {
  type InSigning,
  pendingWithdrawals,
  type Releasable,
  releasable,
  releaseInSigning,
  type SignerRow,
  signersOf,
  type Withdrawal,
} from '../store/releases.ts'

export interface NextRelease {
  /** The targets version that is to be signed. */
  version: number
  /** The root in use; null while the feed is empty. */
  root: string | null
  /** By target path, byte for byte as they were approved. */
  files: Record<string, string>
  changes: (Withdrawal & { title: string; change: 'new' | 'changed' | 'withdrawn' })[]
  /** The same release as others have signed it already. */
  signing: (InSigning & { signers: SignerRow[] }) | null
}

/** What the publishers sign next: all that is approved, with all that is out and stays. */
export async function nextRelease(db: D1Database): Promise<NextRelease> {
  const last = await newestPublication(db)
  const root = last && decodeUtf8(await metadataFile(db, 'root', last))
  const index = last && (await currentIndex(db, last))
  const gone = await pendingWithdrawals(db)
  const withdrawn = ({ noun, id, version }: Withdrawal) =>
    gone.some((each) => each.noun === noun && each.id === id && each.version === version)
  const all = (await releasable(db)).map((row) => ({ row, version: versionOf(row) }))
  const kept = all.filter(({ row, version }) => !withdrawn({ ...row, version }))
  const version = (last?.targets ?? 0) + 1
  const checklists = kept.filter(({ row }) => row.noun === 'checklist')
  const next: Release = {
    schemaVersion: 1,
    release: version,
    checklists: checklists.map(({ row, version }) => ({ id: row.id, version })),
    withdrawn: [
      ...(index?.withdrawn ?? []),
      ...gone.filter(({ noun }) => noun === 'checklist').map(({ id, version }) => ({ id, version })),
    ],
    schemas: { checklist: 1, portal: 1 },
    minimumExtension: index?.minimumExtension ?? '0.1.0',
  }
  const portals = kept.filter(({ row }) => row.noun === 'portal').map(({ row }) => row.text)
  const files: Record<string, string> = {
    [indexPath]: JSON.stringify(next),
    [portalsPath]: `{"schemaVersion":1,"portals":[${portals.join(',')}]}`,
  }
  for (const { row } of checklists) files[checklistPath(row.id)] = row.text
  const changes = [
    ...kept
      .filter(({ row, version }) => row.published !== version)
      .map(({ row: { noun, id, title, published }, version }) => ({
        noun,
        id,
        version,
        title,
        change: published === null ? ('new' as const) : ('changed' as const),
      })),
    ...gone.map((each) => ({
      ...each,
      title: all.find(({ row }) => row.noun === each.noun && row.id === each.id)?.row.title ?? each.id,
      change: 'withdrawn' as const,
    })),
  ]
  return { version, root, files, changes, signing: await signingOf(db, version, files) }
}

async function signingOf(
  db: D1Database,
  version: number,
  files: NextRelease['files'],
): Promise<NextRelease['signing']> {
  const held = await releaseInSigning(db)
  if (!held || !signs(held, version, files)) return null
  const { raw } = readMetadata('targets', encodeUtf8(held.targets))
  return { ...held, signers: await signersOf(db, version, await sha256(canonicalBytes(raw))) }
}

const versionOf = ({ text }: Releasable): number => (JSON.parse(text) as { version: number }).version

async function currentIndex(
  db: D1Database,
  last: Parameters<typeof metadataFile>[2],
): Promise<Release | null> {
  const { signed } = readMetadata('targets', await metadataFile(db, 'targets', last))
  const described = signed.targets[indexPath]
  const text = described && (await feedFile(db, targetName(indexPath, described.hashes.sha256)))
  return text ? release.parse(JSON.parse(text)) : null
}

/** Whether what others have signed is this release still. */
function signs(held: InSigning, version: number, files: Record<string, string>): boolean {
  const { signed } = readMetadata('targets', encodeUtf8(held.targets))
  const paths = Object.keys(signed.targets)
  return (
    signed.version === version &&
    paths.length === Object.keys(files).length &&
    paths.every((path) => signed.targets[path]?.length === encodeUtf8(files[path] ?? '').length)
  )
}
