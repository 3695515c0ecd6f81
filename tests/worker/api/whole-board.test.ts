import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOfEntry } from '../../../shared/audit/chain.ts'
import { verifyLog } from '../../../shared/audit/verify.ts'
import { type BoardFile, boardFile } from '../../../shared/schema/board-file.ts'
import { reset } from '../reset.ts'
import { addMember, call, checklistOf, newBoard, type People } from './board.ts'
import { count, fedText, newSigning, type Signing, Work } from './released.ts'

let people: People
let signing: Signing

/** What a Board with a history exports: two releases, a draft under way, reviews, samples. */
let whole: BoardFile
let fed: string | null

const exported = async () =>
  boardFile.parse(await (await call('GET', '/export', { as: people.administrator })).json())

beforeAll(async () => {
  people = await newBoard()
  signing = await newSigning()
  const work = new Work(people, signing)
  await work.act('editor', 'POST', '/samples', { title: 'Mẫu', text: 'Kế hoạch «mẫu»\nđoạn hai' })
  const { items } = await work.act<{ items: { id: string }[] }>('viewer', 'GET', '/samples')
  for (const { id } of items) await work.act('editor', 'DELETE', `/samples/${id}`)
  await work.publish(checklistOf('mau', 'Bản đầu'))
  await work.save(checklistOf('mau', 'Bản hai'))
  await work.approve('mau')
  await work.release()
  await work.save(checklistOf('mau', 'Đang sửa'))
  await work.create(checklistOf('khac', 'Bộ khác'))
  whole = await exported()
  fed = await fedText('mau')
})

const importFile = (json: unknown) => call('POST', '/import', { as: people.administrator, json })
/** A server that has a signed-in administrator and nothing else. */
const emptyServer = async () => {
  await reset()
  people.administrator = await addMember('quan-tri', 'administrator')
}

describe('the export', () => {
  it('read into an empty server gives the same Board and the same feed, and work goes on there', async () => {
    const file = whole
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

  it('of a server that kept less of a trial is read in too', async () => {
    const file = structuredClone(whole)
    for (const row of file.tables.decisions)
      if (row.trial !== null) row.trial = JSON.stringify({ ...JSON.parse(row.trial), against: undefined })
    await emptyServer()
    expect((await importFile(file)).status).toBe(200)
  })

  it('is read into an empty Board only', async () => {
    await emptyServer()
    await importFile(whole)
    const before = await exported()
    const answer = await importFile(whole)
    expect(answer.status).toBe(409)
    expect(await exported()).toMatchObject({ tables: before.tables })
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
      'with a decision whose comments are no JSON',
      (file) => {
        Object.assign(file.tables.decisions[0] ?? {}, { comments: 'x' })
        return file
      },
      'tables.decisions.0.comments',
    ],
    [
      'with a row of the log that can’t be read',
      (file) => {
        Object.assign(file.tables.audit[2] ?? {}, { detail: '{' })
        return file
      },
      'tables.audit.2.detail',
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
    const file = breakIt(structuredClone(whole))
    await emptyServer()
    const answer = await importFile(file)
    expect(answer.status).toBe(422)
    const { error } = await answer.json<{ error: { fields: { path: string }[] } }>()
    expect(error.fields.map((field) => field.path)).toContain(path)
    for (const table of ['documents', 'revisions', 'audit', 'feed_files', 'releases', 'samples'])
      expect(await count(table)).toBe(0)
  })

  it('that the database refuses in the middle imports nothing', async () => {
    const file = structuredClone(whole)
    file.tables.feed_publications.push(...file.tables.feed_publications.slice(0, 1))
    await emptyServer()
    const answer = await importFile(file)
    expect(answer.status).toBe(503)
    for (const table of ['documents', 'revisions', 'audit', 'feed_files', 'releases'])
      expect(await count(table)).toBe(0)
  })
})

describe('the verifier of the log', () => {
  const faults = async (tables: BoardFile['tables']) => {
    const chain = whole.tables.audit_heads[0]?.chain
    return (await verifyLog(tables)).map(({ kind, row }) => [kind, row.replace(`${chain}/`, '')])
  }
  const faultsAfter = (change: (tables: BoardFile['tables']) => void) => {
    const { tables } = structuredClone(whole)
    change(tables)
    return faults(tables)
  }

  it('finds nothing in a log that was left alone', async () => {
    expect(await faults(whole.tables)).toEqual([])
  })

  it.each(['at', 'by', 'by_name', 'action', 'subject', 'detail', 'previous', 'hash'])(
    'names the row whose %s was changed',
    async (column) => {
      const found = await faultsAfter(({ audit }) => {
        Object.assign(audit[4] ?? {}, { [column]: '{}' })
      })
      expect(found).toContainEqual(['changed', 'audit 5'])
    },
  )

  it('names a row whose detail can’t be read any more', async () => {
    const found = await faultsAfter(({ audit }) => {
      Object.assign(audit[4] ?? {}, { detail: '{broken' })
    })
    expect(found).toContainEqual(['changed', 'audit 5'])
  })

  it('names a row that was taken out of the middle, the beginning or the end', async () => {
    const end = whole.tables.audit.length
    const found = await faultsAfter((tables) => {
      tables.audit = tables.audit.filter(({ seq }) => ![1, 6, end].includes(seq))
    })
    for (const seq of [1, 6, end]) expect(found).toContainEqual(['gone', `audit ${seq}`])
  })

  it('names a row that was written anew with a hash that fits it', async () => {
    const row = whole.tables.audit[4]
    if (!row) throw new Error('there is no row 5')
    const forged = { ...row, by_name: 'Người khác' }
    const hash = await hashOfEntry(forged)
    const found = await faultsAfter(({ audit }) => {
      audit[4] = { ...forged, hash }
    })
    expect(found).toEqual([['replaced', 'audit 5']])
  })

  it('names a text that was changed or removed behind the log’s back', async () => {
    const changed = await faultsAfter(({ revisions }) => {
      const row = revisions[1]
      if (row) row.document = row.document.replace('Bản hai', 'Bản 22')
    })
    expect(changed).toEqual([['changed', 'revisions checklist/mau 2']])
    const removed = await faultsAfter((tables) => {
      tables.revisions.splice(0, 1)
    })
    expect(removed).toContainEqual(['gone', expect.stringContaining('revisions checklist/mau')])
  })

  it('names what someone with the database in hand has done, past its triggers', async () => {
    await emptyServer()
    await importFile(whole)
    await env.DB.batch([
      env.DB.prepare('DROP TRIGGER audit_never_changes'),
      env.DB.prepare('DROP TRIGGER audit_stays'),
      env.DB.prepare("UPDATE audit SET by_name = 'x' WHERE seq = 3"),
      env.DB.prepare('DELETE FROM audit WHERE seq = 7'),
    ])
    const { tables } = await exported()
    expect(await faults(tables)).toEqual([
      ['changed', 'audit 3'],
      ['gone', 'audit 7'],
    ])
  })
})
