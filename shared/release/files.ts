import type { Checklist } from '../schema/checklist.ts'
import type { PortalList } from '../schema/portal.ts'
import type { Release } from '../schema/release.ts'
import { encodeUtf8 } from '../tuf/platform.ts'

/**
 * Bytes of all files of a release together. Browsers keep 5 MB for an extension at the least (Chromium before 114),
 * and an install keeps two releases.
 */
export const largestRelease = 2_000_000

/** The target paths of a release. */
export const indexPath = 'index.json'
export const portalsPath = 'portals.json'
export const checklistPath = (id: string): string => `checklists/${id}.json`

export interface ReleaseContent {
  index: Release
  portals: PortalList
  checklists: readonly Checklist[]
}

/** The files of a release, by target path: what the targets metadata lists and installs download. */
export function releaseFiles({ index, portals, checklists }: ReleaseContent): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, value: unknown) => files.set(path, encodeUtf8(JSON.stringify(value)))
  put(indexPath, index)
  put(portalsPath, portals)
  for (const checklist of checklists) put(checklistPath(checklist.id), checklist)
  return files
}
