import { connect, createServer, type Socket } from 'node:net'

/** Passes TCP on to a port of this machine and counts what goes over the wire, headers too. */
export async function countingRelay(
  behind: number,
): Promise<{ port: number; bytes(): number; close(): void }> {
  let bytes = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(behind, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        bytes += chunk.length
        to.write(chunk)
      })
      from.on('close', () => to.destroy())
      from.on('error', () => to.destroy())
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    bytes: () => bytes,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
