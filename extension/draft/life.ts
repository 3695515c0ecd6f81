import { extensionApi } from '../messages/extension-api.ts'

/** Each script of ours tells this to the document when it starts. */
const started = 'soat-started'
/**
 * Moments at which a script looks whether it still belongs to a living extension. The detector shows nothing that could
 * be left behind, and each look costs pages without an editor.
 */
const looks = {
  detector: [started, 'visibilitychange'],
  page: [started, 'visibilitychange', 'focusin', 'pointerdown'],
}

/**
 * The life of a content script. It ends when the same script starts anew in the document, after an update of the
 * extension too, and soon after the extension has been removed. A page may fake `started`; that only makes us look.
 */
export function beginLife(script: 'detector' | 'page'): AbortSignal {
  const lives = globalThis as unknown as Record<symbol, AbortController | undefined>
  const mine = Symbol.for(`soat ${script}`)
  lives[mine]?.abort()
  document.dispatchEvent(new Event(started))
  const life = new AbortController()
  lives[mine] = life
  for (const type of looks[script])
    document.addEventListener(type, () => isOrphan() && life.abort(), {
      signal: life.signal,
      capture: true,
      passive: true,
    })
  return life.signal
}

/** The browser takes the extension away from scripts that it leaves behind in pages. */
function isOrphan(): boolean {
  return extensionApi().runtime?.id === undefined
}
