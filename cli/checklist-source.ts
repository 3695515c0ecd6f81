import { readFile } from 'node:fs/promises'
import { checklists } from '../shared/checklists/index.ts'
import type { Checklist } from '../shared/schema/checklist.ts'
import { reasonOf } from './file-bytes.ts'
import { pathOf } from './place.ts'
import { UsageError } from './usage-error.ts'

/** A shipped checklist by its id, or one from a JSON file. Throws UsageError that names the bad field. */
export async function loadChecklist(idOrFile: string): Promise<Checklist> {
  const shipped = checklists.find((checklist) => checklist.id === idOrFile)
  return shipped ?? (await parseChecklist(await sourceOf(idOrFile), idOrFile))
}

async function sourceOf(idOrFile: string): Promise<string> {
  try {
    return await readFile(pathOf(idOrFile), 'utf8')
  } catch (error) {
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(idOrFile)) {
      const known = checklists.map(({ id }) => id).join(', ')
      throw new UsageError(`không có bộ tiêu chí «${idOrFile}»; có sẵn: ${known}`, { cause: error })
    }
    throw new UsageError(`bộ tiêu chí ${idOrFile}: ${reasonOf(error)}`, { cause: error })
  }
}

async function parseChecklist(source: string, file: string): Promise<Checklist> {
  let data: unknown
  try {
    data = JSON.parse(source.replace(/^\ufeff/, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    throw new UsageError(`bộ tiêu chí ${file}: không phải JSON hợp lệ (${detail})`, { cause: error })
  }
  // zod is needed only here, and slow to load.
  const [{ checklist }, { vi }] = await Promise.all([
    import('../shared/schema/checklist.ts'),
    import('zod/locales'),
  ])
  const parsed = checklist.safeParse(data, { error: vi().localeError })
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const more = parsed.error.issues.length - 1
  const path = first?.code === 'unrecognized_keys' ? [...first.path, ...first.keys.slice(0, 1)] : first?.path
  throw new UsageError(
    `bộ tiêu chí ${file} sai ở ${fieldPath(path ?? [])}: ${first?.message ?? ''}` +
      (more > 0 ? ` (và ${more} chỗ khác)` : ''),
  )
}

/** `sections[2].headings[0]`, as a person would look for it. */
function fieldPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'gốc của tệp'
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`))
    .join('')
}
