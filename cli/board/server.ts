import * as z from 'zod'
import { UsageError } from '../usage-error.ts'

const choices = z.object({ items: z.array(z.object({ id: z.string(), role: z.string() })) })
const failure = z.object({
  error: z.object({
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
})

/** The Board's server, as its administrator sees it. */
export interface BoardServer {
  /** Throws UsageError with what the server said. */
  ask(method: 'GET' | 'POST', path: string, body?: string): Promise<string>
}

/**
 * Signs in: with the token of Cloudflare Access in `SOAT_ACCESS_TOKEN`, or, on a local server, as the administrator that
 * its sign-in page offers.
 */
export async function openServer(address: string, env: NodeJS.ProcessEnv): Promise<BoardServer> {
  const { origin } = new URL(address)
  const send = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: { Origin: origin, 'Idempotency-Key': crypto.randomUUID(), ...headers },
      ...(body !== undefined && { body }),
    }).catch((cause: unknown) => {
      throw new UsageError(`không liên lạc được với ${origin}`, { cause })
    })
    const text = await answer.text()
    if (answer.ok) return text
    throw new UsageError(`máy chủ không nhận (${answer.status}): ${saidIn(text)}`)
  }
  const token = env.SOAT_ACCESS_TOKEN
  const signedIn = token ? { 'cf-access-token': token } : { Cookie: await localCookie(send) }
  return {
    ask: (method, path, body) =>
      send(
        method,
        path,
        { ...signedIn, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        body,
      ),
  }
}

async function localCookie(
  send: (method: string, path: string, headers: Record<string, string>) => Promise<string>,
): Promise<string> {
  const { items } = choices.parse(JSON.parse(await send('GET', '/sign-in', {})))
  const administrator = items.find(({ role }) => role === 'administrator')
  if (!administrator) throw new UsageError('máy chủ không có quản trị viên')
  return `soat-member=${administrator.id}`
}

function saidIn(text: string): string {
  try {
    const { error } = failure.parse(JSON.parse(text))
    const [first] = error.fields ?? []
    return first ? `${error.message}; ${first.path}: ${first.message}` : error.message
  } catch {
    return 'cần đăng nhập; xem: soat board --help'
  }
}
