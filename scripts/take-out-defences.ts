import { serverDefences } from './server-defences.ts'
import { type Defence, takeOut } from './take-out.ts'

const clicks = 'tests/e2e/hostile.test.ts'
const world = 'tests/e2e/hostile.world.test.ts'
const living = 'tests/e2e/living.test.ts'
const shapes = 'tests/extension/messages.test.ts'

/** What protects the person from the page. */
const pageDefences: Defence[] = [
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
    name: 'it stands in the top layer',
    file: 'extension/overlay/layer.ts',
    from: 'if (above) this.raise()',
    to: '',
    guard: [clicks, 'the highest z-index and a filter'],
  },
  {
    name: 'the page has nothing else in the top layer (for browsers without v2)',
    file: 'extension/overlay/top-layer.ts',
    from: 'if (!isLayer(element)) return false',
    to: 'if (element === host) return true',
    guard: [clicks, 'a popover in another element'],
  },
  {
    name: 'it is still in the top layer (for browsers without v2)',
    file: 'extension/overlay/top-layer.ts',
    from: 'if (hasPopovers && !isRaised(host)) return false',
    to: '',
    guard: [clicks, 'a cover after it was taken out of'],
  },
  {
    name: 'no view transition hides it (for browsers without v2)',
    file: 'extension/overlay/top-layer.ts',
    from: 'doc.documentElement.matches(transition)) return false',
    to: 'doc.documentElement.matches(transition)) return true',
    guard: ['tests/e2e/firefox.test.ts', 'an older picture of the page'],
  },
  {
    name: 'it is uppermost (hit tests, for browsers without v2 and top layer)',
    file: 'extension/overlay/on-top.ts',
    from: 'return host.ownerDocument.elementFromPoint(...point) === host',
    to: 'return point.length > 0',
    guard: [clicks, 'a cover with a hole for the button'],
  },
  {
    name: 'what the pointer meets over it in the page (for browsers without v2)',
    file: 'extension/draft/panels.ts',
    from: 'watchPointer(layer.host, frame, watched, end.signal)',
    to: 'Object.keys(watched)',
    guard: [clicks, 'was not under a cover which'],
  },
  {
    name: 'what the pointer meets over it on its way in the panel (for browsers without v2)',
    file: 'extension/entrypoints/panel/hover.ts',
    from: "['pointermove', 'pointerdown']",
    to: '[]',
    guard: [clicks, 'goes between press and release'],
  },
  {
    name: 'pseudo-elements of our hosts draw nothing',
    file: 'extension/overlay/layer.ts',
    from: 'bare + css',
    to: 'css',
    guard: [clicks, 'a style sheet draws nothing over it'],
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
    from: 'event.isTrusted && heard(event)',
    to: 'heard(event)',
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

/** `node scripts/take-out-defences.ts [WORD]`: only the defences with WORD in their name or file, or all. */
const [word = ''] = process.argv.slice(2)
const wanted = [...pageDefences, ...serverDefences].filter(
  ({ name, file }) => name.includes(word) || file.includes(word),
)
const green = await takeOut(wanted)
console.log(green === 0 ? 'each defence is missed by its test' : `${green} could go without a test noticing`)
process.exitCode = green === 0 ? 0 : 1
