import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { messagePage } from './pages.ts'

export const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = contentTypes['.html'],
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/** Sends the file that a percent-encoded path names in `folder`, or 404. */
export async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = fileUnder(folder, path)
  const found = file === undefined ? undefined : await stat(file).catch(notThere)
  if (file === undefined || !found?.isFile())
    return send(response, 404, messagePage('Không tìm thấy trang này.'))
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
  })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The file that a URL path names in `folder`; undefined when it is malformed or leads out of the folder. */
function fileUnder(folder: string, path: string): string | undefined {
  try {
    const file = resolve(folder, decodeURIComponent(path))
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function notThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return undefined
  throw error
}
