import type { BoardFile } from '../schema/board-file.ts'
import { sha256 } from '../tuf/digest.ts'
import { encodeUtf8 } from '../tuf/platform.ts'
import { type AuditEntry, type AuditHead, hashOfEntry } from './chain.ts'

/** What is wrong with a row. `path` names it in the file, as `tables.audit.16`; null for a row that is gone. */
export interface Fault {
  kind: 'changed' | 'gone' | 'replaced' | 'not-in-log'
  /** The row for people: `audit 3f2a…/17`, `revisions checklist/kh-162 4`. */
  row: string
  path: string | null
}

type Logged = Pick<BoardFile['tables'], 'audit' | 'audit_heads' | 'revisions' | 'published_versions'>

/**
 * Finds every row of the audit log that was changed, replaced or removed, and every text that is not the one that the
 * log tells of. Empty where all is as it was written.
 */
export async function verifyLog(tables: Logged): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const head of tables.audit_heads) faults.push(...(await verifyChain(tables.audit, head)))
  const known = new Set(tables.audit_heads.map(({ chain }) => chain))
  tables.audit.forEach(({ chain, seq }, at) => {
    if (!known.has(chain))
      faults.push({ kind: 'not-in-log', row: `audit ${chain}/${seq}`, path: `tables.audit.${at}` })
  })
  return [...faults, ...(await verifyTexts(tables))]
}

async function verifyChain(audit: readonly AuditEntry[], head: AuditHead): Promise<Fault[]> {
  const faults: Fault[] = []
  const places = new Map<number, number>()
  audit.forEach((entry, at) => {
    if (entry.chain === head.chain) places.set(entry.seq, at)
  })
  const nameOf = (seq: number) => `audit ${head.chain}/${seq}`
  const pathOf = (seq: number) => `tables.audit.${places.get(seq)}`
  const entryOf = (seq: number) => audit[places.get(seq) ?? -1]
  const last = Math.max(head.seq, ...places.keys())
  for (let seq = 1; seq <= last; seq += 1) {
    const entry = entryOf(seq)
    if (!entry) {
      faults.push({ kind: 'gone', row: nameOf(seq), path: null })
      continue
    }
    // What the next row, or the noted end of the log, says that this row's hash was.
    const noted = seq === head.seq ? head.hash : entryOf(seq + 1)?.previous
    if ((await hashOfEntry(entry)) !== entry.hash)
      faults.push({ kind: 'changed', row: nameOf(seq), path: pathOf(seq) })
    else if ((noted !== undefined && noted !== entry.hash) || (seq === 1 && entry.previous !== ''))
      faults.push({ kind: 'replaced', row: nameOf(seq), path: pathOf(seq) })
    else if (seq > head.seq) faults.push({ kind: 'not-in-log', row: nameOf(seq), path: pathOf(seq) })
  }
  return faults
}

/** Whether the texts that are kept are those that the log tells of. */
async function verifyTexts({ audit, revisions, published_versions }: Logged): Promise<Fault[]> {
  const faults: Fault[] = []
  const told = new Set<string>()
  for (const { subject, detail } of audit) {
    const digest = digestIn(detail)
    if (digest !== null) told.add(`${subject} ${digest}`)
  }
  const digests = new Set<string>()
  for (const [at, row] of revisions.entries()) {
    const subject = `${row.noun}/${row.id}`
    const place = { row: `revisions ${subject} ${row.revision}`, path: `tables.revisions.${at}` }
    digests.add(`${subject} ${row.digest}`)
    if ((await sha256(encodeUtf8(row.document))) !== row.digest) faults.push({ kind: 'changed', ...place })
    // A text that came in with a release is told of by the release.
    else if (row.by !== null && !told.has(`${subject} ${row.digest}`))
      faults.push({ kind: 'not-in-log', ...place })
  }
  for (const [at, row] of published_versions.entries())
    if ((await sha256(encodeUtf8(row.document))) !== row.digest)
      faults.push({
        kind: 'changed',
        row: `published_versions ${row.noun}/${row.id} ${row.version}`,
        path: `tables.published_versions.${at}`,
      })
  for (const subject of told)
    if (/^(checklist|portal)\//.test(subject) && !digests.has(subject))
      faults.push({ kind: 'gone', row: `revisions ${subject}`, path: null })
  return faults
}

/** The digest that a row tells of; null where it tells of none, or was changed into something unreadable. */
function digestIn(detail: string): string | null {
  try {
    const told: unknown = JSON.parse(detail)
    if (typeof told !== 'object' || told === null || !('digest' in told)) return null
    return typeof told.digest === 'string' ? told.digest : null
  } catch {
    return null
  }
}
