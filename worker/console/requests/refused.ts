import * as z from 'zod'

const body = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
})
export type FieldFault = { path: string; message: string }

/** The server answered, and not with success. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly code: string
  readonly fields: FieldFault[]
  /** Seconds after which the server will take it again; null where it doesn't say. */
  readonly wait: number | null
  /** The whole answer, for those who know what else stands in it, and its ETag. */
  readonly answer: unknown
  readonly etag: string | null

  constructor(
    status: number,
    answer: unknown,
    { wait = null, etag = null }: { wait?: number | null; etag?: string | null } = {},
  ) {
    const { error } = body.safeParse(answer).data ?? {
      error: { code: 'internal', message: `status ${status}` },
    }
    super(error.message)
    this.status = status
    this.code = error.code
    this.fields = error.fields ?? []
    this.wait = wait
    this.answer = answer
    this.etag = etag
  }
}

/** No answer came: no network, or the server is gone. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

export const isRefused = (error: unknown, status: number): error is Refused =>
  error instanceof Refused && error.status === status
