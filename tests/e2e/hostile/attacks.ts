/** CSS pixels on the screen. */
export interface Point {
  x: number
  y: number
}

/** One way of making a person click what they do not see. */
export interface Attack {
  name: string
  /** Runs in the page's world. */
  begin(): void
  /** Where a point of the panel is drawn while the attack lasts, where that is not its own place. */
  drawnAt?(point: Point): Point
  /** Whether the panel can tell before a click, or finds out at the click. */
  noticed: 'at once' | 'at the click'
}

/*
 * What is put over the panel lets clicks through, so that they reach it. Everything that an attack adds has the class
 * `attack`, and what it changes on the root element and on our hosts is style: see `lift`.
 */

const covers: Attack[] = [
  {
    name: 'an opaque element over the panel',
    noticed: 'at once',
    begin() {
      const cover = document.createElement('div')
      cover.className = 'attack'
      cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:2147483647'
      document.documentElement.append(cover)
    },
  },
  {
    name: 'a nearly transparent element with a text of its own over the panel',
    noticed: 'at once',
    begin() {
      const cover = document.createElement('div')
      cover.className = 'attack'
      cover.textContent = 'Bấm vào đây để nhận quà'
      cover.style.cssText =
        'position:fixed;inset:0;opacity:.2;font-size:40px;pointer-events:none;z-index:2147483647'
      document.documentElement.append(cover)
    },
  },
  {
    name: 'a popover that came into the top layer later',
    noticed: 'at once',
    begin() {
      const cover = document.createElement('div')
      cover.className = 'attack'
      cover.popover = 'manual'
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none'
      document.body.append(cover)
      cover.showPopover()
    },
  },
  {
    name: 'a frame over the panel',
    noticed: 'at once',
    begin() {
      const cover = document.createElement('iframe')
      cover.className = 'attack'
      cover.srcdoc = '<body style="background:#fff">Bấm vào đây</body>'
      cover.style.cssText =
        'position:fixed;top:0;right:0;width:400px;height:100vh;pointer-events:none;z-index:2147483647'
      document.documentElement.append(cover)
    },
  },
  {
    name: 'a view transition that shows an older picture',
    noticed: 'at once',
    begin() {
      const rules = document.createElement('style')
      rules.className = 'attack'
      rules.textContent = `::view-transition { pointer-events: none; background: #fff }
        ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 600s }`
      document.head.append(rules)
      const { finished } = document.startViewTransition(() => {})
      Object.assign(window, { transition: finished })
    },
  },
]

const dims: Attack[] = [
  {
    name: 'a root made transparent by a style sheet',
    noticed: 'at once',
    begin() {
      const rules = document.createElement('style')
      rules.className = 'attack'
      rules.textContent = 'html { opacity: .05 !important }'
      document.head.append(rules)
    },
  },
  {
    name: 'our hosts made transparent',
    noticed: 'at once',
    begin() {
      for (const host of document.querySelectorAll<HTMLElement>('html > div'))
        host.style.setProperty('opacity', '.05', 'important')
    },
  },
  {
    name: 'an animation of the root',
    noticed: 'at once',
    begin() {
      const rules = document.createElement('style')
      rules.className = 'attack'
      rules.textContent =
        '@keyframes fade { to { opacity: .3 } } html { animation: fade 1s infinite alternate }'
      document.head.append(rules)
    },
  },
  {
    name: 'a filter that takes all colour away',
    noticed: 'at once',
    begin() {
      document.documentElement.style.filter = 'contrast(0)'
    },
  },
  {
    name: 'a blend mode on our hosts',
    noticed: 'at the click',
    begin() {
      for (const host of document.querySelectorAll<HTMLElement>('html > div'))
        host.style.setProperty('mix-blend-mode', 'multiply', 'important')
    },
  },
  {
    name: 'a mask with little left',
    noticed: 'at the click',
    begin() {
      document.documentElement.style.setProperty('mask-image', 'linear-gradient(#0002, #0003)')
    },
  },
  {
    name: 'our hosts cut down to a strip',
    noticed: 'at once',
    begin() {
      for (const host of document.querySelectorAll<HTMLElement>('html > div'))
        host.style.setProperty(
          'clip-path',
          'polygon(1040px 0, 1200px 0, 1200px 2000px, 1040px 2000px)',
          'important',
        )
    },
  },
]

