import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands where the extension looks for its server, and lets requests through to the real one, or holds them. */
export interface Gate {
  /** Every path that was asked for. */
  asked: string[]
  /** Every header that came with it, by name. */
  headers: Set<string>
  /** Holds the next request whose path has this in it; resolves when it has come. */
  hold(part: string): Promise<void>
  /** Drops what is held, and lets everything through again. */
  open(): void
  close(): Promise<void>
}

export async function openGate(port: number, behind: number): Promise<Gate> {
  const asked: string[] = []
  const names = new Set<string>()
  let held: { part: string; came: () => void } | null = null
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? ''
    asked.push(path)
    for (const name of Object.keys(incoming.headers)) names.add(name)
    if (held && path.includes(held.part)) {
      held.came()
      return
    }
    const { method, headers } = incoming
    const onward = request({ host: '127.0.0.1', port: behind, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    asked,
    headers: names,
    hold: (part) =>
      new Promise((came) => {
        held = { part, came }
      }),
    open() {
      held = null
      server.closeAllConnections()
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}
