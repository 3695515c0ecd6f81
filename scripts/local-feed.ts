import type { Miniflare } from 'miniflare'
import { kh162 } from '../shared/checklists/kh-162.ts'
import { releaseFiles } from '../shared/release/files.ts'
import { buildTargets } from '../shared/tuf/build.ts'
import { unlockKey } from '../shared/tuf/key-file.ts'
import { decodeUtf8 } from '../shared/tuf/platform.ts'
import { seal } from '../shared/tuf/sign.ts'
import { type LocalKeys, localPassphrase } from './local-keys.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Makes the local feed ready: the first release is published where there is none, and the timestamp is renewed now and
 * each day, as the cron does in production. Throws where the database belongs to other keys.
 */
export async function openLocalFeed(miniflare: Miniflare, keys: LocalKeys): Promise<void> {
  const served = await miniflare.dispatchFetch('http://127.0.0.1/feed/1.root.json')
  const root = await served.text()
  if (served.status === 404) await publishFirst(miniflare, keys)
  else if (root !== keys.root)
    throw new Error(
      'Khóa của kho bộ tiêu chí không khớp với cơ sở dữ liệu. Hãy xóa thư mục dữ liệu rồi chạy lại.',
    )
  const renew = async () => {
    const worker = await miniflare.getWorker()
    await worker.scheduled({ cron: '' })
  }
  await renew()
  setInterval(() => void renew(), day).unref()
}

async function publishFirst(miniflare: Miniflare, keys: LocalKeys): Promise<void> {
  const { id, version } = kh162
  const files = releaseFiles({
    index: {
      schemaVersion: 1,
      release: 1,
      checklists: [{ id, version }],
      withdrawn: [],
      schemas: { checklist: 1, portal: 1 },
      minimumExtension: '0.1.0',
    },
    portals: { schemaVersion: 1, portals: [] },
    checklists: [kh162],
  })
  const signer = await unlockKey(keys.targets, localPassphrase)
  const signed = await buildTargets({ version: 1, expires: Date.now() + 365 * day }, files)
  const answer = await miniflare.dispatchFetch('http://127.0.0.1/feed/publications', {
    method: 'POST',
    body: JSON.stringify({
      root: keys.root,
      targets: decodeUtf8(await seal(signed, [signer])),
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, decodeUtf8(bytes)])),
    }),
  })
  if (answer.status !== 201)
    throw new Error(`Không phát hành được bộ tiêu chí đầu tiên: ${await answer.text()}`)
}