const moves: Attack[] = [
  {
    name: 'the panel shrunk',
    noticed: 'at once',
    drawnAt: ({ x, y }) => ({ x: x * 0.4, y: y * 0.4 }),
    begin() {
      const rules = document.createElement('style')
      rules.className = 'attack'
      rules.textContent = 'html { scale: .4 !important; transform-origin: 0 0 }'
      document.head.append(rules)
    },
  },
  {
    name: 'the panel moved by its host',
    noticed: 'at once',
    drawnAt: ({ x, y }) => ({ x: x - 466, y }),
    begin() {
      for (const host of document.querySelectorAll<HTMLElement>('html > div'))
        host.style.setProperty('transform', 'translate(900px)', 'important')
    },
  },
]

export const attacks: Attack[] = [...covers, ...dims, ...moves]

/** What a browser that tells nothing of covers is left to notice by itself. */
interface Unseen {
  name: string
  begin(button: Point): void
}

/** Over a panel that no top layer lifts: hit tests find it. */
export const holed: Unseen = {
  name: 'a cover with a hole for the button',
  begin({ x, y }) {
    const cover = document.createElement('div')
    cover.className = 'attack'
    cover.style.cssText = `position:fixed;inset:0;background:#fff;z-index:2147483647;clip-path:path(evenodd,
      "M0 0H2000V2000H0Z M${x - 60} ${y - 20}h120v40h-120Z")`
    document.documentElement.append(cover)
  },
}

/** Over a panel in the top layer, letting clicks through. */
export const raised: Unseen[] = [
  {
    name: 'a popover in another element’s root',
    begin() {
      const outer = document.createElement('div')
      outer.className = 'attack'
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none'
      outer.attachShadow({ mode: 'open' }).append(cover)
      document.documentElement.append(outer)
      cover.showPopover()
    },
  },
  {
    name: 'a cover after it was taken out of the top layer',
    begin() {
      for (const host of document.querySelectorAll<HTMLElement>('html > [popover]')) host.hidePopover()
      const cover = document.createElement('div')
      cover.className = 'attack'
      cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none'
      document.documentElement.append(cover)
    },
  },
]

/**
 * Covers that are gone when the click comes: those that take the first half of a double click, and one that lets a press
 * through. A popover where there are any. Each begins in the page's world, and the page can take it away in time.
 */
export const leaving: { name: string; kind: LeavingKind }[] = [
  { name: 'goes with the first half of a double click', kind: 'opaque' },
  { name: 'is a frame, and goes with the first half of a double click', kind: 'frame' },
  { name: 'goes between press and release', kind: 'through' },
]

type LeavingKind = 'opaque' | 'frame' | 'through'

/** Runs in the page's world. */
export function coverForNow(kind: LeavingKind): void {
  const cover = document.createElement(kind === 'frame' ? 'iframe' : 'div')
  cover.className = 'attack'
  cover.style.cssText =
    'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;z-index:2147483647'
  if (kind === 'through') cover.style.pointerEvents = 'none'
  cover.onclick = () => cover.remove()
  Object.assign(window, { leave: () => cover.remove() })
  if (cover instanceof HTMLIFrameElement) cover.srcdoc = '<html style="height:100%" onclick="parent.leave()">'
  document.documentElement.append(cover)
  if ('popover' in cover) {
    cover.popover = 'manual'
    cover.showPopover()
  }
}

/** Takes our hosts out of the top layer, where the panel is under nothing but what is there too. Runs in the page's world. */
export function lower(): void {
  for (const host of document.querySelectorAll<HTMLElement>('html > [popover]')) host.hidePopover()
}

/** Takes back what any attack did, our hosts' own styles included. Runs in the page's world. */
export function lift(): void {
  for (const element of document.querySelectorAll('.attack')) element.remove()
  document.documentElement.removeAttribute('style')
  for (const host of document.querySelectorAll<HTMLElement>('html > div'))
    for (const name of ['opacity', 'mix-blend-mode', 'transform', 'clip-path'])
      host.style.setProperty(name, 'initial', 'important')
}
