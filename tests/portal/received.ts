import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Submission } from './submissions.ts'

/** A form body may have this many bytes: a 5 MB draft, percent-encoded, with room to spare. */
const largestForm = 40_000_000

/**
 * The record that a portal was sent: url-encoded, multipart or JSON. A field that came more than once has all its
 * values; a file stands as its name, size and SHA-256. Undefined when it is too large.
 */
export async function readRecord(request: IncomingMessage): Promise<Submission['fields'] | undefined> {
  const body = await readBody(request)
  if (!body) return undefined
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return textOnly(JSON.parse(body.toString('utf8')))
  if (!type.startsWith('multipart/')) return gather(new URLSearchParams(body.toString('utf8')))
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const entries: [string, string][] = []
  for (const [name, value] of form)
    entries.push([name, typeof value === 'string' ? value : await described(value)])
  return gather(entries)
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= largestForm) chunks.push(chunk)
  }
  return size > largestForm ? undefined : Buffer.concat(chunks)
}

function gather(entries: Iterable<[string, string]>): Submission['fields'] {
  const fields: Submission['fields'] = {}
  for (const [name, value] of entries) {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

/** Numbers, dates and the like of a JSON record as the text that stands for them. */
function textOnly(record: Record<string, unknown>): Submission['fields'] {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value ?? ''),
    ]),
  )
}

/** How a file stands in a record; '' for a file field that was left empty. */
async function described(file: File): Promise<string> {
  if (file.size === 0 && file.name === '') return ''
  const hash = createHash('sha256').update(new Uint8Array(await file.arrayBuffer()))
  return `${file.name} ${file.size} ${hash.digest('hex')}`
}
