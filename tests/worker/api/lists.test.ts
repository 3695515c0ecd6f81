import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { importBoard } from '../../../worker/store/board-file.ts'
import { call, checklistOf, newBoard, type People } from './board.ts'

const many = 1000
let people: People

const subjects = ['phòng cháy', 'học tập', 'chăm sóc trẻ em', 'chuyển đổi số', 'kế hoạch tháng, kế hoạch năm']
const titleOf = (at: number) => `Kế hoạch ${subjects[at % subjects.length]} số ${at}`

beforeAll(async () => {
  people = await newBoard()
  const text = checklistOf('x')
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
  const deed = (index: number) => ({ by: null, by_name: null, at: at(index) })
  const rows = Array.from({ length: many }, (_, index) => {
    const id = `mau-${String(index).padStart(4, '0')}`
    const basis = { ...text.basis, subject: 'về công tác của đơn vị' }
    const document = JSON.stringify({ ...text, id, title: titleOf(index), basis })
    return { id, document, title: titleOf(index), index }
  })
  expect((rows[0]?.document.length ?? 0) > 15_000).toBe(true)
  const digest = 'a'.repeat(64)
  const noun = 'checklist' as const
  await env.DB.batch(
    importBoard(env.DB, {
      format: 'soat-board-1',
      exportedAt: at(0),
      tables: {
        members: [],
        documents: rows.map(({ id, title, index }) => ({
          noun,
          id,
          title,
          state: index % 4 === 0 ? ('published' as const) : ('draft' as const),
          revision: 1,
          digest,
          stamp: 1,
          published: null,
          last_version: 0,
          released_revision: 0,
          changed_by: null,
          changed_by_name: null,
          changed_at: at(index),
        })),
        revisions: rows.map(({ id, document, index }) => ({
          noun,
          id,
          revision: 1,
          document,
          digest,
          ...deed(index),
        })),
        reviews: [],
        decisions: [],
        releases: [],
        published_versions: [],
        withdrawals: [],
        samples: [],
        audit_heads: [],
        audit: [],
        feed_files: [],
        feed_publications: [],
      },
    }),
  )
})

interface Listed {
  items: { id: string; title: string; state: string; changedAt: string }[]
  next: string | null
}

/** How many rows the statements of one call read, and its answer. */
async function measured(path: string): Promise<{ rows: number; answer: Listed }> {
  let rows = 0
  const db = new Proxy(env.DB, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (name !== 'prepare') return typeof found === 'function' ? found.bind(target) : found
      return (sql: string) => {
        const counted = (statement: D1PreparedStatement): D1PreparedStatement =>
          new Proxy(statement, {
            get(inner, method) {
              if (method === 'bind') return (...values: unknown[]) => counted(inner.bind(...values))
              if (method === 'all')
                return async () => {
                  const result = await inner.all()
                  rows += result.meta.rows_read
                  return result
                }
              const other: unknown = Reflect.get(inner, method)
              return typeof other === 'function' ? other.bind(inner) : other
            },
          })
        return counted(target.prepare(sql))
      }
    },
  })
  const answer = await call('GET', path, { as: people.viewer, env: { DB: db } })
  expect(answer.status).toBe(200)
  return { rows, answer: await answer.json<Listed>() }
}

