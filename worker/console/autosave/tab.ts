/** This page, as long as it lives. A duplicated tab is another page, so nothing of it stands in session storage. */
export const tab: string = crypto.randomUUID()

const lockOf = (name: string) => `soat-tab-${name}`

/** Held until the page is gone, whatever ends it; that is how other pages see that this one still lives. */
export const alive: Promise<void> = new Promise((held) => {
  void navigator.locks.request(lockOf(tab), () => {
    held()
    return new Promise<never>(() => {})
  })
})

/** The pages of this browser that live now. */
export async function livingTabs(): Promise<Set<string>> {
  await alive
  const { held = [] } = await navigator.locks.query()
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith('soat-tab-') ? [name.slice('soat-tab-'.length)] : [])),
  )
}

/** Resolves once that page is gone. */
export async function whenGone(name: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(lockOf(name), { mode: 'shared', signal }, () => undefined)
}
