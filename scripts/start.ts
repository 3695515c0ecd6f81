import { relative, resolve } from 'node:path'
import { startPortal } from '../tests/portal/server.ts'
import { type Browser, findBrowsers } from './browser.ts'
import { need, StepFailed } from './command.ts'
import { builtExtension, data, keys, root, workerBundle } from './folders.ts'
import { copyForLoopback } from './loopback-copy.ts'
import { hasDisplay, openBrowser } from './open-browser.ts'
import { freePair, isFree } from './ports.ts'
import { migrate, startServer } from './server.ts'
import { help, readStartOptions, type StartOptions, UnusableArguments } from './start-options.ts'

const say = (line: string) => console.log(line)

/** What has been started, to be ended in the reverse order. */
const endings: (() => Promise<void>)[] = []
async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end()
}

/** A reason for not starting that the person can do something about. */
class CannotStart extends Error {}

async function start({ port, browser }: StartOptions, stopped: AbortSignal): Promise<void> {
  for (const [wanted, whose] of [
    [port, 'máy chủ'],
    [port + 1, 'cổng mẫu'],
  ] as const)
    if (!(await isFree(wanted)))
      throw new CannotStart(
        `Cổng ${wanted} (${whose}) đang có chương trình khác dùng. Dừng chương trình đó hoặc chọn cổng khác: npm start -- --port ${await freePair()}`,
      )

  const browsers = browser ? await findBrowsers('chromium') : []

  // Taken first of all, the portal's port tells a second start that this one is under way.
  const portal = await startPortal({ port: port + 1 })
  endings.push(portal.close)
  const draft = `${portal.origin}/?draft=loi`

  say('Soát: đang dựng tiện ích và máy chủ…')
  await Promise.all([
    need(
      'Không dựng được tiện ích và máy chủ.',
      resolve(import.meta.dirname, 'build.ts'),
      ['chrome', 'console', 'worker'],
      {
        env: { SOAT_PORT: String(port) },
        signal: stopped,
      },
    ),
    migrate(data, stopped),
  ])
  const extension = await copyForLoopback(builtExtension)
  const server = await startServer({ port, data, bundle: workerBundle, keys })
  endings.push(server.stop)
  server.ended.then(() => {
    if (!stopped.aborted) void fail(new CannotStart('Máy chủ đã dừng đột ngột.'))
  })

  stopped.throwIfAborted()
  say(`Máy chủ và bàn làm việc của Ban: ${server.origin}`)
  say(`Cổng mẫu: ${draft}`)
  say(`Tiện ích: ${relative(root, extension)}`)
  if (browser) say(await showPages(browsers, [draft, server.origin], extension, stopped))
  say('Nhấn Ctrl+C để dừng.')
}

/** Opens one of the browsers if it can be done, and returns the line that tells the person. */
async function showPages(
  browsers: Browser[],
  pages: readonly [draft: string, console: string],
  extension: string,
  stopped: AbortSignal,
): Promise<string> {
  const byHand = `Để xem: mở chrome://extensions, bật «Chế độ dành cho nhà phát triển», chọn «Tải tiện ích đã giải nén», chọn thư mục ${extension}, rồi mở ${pages.join(' và ')}`
  if (!hasDisplay()) return `Máy này không có màn hình nên không mở trình duyệt. ${byHand}`
  const found = browsers.find(({ loadsUnpacked }) => loadsUnpacked)
  if (!found)
    return `Không thấy trình duyệt nào nạp được tiện ích từ dòng lệnh (Chrome từ bản 137 không nạp được; Chromium, Edge, Cốc Cốc thì được). ${byHand}`
  const opened = await openBrowser(found, extension, pages)
  endings.push(opened.close)
  opened.ended.then(() => {
    if (!stopped.aborted) say('Trình duyệt đã đóng; máy chủ và cổng mẫu vẫn chạy.')
  })
  return `Trình duyệt: ${found.name}`
}

async function fail(error: unknown): Promise<void> {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof StepFailed) console.error(error.output)
  await endAll()
  process.exit(1)
}

try {
  const options = readStartOptions(process.argv.slice(2), process.env)
  if (options === 'help') {
    say(help)
    process.exit(0)
  }
  const stop = new AbortController()
  const starting = start(options, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) return fail(error)
  })
  const onSignal = async () => {
    if (stop.signal.aborted) return
    stop.abort()
    await starting
    await endAll()
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
} catch (error) {
  if (!(error instanceof UnusableArguments)) throw error
  console.error(`${error.message}\n\n${help}`)
  process.exit(2)
}
