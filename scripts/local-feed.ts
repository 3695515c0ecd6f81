import type { Miniflare } from 'miniflare'
import type { LocalKeys } from './local-keys.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Makes the local feed ready: its timestamp is renewed now and each day, as the cron does in production. Throws where
 * the database belongs to other keys.
 */
export async function openLocalFeed(miniflare: Miniflare, keys: LocalKeys): Promise<void> {
  const served = await miniflare.dispatchFetch('http://127.0.0.1/feed/1.root.json')
  if ((await served.text()) !== keys.root)
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
