import * as z from 'zod'
import { type Checklist, checklist } from '../schema/checklist.ts'
import { type Portal, portalList } from '../schema/portal.ts'
import { type Release, release } from '../schema/release.ts'
import { checklistPath, indexPath, portalsPath } from './files.ts'

/** A release that installs can't work with; `newer` where it is for a later version of the extension. */
export class UnusableRelease extends Error {
  override name = 'UnusableRelease'
  readonly newer: boolean

  constructor(message: string, options: ErrorOptions & { newer?: boolean } = {}) {
    super(message, options)
    this.newer = options.newer ?? false
  }
}

/** What a release holds, read and found usable. */
export interface Content {
  index: Release
  checklists: Checklist[]
  portals: Portal[]
}

/** The newest schema that this extension reads. */
const known = 1
/** What an index of any version says. */
const anyIndex = z.looseObject({
  schemaVersion: z.int(),
  minimumExtension: z.string(),
  schemas: z.looseObject({ checklist: z.int(), portal: z.int() }).optional(),
})

/** Reads the index of a release for an extension of this version. Throws `UnusableRelease`. */
export function readIndex(text: string, extension: string): Release {
  const parsed = parse(anyIndex, text, indexPath)
  const newest = Math.max(parsed.schemaVersion, parsed.schemas?.checklist ?? 1, parsed.schemas?.portal ?? 1)
  if (newest > known || isOlder(extension, parsed.minimumExtension))
    throw new UnusableRelease(`the release is for extension ${parsed.minimumExtension}, schema ${newest}`, {
      newer: true,
    })
  const index = parse(release, text, indexPath)
  if (index.checklists.length === 0) throw new UnusableRelease('a release without a checklist')
  return index
}

/** The target paths that an install of this release needs. */
export const neededPaths = (index: Release): string[] => [
  indexPath,
  portalsPath,
  ...index.checklists.map(({ id }) => checklistPath(id)),
]

/** Reads the files of a release, by target path. Throws `UnusableRelease`. */
export function readContent(files: Readonly<Record<string, string>>, extension: string): Content {
  const index = readIndex(files[indexPath] ?? '', extension)
  const { portals } = parse(portalList, files[portalsPath] ?? '', portalsPath)
  const checklists = index.checklists.map(({ id, version }) => {
    const path = checklistPath(id)
    const read = parse(checklist, files[path] ?? '', path)
    if (read.id !== id || read.version !== version)
      throw new UnusableRelease(`${path} is ${read.id} ${read.version}, not ${id} ${version}`)
    if (isWithdrawn(index, read)) throw new UnusableRelease(`${id} ${version} is withdrawn`)
    return read
  })
  return { index, checklists, portals }
}

export const isWithdrawn = (index: Release, { id, version }: { id: string; version: number }): boolean =>
  index.withdrawn.some((gone) => gone.id === id && gone.version === version)

function parse<Value>(schema: z.ZodType<Value>, text: string, path: string): Value {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new UnusableRelease(`${path} does not fit its schema`, { cause })
  }
}

function isOlder(version: string, minimum: string): boolean {
  const [own, asked] = [version, minimum].map((text) => text.split('.').map(Number))
  for (let at = 0; at < 4; at += 1) {
    const difference = (own?.[at] ?? 0) - (asked?.[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