describe('a thousand checklists of 20 kB', () => {
  it.each([
    ['', 50],
    ['?limit=100', 100],
    ['?sort=title', 50],
    ['?state=published&limit=20', 20],
    ['?state=draft&sort=title', 50],
    ['?q=phong%20chay', 50],
    ['?q=K%E1%BA%BF%20ho%E1%BA%A1ch&limit=30', 30],
    ['?q=tre%20em&state=published', 50],
    ['?q=em%20ke%20cham&limit=2', 2],
    ['?q=so%20ke&sort=title&limit=1', 1],
    ['?q=kh%C3%B4ng%20c%C3%B3', 50],
    ['?q=162-KH', 50],
  ])('are listed by %s in pages that read no more rows than they hold, and one', async (query, size) => {
    let cursor: string | null = null
    for (let pages = 0; pages < 3; pages += 1) {
      const next = cursor === null ? '' : `${query === '' ? '?' : '&'}cursor=${cursor}`
      const { rows, answer } = await measured(`/checklists${query}${next}`)
      expect(rows).toBeLessThanOrEqual(size + 1)
      expect(answer.items.length).toBeLessThanOrEqual(size)
      cursor = answer.next
      if (cursor === null) break
    }
  })

  /** Every page of a list. */
  async function whole(query: string): Promise<Listed['items']> {
    const all: Listed['items'] = []
    let cursor: string | null = null
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`
      const { answer } = await measured(`/checklists?limit=90${query}${next}`)
      all.push(...answer.items)
      cursor = answer.next
    } while (cursor !== null)
    return all
  }

  it('are each listed once, newest change first, or by title', async () => {
    const newest = await whole('')
    expect(new Set(newest.map(({ id }) => id)).size).toBe(many)
    expect(newest.map(({ changedAt }) => changedAt)).toEqual(
      newest
        .map(({ changedAt }) => changedAt)
        .sort()
        .reverse(),
    )
    const byTitle = await whole('&sort=title')
    expect(byTitle).toHaveLength(many)
    const expected = ['chăm', 'chuyển', 'học', 'kế', 'phòng']
    expect([...new Set(byTitle.map(({ title }) => title.split(' ')[2]?.normalize('NFC')))]).toEqual(expected)
    expect(byTitle[0]?.title).toBe('Kế hoạch chăm sóc trẻ em số 2')
    expect(byTitle[1]?.title).toBe('Kế hoạch chăm sóc trẻ em số 7')
    expect(byTitle[2]?.title).toBe('Kế hoạch chăm sóc trẻ em số 12')
  })

  it('are found with or without accents, by words or their beginnings in any order, each once though its title says it twice', async () => {
    expect(await whole('&q=CHĂM%20SÓC')).toHaveLength(200)
    expect(await whole('&q=cham%20soc%20tre')).toHaveLength(200)
    expect(await whole('&q=tre%20soc%20kế%20chă')).toHaveLength(200)
    expect(await whole('&q=tre%20chay')).toHaveLength(0)
    expect((await whole('&q=777%20so%20em')).map(({ id }) => id)).toEqual(['mau-0777'])
    const twice = await whole('&q=ke%20hoach')
    expect(twice).toHaveLength(many)
    expect(new Set(twice.map(({ id }) => id)).size).toBe(many)
    expect((await whole('&q=so%20777')).map(({ id }) => id)).toEqual(['mau-0777'])
    expect((await whole('&q=mau-0042')).map(({ id }) => id)).toEqual(['mau-0042'])
    expect(await whole('&q=hoc%20tap&state=published')).toHaveLength(50)
  })

  it('go on to another shelf where one is full, and change on the one where they stand', async () => {
    await env.DB.prepare('UPDATE shelves SET lines = json_set(lines, \'$."mau-0000".words\', ?)')
      .bind('đầy '.repeat(200_000))
      .run()
    const json = { document: checklistOf('ke-sau', 'Đứng ở kệ sau') }
    await call('POST', '/checklists', { as: people.editor, json })
    const saved = await call('PUT', '/checklists/mau-0001', {
      as: people.editor,
      headers: { 'If-Match': '"1"' },
      json: { document: checklistOf('mau-0001', 'Đứng ở kệ trước') },
    })
    expect(saved.status).toBe(200)
    expect(await env.DB.prepare('SELECT COUNT(*) AS shelves FROM shelves').first('shelves')).toBe(2)
    expect((await whole('&q=ke%20dung&sort=title')).map(({ title }) => title)).toEqual([
      'Đứng ở kệ sau',
      'Đứng ở kệ trước',
    ])
  })

  it('stay where they were for who pages while another saves', async () => {
    const { answer } = await measured('/checklists?sort=title&limit=10')
    const again = await measured(`/checklists?sort=title&limit=10&cursor=${answer.next}`)
    expect(again.answer.items[0]?.title).not.toBe(answer.items.at(-1)?.title)
  })
})

it.each(['x', 'W10', 'WyJhIl0', 'WzEsMl0', 'W251bGwsbnVsbF0', '%22', btoa('{"a":1}')])(
  'the cursor «%s» is 422',
  async (cursor) => {
    const answer = await call('GET', `/checklists?cursor=${encodeURIComponent(cursor)}`, {
      as: people.viewer,
    })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { fields: [{ path: 'cursor' }] } })
  },
)

it.each(['limit=0', 'limit=101', 'limit=x', 'state=lost', 'sort=size', 'unknown=1'])(
  'a list asked for by %s is 422',
  async (query) => {
    expect((await call('GET', `/checklists?${query}`, { as: people.viewer })).status).toBe(422)
  },
)
