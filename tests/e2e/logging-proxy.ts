import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LoggingProxy {
  origin: string
  /** Everything that was sent through: request lines, headers and bodies, one string a request. */
  sent: string[]
  close(): void
}

/** An HTTP proxy that remembers all it is given. Tunnels are logged and refused: there is nothing to reach. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const sent: string[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      sent.push(
        `${incoming.method} ${incoming.url}\n${JSON.stringify(incoming.headers)}\n${body.toString('utf8')}`,
      )
      const onward = request(
        incoming.url ?? '',
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        },
      )
      onward.on('error', () => outgoing.writeHead(502).end())
      onward.end(body)
    })
  })
  server.on('connect', (incoming, socket) => {
    sent.push(`CONNECT ${incoming.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
