import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../shared/audit/chain.ts'
import { hashOfEntry } from '../../../shared/audit/chain.ts'
import { verifyLog } from '../../../shared/audit/verify.ts'
import { type BoardFile, boardFile } from '../../../shared/schema/board-file.ts'
import { reset } from '../reset.ts'
import { addMember, call, checklistOf, newBoard, type People } from './board.ts'
import { count, fedText, newSigning, type Signing, Work } from './released.ts'

let people: People
let signing: Signing
let work: Work

/** A Board with a history: two releases, a draft under way, a review, samples, a withdrawal. */
beforeEach(async () => {
  people = await newBoard()
  signing ??= await newSigning()
  work = new Work(people, signing)
  await work.act('editor', 'POST', '/samples', { title: 'Mẫu', text: 'Kế hoạch «mẫu»\nđoạn hai' })
  const { items } = await work.act<{ items: { id: string }[] }>('viewer', 'GET', '/samples')
  for (const { id } of items) await work.act('editor', 'DELETE', `/samples/${id}`)
  await work.publish(checklistOf('mau', 'Bản đầu'))
  await work.save(checklistOf('mau', 'Bản hai'))
  await work.approve('mau')
  await work.release()
  await work.save(checklistOf('mau', 'Đang sửa'))
  await work.create(checklistOf('khac', 'Bộ khác'))
})

const exported = async () =>
  boardFile.parse(await (await call('GET', '/export', { as: people.administrator })).json())
const importFile = (json: unknown) => call('POST', '/import', { as: people.administrator, json })
/** A server that has a signed-in administrator and nothing else. */
const emptyServer = async () => {
  await reset()
  people.administrator = await addMember('quan-tri', 'administrator')
}

describe('the export', () => {
  it('read into an empty server gives the same Board and the same feed, and work goes on there', async () => {
    const file = await exported()
    const fed = await fedText('mau')
    await emptyServer()
    const answer = await importFile(file)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ documents: 2, revisions: 4, releases: 2 })
    const again = await exported()
    const own = (tables: BoardFile['tables']) => ({
      ...tables,
      audit: tables.audit.filter(({ action }) => action !== 'board.imported'),
      audit_heads: tables.audit_heads.map(({ own: _, ...head }) => head).filter(({ seq }) => seq > 1),
    })
    expect(own(again.tables)).toEqual(own(file.tables))
    expect(await verifyLog(again.tables)).toEqual([])
    expect(await fedText('mau')).toBe(fed)

    const moved = new Work({ ...people }, signing)
    const found = await moved.act('administrator', 'GET', '/checklists?q=bo%20khac')
    expect(found).toMatchObject({ items: [{ id: 'khac', title: 'Bộ khác' }] })
    await moved.act('administrator', 'GET', '/checklists/mau')
    await moved.save(checklistOf('mau', 'Sửa tiếp trên máy chủ mới'), 'editor')
    await moved.approve('mau')
    expect(await moved.release()).toMatchObject({ state: 'published', targets: 3 })
  })

  it('is read into an empty Board only', async () => {
    const file = await exported()
    const answer = await importFile(file)
    expect(answer.status).toBe(409)
    expect(await exported()).toMatchObject({ tables: file.tables })
  })
})

