import { type CurrentRelease, currentRelease, UntrustedRelease } from '../../shared/release/current.ts'
import type { Signed } from '../../shared/tuf/metadata.ts'
import { UsageError } from '../usage-error.ts'

/** Takes a file of the feed; null for 404. */
export async function takeFile(server: string, name: string): Promise<Uint8Array | null> {
  const answer = await fetch(new URL(`/feed/${name}`, server), { redirect: 'error' }).catch(
    (cause: unknown) => {
      throw new UsageError(`không liên lạc được với ${server}`, { cause })
    },
  )
  if (answer.status === 404) return null
  if (answer.status !== 200) throw new UsageError(`${server} trả lời ${answer.status} cho ${name}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const faults = {
  missing: (server: string, file: string) => `${server} thiếu tệp phát hành ${file}`,
  unsigned: (server: string, file: string) =>
    `bản phát hành ${file} trên ${server} không có đủ chữ ký của kho khóa này`,
  altered: (server: string, file: string) => `${file} trên ${server} đã bị sửa`,
}

/** What the server has out; null for an empty feed. */
export async function releaseOn(
  server: string,
  roots: readonly Signed<'root'>[],
): Promise<CurrentRelease | null> {
  try {
    return await currentRelease((name) => takeFile(server, name), roots)
  } catch (error) {
    if (!(error instanceof UntrustedRelease)) throw error
    throw new UsageError(faults[error.fault](server, error.file), { cause: error })
  }
}
