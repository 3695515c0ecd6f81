import { createServer } from 'node:net'

const host = '127.0.0.1'

/** Whether something could listen on this loopback port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(false) : fail(error),
    )
    probe.listen(port, host, () => probe.close(() => done(true)))
  })
}

/** A port that is free now, and the one above it too: the server takes the first, the sample portal the second. */
export async function freePair(): Promise<number> {
  for (let port = 20_000 + (process.pid % 20_000); port < 65_000; port += 2)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  throw new Error('no two neighbouring ports are free')
}
