import type { ClientResponse } from 'hono/client'

/** The bodies of a call's successes: `send` throws all other answers. */
type Success<Answer> =
  Answer extends ClientResponse<infer Body, infer Status, 'json'>
    ? Status extends 200 | 201 | 202
      ? Body
      : never
    : never

/** What a call answered. */
export async function read<Answer extends ClientResponse<unknown>>(
  asked: Promise<Answer>,
): Promise<Success<Answer>> {
  return (await (await asked).json()) as Success<Answer>
}

/** What a call answered that is the same for all kinds of documents but for the document. */
export async function readAs<Body>(asked: Promise<{ json(): Promise<unknown> }>): Promise<Body> {
  return (await (await asked).json()) as Body
}
