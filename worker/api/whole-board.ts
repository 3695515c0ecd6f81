import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import { verifyLog } from '../../shared/audit/verify.ts'
import { type BoardFile, boardFile } from '../../shared/schema/board-file.ts'
import { checklist } from '../../shared/schema/checklist.ts'
import { portal } from '../../shared/schema/portal.ts'
import { release } from '../../shared/schema/release.ts'
import { warm } from '../feed/warm.ts'
import { exportBoard, importBoard, isEmptyBoard, ownChain } from '../store/board-file.ts'
import { Stale } from '../store/database.ts'
import { common, commonToWrites, json } from './document-routes.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, fieldsOf, Refused, refuseInvalid } from './errors.ts'
import { comment, trial, writeHeaders } from './views.ts'
import { write } from './write.ts'

const tags = ['whole board']
/** The file is described by its schema in `shared/schema/board-file.ts`; here it is only said to be one. */
const anyFile = z.looseObject({ format: z.literal('soat-board-1') }).openapi('BoardFile')

const everything = createRoute({
  method: 'get',
  path: '/export',
  tags,
  summary: 'Everything that the server holds, as one file',
  responses: { 200: json('The file.', anyFile), ...common },
})

const readIn = createRoute({
  method: 'post',
  path: '/import',
  tags,
  summary: 'Puts such a file into an empty Board, all or nothing',
  request: {
    headers: writeHeaders,
    body: { required: true, content: { 'application/json': { schema: anyFile } } },
  },
  responses: {
    200: json(
      'What was read in.',
      z.strictObject({ documents: z.int(), revisions: z.int(), releases: z.int() }),
    ),
    ...commonToWrites,
    409: errorResponse('The Board is not empty.'),
  },
})

/** How many faults of a file are named. */
const mostNamed = 50

/** Reads the file, down to each document in it. Throws `Refused` with what is wrong where. */
async function read(given: unknown): Promise<BoardFile> {
  const refuse = (fields: { path: string; message: string }[]) =>
    new Refused(422, 'invalid-request', 'the file is broken: nothing was read in', {
      fields: fields.slice(0, mostNamed),
    })
  const parsed = boardFile.safeParse(given)
  if (!parsed.success) throw refuse(fieldsOf(parsed.error))
  const { tables } = parsed.data
  const wrong = (['revisions', 'published_versions'] as const).flatMap((table) =>
    tables[table].flatMap(({ noun, document }, at) => {
      const path = ['tables', table, at, 'document']
      const text = jsonOf(document)
      if (text === undefined) return [{ path: path.join('.'), message: 'is no JSON' }]
      const read = (noun === 'checklist' ? checklist : portal).safeParse(text)
      return read.success ? [] : fieldsOf(read.error, path)
    }),
  )
  if (wrong.length > 0) throw refuse(wrong)
  const unreadable = [
    ...unfit(tables.decisions, 'decisions', 'comments', z.array(comment)),
    ...unfit(tables.decisions, 'decisions', 'trial', trial),
    ...unfit(tables.releases, 'releases', 'contents', release),
    ...unfit(tables.audit, 'audit', 'detail', z.looseObject({})),
  ]
  if (unreadable.length > 0) throw refuse(unreadable)
  const revisions = new Set(tables.revisions.map(({ noun, id, revision }) => `${noun}/${id}/${revision}`))
  const lost = tables.documents.flatMap(({ noun, id, revision }, at) =>
    revisions.has(`${noun}/${id}/${revision}`)
      ? []
      : [{ path: `tables.documents.${at}.revision`, message: `revision ${revision} is not in the file` }],
  )
  if (lost.length > 0) throw refuse(lost)
  const faults = await verifyLog(tables)
  if (faults.length > 0)
    throw refuse(
      faults.map(({ kind, row, path }) => ({ path: path ?? 'tables', message: `${row}: ${kind}` })),
    )
  return parsed.data
}

/** Where a column that holds JSON text holds something else. */
function unfit<Column extends string>(
  rows: readonly Record<Column, string | null>[],
  table: string,
  column: Column,
  schema: z.ZodType,
) {
  return rows.flatMap((row, at) => {
    const text = row[column]
    const read = text === null ? null : schema.safeParse(jsonOf(text))
    return !read || read.success ? [] : fieldsOf(read.error, ['tables', table, at, column])
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const notEmpty = () =>
  new Refused(409, 'conflict', 'the Board holds work already: a file is read into an empty one only')

export const wholeBoard = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(everything, async (context) => {
    const at = new Date().toISOString()
    const headers = {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="soat-${at.slice(0, 10)}.json"`,
    }
    return new Response(await exportBoard(context.env.DB, at), { headers }) as Response &
      TypedResponse<{ format: 'soat-board-1' }, 200, 'json'>
  })
  .openapi(readIn, async (context) => {
    const { DB } = context.env
    const file = await read(context.req.valid('json'))
    const { documents, revisions, releases, audit_heads } = file.tables
    const chain = await ownChain(DB)
    if (!(await isEmptyBoard(DB)) || audit_heads.some((head) => head.chain === chain)) throw notEmpty()
    const heads = audit_heads.map(({ chain, seq, hash }) => `${chain}/${seq} ${hash}`).join(', ')
    try {
      const answer = await write(
        context,
        importBoard(DB, file),
        {
          action: 'board.imported',
          subject: 'board',
          detail: { exportedAt: file.exportedAt, heads },
          at: new Date().toISOString(),
        },
        {
          body: { documents: documents.length, revisions: revisions.length, releases: releases.length },
          status: 200,
        },
      )
      warm.clear()
      return answer
    } catch (error) {
      if (error instanceof Stale) throw notEmpty()
      throw error
    }
  })
