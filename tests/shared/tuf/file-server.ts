import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves files by name on loopback, as a repository's mirror would. */
export async function serveFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ origin: string; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const bytes = files.get(decodeURIComponent(url.slice(1)))
    response.writeHead(bytes ? 200 : 404, { 'content-type': 'application/json' }).end(bytes)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
