import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runScript } from './command.ts'
import { root } from './folders.ts'

/** One thing that protects the person from the page, and the test that would miss it. */
interface Defence {
  name: string
  file: string
  /** A piece of the file's text that occurs once, and what stands there instead when the defence is out. */
  from: string
  to: string
  /** Test file, and the name of a test in it. */
  guard: [file: string, test: string]
}

const clicks = 'tests/e2e/hostile.test.ts'
const world = 'tests/e2e/hostile.world.test.ts'
const living = 'tests/e2e/living.test.ts'
const shapes = 'tests/extension/messages.test.ts'

const defences: Defence[] = [
  {
    name: 'nothing covers or dims the panel (IntersectionObserver v2)',
    file: 'extension/overlay/sight.ts',
    from: 'this.#note(last.isVisible, this.#still)',
    to: 'this.#note(true, this.#still)',
    guard: [clicks, 'an opaque element over the panel'],
  },
  {
    name: 'the panel has stood unmoved',
    file: 'extension/overlay/sight.ts',
    from: 'this.#note(this.#clear, last.intersectionRatio === 1)',
    to: 'this.#note(this.#clear, true)',
    guard: [clicks, 'the panel moved away, and back under the pointer'],
  },
  {
    name: 'it has been seen for a while',
    file: 'extension/overlay/sight.ts',
    from: 'const settled = 400',
    to: 'const settled = 0',
    guard: [clicks, 'a cover that goes with the first half of a double click'],
  },
  {
    name: 'its styles are plain',
    file: 'extension/overlay/on-top.ts',
    from: 'if (!isPlain(host)) return false',
    to: '',
    guard: [clicks, 'a mask with little left'],
  },
  {
    name: 'it is uppermost (hit tests, for browsers without v2)',
    file: 'extension/overlay/on-top.ts',
    from: 'return host.ownerDocument.elementFromPoint(...point) === host',
    to: 'return point.length > 0',
    guard: [clicks, 'without IntersectionObserver v2'],
  },
  {
    name: 'the panel page asks for a look at each click',
    file: 'extension/draft/panels.ts',
    from: 'else if (seen(message)) this.#requests.act(message)',
    to: 'else if (seen) this.#requests.act(message)',
    guard: [clicks, 'our hosts made transparent'],
  },
  {
    name: 'the card asks for a look at each click',
    file: 'extension/overlay/finding-card.ts',
    from: '!this.#isSeen(event)',
    to: '!this.#card',
    guard: [clicks, 'a card at a mark acts only where it is seen.*a mask'],
  },
  {
    name: 'the badge hears trusted clicks only',
    file: 'extension/overlay/badge.ts',
    from: 'if (event.isTrusted) open()',
    to: 'if (event) open()',
    guard: [clicks, 'does nothing even on the badge itself'],
  },
  {
    name: 'the card hears trusted clicks only',
    file: 'extension/overlay/finding-card.ts',
    from: 'if (!event.isTrusted || !this.#isSeen(event)) return',
    to: 'if (event.isTrusted && !this.#isSeen(event)) return',
    guard: [clicks, 'does nothing even on the mend of a card'],
  },
  {
    name: 'roots are closed',
    file: 'extension/overlay/layer.ts',
    from: "attachShadow({ mode: 'closed' })",
    to: "attachShadow({ mode: 'open' })",
    guard: [clicks, 'copies of our hosts are empty'],
  },
  {
    name: 'the panel hears its own parent only',
    file: 'extension/entrypoints/panel/connect.ts',
    from: 'source !== parent || !port',
    to: '!port',
    guard: [clicks, 'a panel in a document of the page stays empty'],
  },
  {
    name: 'the panel has its nonce redeemed',
    file: 'extension/entrypoints/panel/connect.ts',
    from: 'if (!ours) return',
    to: 'if (ours === null) return',
    guard: [world, 'at its dynamic address'],
  },
  {
    name: 'a nonce is good once',
    file: 'extension/background/nonces.ts',
    from: 'if (entry?.tab !== tab) return false\n    this.#waiting.delete(nonce)',
    to: 'if (entry?.tab !== tab) return false',
    guard: [world, 'at its dynamic address'],
  },
  {
    name: 'no draft is told to a side panel that stands in a tab',
    file: 'extension/background/serve.ts',
    from: 'sender.tab ? null : await draftFrame(tab)',
    to: 'await draftFrame(tab)',
    guard: [world, 'as if it were the side panel'],
  },
  {
    name: 'the panel has no fixed address for pages',
    file: 'wxt.config.ts',
    from: '...(firefox ? {} : { use_dynamic_url: true }),',
    to: '',
    guard: [world, 'at its own address'],
  },
  {
    name: 'an editing command goes to the editor or nowhere',
    file: 'extension/editors/settle.ts',
    from: 'root.contains(activeElement) && root',
    to: 'activeElement !== undefined && root',
    guard: [world, 'a page that takes the focus away'],
  },
  {
    name: 'messages from the panel have their shapes',
    file: 'extension/messages/panel-link.ts',
    from: 'return hasShape(message, shapes)',
    to: 'return record(message) !== null',
    guard: [shapes, 'the page side'],
  },
  {
    name: 'messages to the background have their shapes',
    file: 'extension/messages/to-background.ts',
    from: "record(message)?.to === 'background' && hasShape(message, shapes)",
    to: "record(message)?.to === 'background'",
    guard: [shapes, 'the background'],
  },
  {
    name: 'a script without its extension goes quiet',
    file: 'extension/draft/life.ts',
    from: 'return browser.runtime?.id === undefined',
    to: 'return browser === undefined',
    guard: [living, 'after a reload of the extension'],
  },
]

/** What a copy of the project does without: what is installed is linked, what is built is built anew. */
const left = /^(node_modules|\.git|\.output|\.wrangler)$/

async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soat-defences-'))
  await cp(root, folder, { recursive: true, filter: (path) => !left.test(relative(root, path)) })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Whether a test runs and fails in the copy in `folder`; throws where it does not run. */
async function goesRed(folder: string, [file, test]: Defence['guard']): Promise<boolean> {
  const project = file.includes('/e2e/') ? 'e2e' : 'unit'
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const { output } = await runScript(vitest, ['run', '--project', project, file, '-t', test, '--retry=0'], {
    cwd: folder,
    env: { NO_COLOR: '1' },
  })
  const count = /^ +Tests +(.*(?:passed|failed).*)$/m.exec(output)?.[1]
  if (!count) throw new Error(`«${test}» did not run:\n${output}`)
  return count.includes('failed')
}

/** Takes a defence out of the copy in `folder`, looks whether its test notices, and puts it back. */
async function isMissed(folder: string, { file, from, to, guard }: Defence): Promise<boolean> {
  const path = join(folder, file)
  const source = await readFile(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`)
  await writeFile(
    path,
    source.replace(from, () => to),
  )
  try {
    return await goesRed(folder, guard)
  } finally {
    await writeFile(path, source)
  }
}

/** `node scripts/take-out-defences.ts [WORD]`: only the defences with WORD in their names, or all. */
const [word = ''] = process.argv.slice(2)
const folder = await copyProject()
let green = 0
try {
  for (const defence of defences.filter(({ name }) => name.includes(word))) {
    const missed = await isMissed(folder, defence)
    if (!missed) green += 1
    console.log(`${missed ? 'red  ' : 'GREEN'}  ${defence.name}  (${defence.guard[1]})`)
  }
} finally {
  await rm(folder, { recursive: true })
}
console.log(green === 0 ? 'each defence is missed by its test' : `${green} could go without a test noticing`)
process.exitCode = green === 0 ? 0 : 1
