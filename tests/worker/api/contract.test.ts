import { beforeAll, expect, it } from 'vitest'
import { checklistOf, client, newBoard, once, type People } from './board.ts'

let people: People
beforeAll(async () => {
  people = await newBoard()
})

it('the typed client writes a checklist, hands it in and has it approved', async () => {
  const [editor, reviewer] = [client(people.editor), client(people.reviewer)]
  const param = { id: 'mau' }
  const made = await editor.checklists.$post({ header: once(), json: { document: checklistOf('mau') } })
  expect(made.status).toBe(201)
  const tag = (answer: { headers: Headers }) => ({ ...once(), 'if-match': answer.headers.get('etag') ?? '' })

  const saved = await editor.checklists[':id'].$put({
    param,
    header: tag(made),
    json: { document: checklistOf('mau', 'Tên khác') },
  })
  if (saved.status !== 200) throw new Error(await saved.text())
  const view = await saved.json()
  expect(view).toMatchObject({
    revision: 2,
    state: 'draft',
    published: null,
    editors: [{ id: people.editor.id }],
  })
  expect(view.document.title).toBe('Tên khác')

  const handedIn = await editor.checklists[':id'].review.$post({ param, header: tag(saved) })
  expect(handedIn.status).toBe(200)
  const decided = await reviewer.checklists[':id'].decision.$post({
    param,
    header: tag(handedIn),
    json: { decision: 'approve', comments: [], trial: { digest: view.digest, against: null, samples: [] } },
  })
  if (decided.status !== 200) throw new Error(await decided.text())
  expect(await decided.json()).toMatchObject({
    state: 'approved',
    review: { decision: 'approve', decidedBy: { id: people.reviewer.id } },
  })
  const listed = await editor.checklists.$get({ query: { q: 'ten khac', state: 'approved' } })
  expect(await listed.json()).toMatchObject({ items: [{ id: 'mau', title: 'Tên khác' }], next: null })
})
