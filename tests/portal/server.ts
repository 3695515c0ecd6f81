import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentTypes, send, sendFile } from './answer.ts'
import { formPage, framedFormPage, messagePage, outerPage, submissionPage } from './pages.ts'
import { servePortals } from './portals/serve.ts'
import { readRecord } from './received.ts'
import { Submissions } from './submissions.ts'

const here = dirname(fileURLToPath(import.meta.url))
const draftsFolder = join(here, 'drafts')
const staticFolder = join(here, 'static')
const ckeditorFolder = dirname(fileURLToPath(import.meta.resolve('ckeditor4/package.json')))

/**
 * Answers GET requests that the portal itself has no page for: a path with its leading slash, still percent-encoded.
 * Resolves to false for a path that is none of its own.
 */
export type Extra = (path: string, response: ServerResponse) => Promise<boolean>

export interface Portal {
  /** Such as `http://127.0.0.1:8163`. */
  origin: string
  close(): Promise<void>
}

/**
 * Serves the sample portal: `/` (CKEditor 4 in a frame), `/textarea.html`, `/contenteditable.html`, each with
 * `?draft=NAME` for one of `drafts/NAME.txt`, and the other portals below `/cong/`. A form that is sent stands at
 * `/van-ban/N` and `/van-ban/N.json`. `extra` is asked before the portal's own pages. `port` 0 takes a free one. Rejects with the system's error
 * (`EADDRINUSE`) when it can't listen.
 */
export async function startPortal({
  port,
  host = '127.0.0.1',
  extra = async () => false,
}: {
  port: number
  host?: string
  extra?: Extra
}): Promise<Portal> {
  const submissions = new Submissions()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://portal')
    if (url.pathname === '/luu' && request.method === 'POST') {
      const fields = await readRecord(request)
      if (!fields) return send(response, 413, messagePage('Văn bản quá lớn, hệ thống không nhận được.'))
      response.writeHead(303, { location: `/van-ban/${submissions.keep(fields)}` }).end()
      return
    }
    if (await servePortals(request, response, submissions)) return
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, messagePage('Hệ thống không nhận yêu cầu này.'))

    const submitted = /^\/van-ban\/(\d+)(\.json)?$/.exec(url.pathname)
    if (submitted) {
      const submission = submissions.find(Number(submitted[1]))
      if (!submission) return send(response, 404, messagePage('Không tìm thấy văn bản này.'))
      if (submitted[2]) return send(response, 200, JSON.stringify(submission), contentTypes['.json'])
      return send(response, 200, submissionPage(submission))
    }

    if (await extra(url.pathname, response)) return

    const name = url.searchParams.get('draft')
    const draft = await readDraft(name)
    if (draft === undefined) return send(response, 404, messagePage(`Không có dự thảo mẫu «${name}».`))
    const query = name === null ? '' : `?draft=${encodeURIComponent(name)}`
    if (url.pathname === '/') return send(response, 200, outerPage(query))
    if (url.pathname === '/soan-thao.html') return send(response, 200, framedFormPage(draft))
    if (url.pathname === '/textarea.html') return send(response, 200, formPage('textarea', query, draft))
    if (url.pathname === '/contenteditable.html')
      return send(response, 200, formPage('contenteditable', query, draft))
    return url.pathname.startsWith('/ckeditor/')
      ? sendFile(response, ckeditorFolder, url.pathname.slice('/ckeditor/'.length))
      : sendFile(response, staticFolder, url.pathname.slice(1))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`sample portal: ${request.method} ${request.url}: ${String(error)}\n`)
      if (response.headersSent) response.destroy()
      else send(response, 500, messagePage('Hệ thống gặp lỗi, đề nghị thử lại.'))
    })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()))
        server.closeAllConnections()
      }),
  }
}

/** The text of a draft in `drafts/`; '' without a name, undefined where none has that name. */
async function readDraft(name: string | null): Promise<string | undefined> {
  if (name === null) return ''
  const file = `${name}.txt`
  if (!(await readdir(draftsFolder)).includes(file)) return undefined
  return (await readFile(join(draftsFolder, file), 'utf8')).replace(/\n$/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const portal = await startPortal({ port: Number(process.env.PORT ?? 8163) })
  process.stdout.write(`${portal.origin}\n`)
}
