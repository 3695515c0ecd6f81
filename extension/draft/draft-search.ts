import type { Portal } from '../../shared/schema/portal.ts'
import { boxOf, type EditingRoot, editingRootOf } from '../editors/editing-root.ts'
import { findPlan, holdsPlan, looksLikeDraft } from '../editors/likelihood.ts'
import { namedDraft } from './named-draft.ts'

interface SearchActions {
  /** An editing root has become the draft; `end` is told when it is no longer. */
  opened(root: EditingRoot, end: AbortSignal): void
  /** The draft was hidden or taken away, and no other has been found yet. */
  gone(): void
}

/** Knows which editing root of the page holds the draft: the one that the person or the portal's profile names, or the likeliest. */
export class DraftSearch {
  readonly #portals: () => readonly Portal[]
  readonly #actions: SearchActions
  readonly #signal: AbortSignal
  #draft: { root: EditingRoot; end: AbortController } | null = null
  readonly #waited = new WeakSet<EditingRoot>()
  #shown: ResizeObserver | null = null
  /** The person said that the next editor they click into is the draft. */
  #picking = false
  /** The person has said which editor holds the draft: that outranks the portal's profile. */
  #picked = false

  constructor(portals: () => readonly Portal[], actions: SearchActions, signal: AbortSignal) {
    this.#portals = portals
    this.#actions = actions
    this.#signal = signal
    signal.addEventListener(
      'abort',
      () => {
        this.#close()
        this.#shown?.disconnect()
      },
      { once: true },
    )
  }

  /** The next editor that takes the focus is the draft, whatever it looks like. */
  pick(): void {
    this.#picking = true
  }

  /** The focused root becomes the draft if it looks like one, unless the draft at hand is the likelier plan. */
  focused(element: Element): void {
    const root = editingRootOf(element)
    if (root) this.#focused(root)
  }

  /** Looks for a plan while there is no draft: at the start, and after the editor has gone. */
  seek(): void {
    if (this.#draft) return
    const plan = namedDraft(this.#portals(), document) ?? findPlan(document)
    if (plan) this.#open(plan)
  }

  #focused(root: EditingRoot): void {
    if (this.#picking) {
      this.#picking = false
      this.#picked = true
      this.#open(root)
      return
    }
    const named = namedDraft(this.#portals(), document)
    if (named && !this.#picked) {
      if (!this.#draft) this.#open(named)
      return
    }
    const current = this.#draft?.root
    if (current && boxOf(current) === boxOf(root)) return
    if (!looksLikeDraft(root)) {
      this.#waitForPaste(root)
      return
    }
    if (current?.isConnected && holdsPlan(current) && !holdsPlan(root)) return
    this.#open(root)
  }

  /** A small or oddly named box is taken for the draft once a plan has been pasted into it. */
  #waitForPaste(root: EditingRoot): void {
    if (this.#waited.has(root)) return
    this.#waited.add(root)
    root.addEventListener('paste', () => setTimeout(() => this.#focused(root)), {
      signal: this.#signal,
      passive: true,
    })
  }

  #open(root: EditingRoot): void {
    this.#close()
    const end = new AbortController()
    this.#draft = { root, end }
    this.#watchShown(root, end.signal)
    this.#actions.opened(root, end.signal)
  }

  #close(): void {
    this.#draft?.end.abort()
    this.#draft = null
  }

  /** Ends the draft when its editor is hidden or taken away, and opens it anew when it is shown again. */
  #watchShown(root: EditingRoot, signal: AbortSignal): void {
    this.#shown?.disconnect()
    this.#shown = new ResizeObserver(() => {
      const visible = editingRootOf(root) === root
      if (visible && signal.aborted && !this.#draft) this.#open(root)
      else if (!visible && !signal.aborted) {
        this.#close()
        this.#actions.gone()
        this.seek()
      }
    })
    this.#shown.observe(boxOf(root))
  }
}
