import type { Action, Click, Hover, Link, ToPage, ToPanel } from '../messages/panel-link.ts'
import { isOnTop, isUppermost } from '../overlay/on-top.ts'
import { PanelFrame } from '../overlay/panel-frame.ts'
import { watchPointer } from '../overlay/pointer-watch.ts'
import { Sight, seesCovers } from '../overlay/sight.ts'

type PanelLink = Link<ToPanel, ToPage>

/** What panels ask of the page side. */
export interface PanelRequests {
  /** A panel has joined: tell it what is known. */
  joined(link: PanelLink): void
  /** A click that the person meant, on a panel that they saw. */
  act(action: Action): void
  /** Anything that changes nothing in the draft. */
  ask(request: Exclude<ToPage, Action | Hover>): void
  /** A panel was to be docked, and the page does not have it. */
  refused(): void
  /** The docked panel has come or gone. */
  docked(): void
}

/** All panels that show this page's draft: the docked one, and a side panel of the browser. */
export class Panels {
  readonly #title: string
  readonly #requests: PanelRequests
  readonly #links = new Set<PanelLink>()
  #docked: { frame: PanelFrame; end: AbortController } | null = null
  /** The search was asked for, and the panel for it is not there yet. */
  #finding = false

  constructor(title: string, requests: PanelRequests, signal: AbortSignal) {
    this.#title = title
    this.#requests = requests
    signal.addEventListener(
      'abort',
      () => {
        this.close()
        for (const link of this.#links) link.close()
      },
      { once: true },
    )
  }

  /** A side panel joins over its connection; no page can cover it. */
  join(link: PanelLink): void {
    this.#join(link, () => true)
  }

  leave(link: PanelLink): void {
    this.#links.delete(link)
  }

  tell(message: ToPanel): void {
    for (const link of this.#links) link.send(message)
  }

  /** Whether anybody sees what is told. */
  get areOpen(): boolean {
    return this.#links.size > 0
  }

  /** False also where the page has taken the panel away. */
  get isDocked(): boolean {
    return this.#docked?.frame.layer.stands ?? false
  }

  /** How much of the window the docked panel takes, CSS pixels. */
  get width(): number {
    return this.#docked && this.isDocked ? this.#docked.frame.frame.offsetWidth : 0
  }

  /** Docks the panel in the page, or gives it the focus. */
  open(): void {
    if (this.#docked && this.isDocked) {
      this.#docked.frame.focus()
      return
    }
    this.close()
    const end = new AbortController()
    const frame = new PanelFrame(
      document,
      this.#title,
      (link) => this.#dock(frame, link, end.signal),
      () => this.#refused(),
      end.signal,
    )
    this.#docked = { frame, end }
    this.#requests.docked()
  }

  /** Opens the panel, with the search among the clauses. */
  find(): void {
    this.#finding = !this.isDocked
    this.open()
    if (!this.#finding) this.tell({ name: 'find' })
  }

  close(): void {
    if (!this.#docked) return
    this.#docked.end.abort()
    this.#docked = null
    this.#requests.docked()
  }

  /** The page lets no panel stand in it. */
  #refused(): void {
    this.close()
    this.#requests.refused()
  }

  /** A page can make the frame load anew, by moving it about; then its earlier link is dead. */
  #dock({ layer, frame }: PanelFrame, link: PanelLink, signal: AbortSignal): void {
    const end = new AbortController()
    const leave = () => {
      end.abort()
      this.leave(link)
      link.close()
    }
    frame.addEventListener('load', leave, { once: true, signal: end.signal })
    signal.addEventListener('abort', leave, { once: true, signal: end.signal })
    const sight = new Sight(frame, end.signal, (seen) => link.send({ name: 'seen', seen }))
    // Raised only after a refusal: what lies over it until then has to be noticed.
    const look = ({ x, y }: Click) => {
      const clear = isOnTop(layer.host, frame, x, y)
      sight.tell(clear)
      return clear
    }
    this.#join(
      link,
      ({ click }) => {
        const clear = look(click)
        const seen = sight.seen && clear
        if (!seen) layer.raise()
        return seen
      },
      look,
    )
    if (seesCovers) return
    const watched = {
      over: () => sight.tell(false),
      elsewhere: () => {
        const [x, y] = [frame.clientWidth / 2, frame.clientHeight / 2]
        if (sight.covered) look({ x, y })
        else if (!isUppermost(layer.host, frame, x, y)) sight.tell(false)
      },
    }
    watchPointer(layer.host, frame, watched, end.signal)
  }

  #join(
    link: PanelLink,
    seen: (message: Extract<ToPage, { click: unknown }>) => boolean,
    hovered: (at: Click) => void = () => {},
  ): void {
    this.#links.add(link)
    link.receive((message) => {
      if ('hover' in message) hovered(message.hover)
      else if (!('click' in message)) this.#requests.ask(message)
      else if (seen(message)) this.#requests.act(message)
      else link.send({ name: 'notice', notice: { kind: 'hidden', undo: false } })
    })
    this.#requests.joined(link)
    if (this.#finding) link.send({ name: 'find' })
    this.#finding = false
  }
}
