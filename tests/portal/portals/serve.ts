import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentTypes, send, sendFile } from '../answer.ts'
import { escapeHtml } from '../html.ts'
import { messagePage } from '../pages.ts'
import { readRecord } from '../received.ts'
import type { Submissions } from '../submissions.ts'
import { bundle } from './bundle.ts'
import { portals } from './index.ts'
import { refusals, type SamplePortal } from './sample-portal.ts'

const here = dirname(fileURLToPath(import.meta.url))
const folderOf = (address: string) => dirname(fileURLToPath(address))

/** Packages that a portal loads as they were published, below `/cong/npm/`. */
const published: Record<string, string> = {
  'angular-material': join(
    folderOf(import.meta.resolve('@angular/material/package.json')),
    'prebuilt-themes',
  ),
  'bootstrap-datepicker': join(folderOf(import.meta.resolve('bootstrap-datepicker/package.json')), 'dist'),
  ckeditor5: join(folderOf(import.meta.resolve('ckeditor5/package.json')), 'dist/browser'),
  flatpickr: join(folderOf(import.meta.resolve('flatpickr/package.json')), 'dist'),
  jquery: join(folderOf(import.meta.resolve('jquery/package.json')), 'dist'),
  'ng-select': join(folderOf(import.meta.resolve('@ng-select/ng-select/package.json')), 'themes'),
  select2: join(folderOf(import.meta.resolve('select2/package.json')), 'dist'),
  tinymce: folderOf(import.meta.resolve('tinymce/package.json')),
}

/** Answers what stands below `/cong/`; resolves to false for any other request. */
export async function servePortals(
  request: IncomingMessage,
  response: ServerResponse,
  submissions: Submissions,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://portal')
  const [, root, name = '', ...rest] = pathname.split('/')
  if (root !== 'cong') return false
  if (request.method === 'POST' && rest.join('/') === 'luu') {
    const portal = portals.find((item) => item.name === name)
    if (!portal) return false
    await receive(portal, request, response, submissions)
    return true
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  await answer(name, rest, response)
  return true
}

async function answer(name: string, rest: string[], response: ServerResponse): Promise<void> {
  if (name === 'goi') return sendFile(response, await bundle(), rest.join('/'))
  const [folder = '', ...path] = rest
  if (name === 'npm' && Object.hasOwn(published, folder))
    return sendFile(response, published[folder] ?? '', path.join('/'))
  const portal = portals.find((item) => item.name === name)
  if (!portal) return send(response, 404, messagePage('Không tìm thấy cổng này.'))
  for (const [header, value] of Object.entries(portal.headers ?? {})) response.setHeader(header, value)
  if (rest.join('/') === '') return send(response, 200, portal.page())
  const frame = /^([a-z-]+)\.html$/.exec(rest.join('/'))?.[1] ?? ''
  const framed = Object.hasOwn(portal.frames ?? {}, frame) ? portal.frames?.[frame] : undefined
  if (framed) return send(response, 200, framed())
  return /^[a-z-]+\.(?:css|js)$/.test(folder)
    ? sendFile(response, join(here, name), rest.join('/'))
    : send(response, 404, messagePage('Không tìm thấy trang này.'))
}

/** Takes the record, or says what is wrong with it; in the way in which the page asked. */
async function receive(
  portal: SamplePortal,
  request: IncomingMessage,
  response: ServerResponse,
  submissions: Submissions,
): Promise<void> {
  const fields = await readRecord(request)
  if (!fields) return send(response, 413, messagePage('Văn bản quá lớn, hệ thống không nhận được.'))
  const errors = refusals(portal, fields)
  const refused = Object.keys(errors).length > 0
  const id = refused ? null : submissions.keep(fields)
  if (request.headers.accept?.includes('application/json'))
    return send(
      response,
      refused ? 422 : 201,
      JSON.stringify(refused ? { errors } : { id }),
      contentTypes['.json'],
    )
  if (refused) return send(response, 422, refusalPage(portal, errors))
  response.writeHead(303, { location: `/van-ban/${id}` }).end()
}

function refusalPage({ name }: SamplePortal, errors: Record<string, string>): string {
  const said = Object.values(errors).map((message) => `<li>${escapeHtml(message)}</li>`)
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa lưu được</title></head>
<body><h1>Chưa lưu được văn bản</h1><ul class="loi">${said.join('')}</ul><p><a href="/cong/${name}/">Quay lại</a></p></body></html>
`
}