describe('a broken file', () => {
  const breaks: [string, (file: BoardFile) => unknown, string][] = [
    ['that is no such file', () => ({ format: 'soat-board-1' }), 'exportedAt'],
    [
      'with a field of a wrong kind',
      (file) => {
        Object.assign(file.tables.documents[1] ?? {}, { state: 'lost' })
        return file
      },
      'tables.documents.1.state',
    ],
    [
      'with a document that does not fit its schema',
      (file) => {
        const row = file.tables.revisions[2]
        if (row) row.document = row.document.replace('"order":1', '"order":0')
        return file
      },
      'tables.revisions.2.document.sections.0.order',
    ],
    [
      'with a document that is no JSON',
      (file) => {
        Object.assign(file.tables.published_versions[0] ?? {}, { document: '{' })
        return file
      },
      'tables.published_versions.0.document',
    ],
    [
      'with a text other than the log tells of',
      (file) => {
        const row = file.tables.revisions[1]
        if (row) row.document = row.document.replace('Bản hai', 'Bản 22')
        return file
      },
      'tables.revisions.1',
    ],
    [
      'whose document has lost its newest revision',
      (file) => {
        file.tables.revisions = file.tables.revisions.filter(({ id }) => id !== 'khac')
        return file
      },
      'tables.documents.0.revision',
    ],
    [
      'with a row of the log changed',
      (file) => {
        Object.assign(file.tables.audit[3] ?? {}, { by_name: 'Người khác' })
        return file
      },
      'tables.audit.3',
    ],
  ]
  it.each(breaks)('%s imports nothing, and the fault is named', async (_, breakIt, path) => {
    const file = breakIt(await exported())
    await emptyServer()
    const answer = await importFile(file)
    expect(answer.status).toBe(422)
    const { error } = await answer.json<{ error: { fields: { path: string }[] } }>()
    expect(error.fields.map((field) => field.path)).toContain(path)
    for (const table of ['documents', 'revisions', 'audit', 'feed_files', 'releases', 'samples'])
      expect(await count(table)).toBe(0)
  })

  it('that the database refuses in the middle imports nothing', async () => {
    const file = await exported()
    file.tables.feed_publications.push(...file.tables.feed_publications.slice(0, 1))
    await emptyServer()
    const answer = await importFile(file)
    expect(answer.status).toBe(503)
    for (const table of ['documents', 'revisions', 'audit', 'feed_files', 'releases'])
      expect(await count(table)).toBe(0)
  })
})

describe('the verifier of the log', () => {
  /** Does what the triggers forbid, as someone with the database in hand could. */
  async function tamper(sql: string, ...values: unknown[]): Promise<void> {
    await env.DB.batch([
      env.DB.prepare('DROP TRIGGER audit_never_changes'),
      env.DB.prepare('DROP TRIGGER audit_stays'),
      env.DB.prepare('DROP TRIGGER revisions_never_change'),
      env.DB.prepare('DROP TRIGGER revisions_stay'),
      env.DB.prepare(sql).bind(...values),
    ])
  }
  const faults = async () => {
    const { tables } = await exported()
    const chain = tables.audit_heads[0]?.chain
    return (await verifyLog(tables)).map(({ kind, row }) => [kind, row.replace(`${chain}/`, '')])
  }
  const last = () => count('audit')

  it('finds nothing in a log that was left alone', async () => {
    expect(await faults()).toEqual([])
  })

  it.each(['at', 'by', 'by_name', 'action', 'subject', 'detail', 'previous', 'hash'])(
    'names the row whose %s was changed',
    async (column) => {
      await tamper(
        `UPDATE audit SET ${column} = ? WHERE seq = 5`,
        column === 'at' ? '2020-01-01T00:00:00.000Z' : '{}',
      )
      expect(await faults()).toContainEqual(['changed', 'audit 5'])
    },
  )

  it('names a row that was taken out of the middle, the beginning or the end', async () => {
    const end = await last()
    await tamper(`DELETE FROM audit WHERE seq IN (1, 6, ${end})`)
    const found = await faults()
    for (const seq of [1, 6, end]) expect(found).toContainEqual(['gone', `audit ${seq}`])
  })

  it('names a row that was written anew with a hash that fits it', async () => {
    const row = await env.DB.prepare(
      'SELECT chain, seq, at, by, by_name, action, subject, detail, previous, hash FROM audit WHERE seq = 5',
    ).first<AuditEntry>()
    if (!row) throw new Error('there is no row 5')
    const forged = { ...row, by_name: 'Người khác' }
    await tamper(
      'UPDATE audit SET by_name = ?, hash = ? WHERE seq = 5',
      forged.by_name,
      await hashOfEntry(forged),
    )
    expect(await faults()).toEqual([['replaced', 'audit 5']])
  })

  it('names a text that was changed or removed behind the log’s back', async () => {
    await tamper(
      "UPDATE revisions SET document = json_set(document, '$.title', 'x') WHERE id = 'mau' AND revision = 2",
    )
    expect(await faults()).toEqual([['changed', 'revisions checklist/mau 2']])
    await env.DB.prepare("DELETE FROM revisions WHERE id = 'mau' AND revision = 1").run()
    expect(await faults()).toContainEqual(['gone', expect.stringContaining('revisions checklist/mau')])
  })
})
