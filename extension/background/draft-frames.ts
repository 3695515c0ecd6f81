import { browser } from 'wxt/browser'

/*
 * The frame of each tab that holds the draft, as last seen by a detector. Kept by the browser for this session, since
 * it puts the background to sleep after half a minute.
 */

const key = (tab: number) => `draft-frame-${tab}`

export async function draftFrame(tab: number): Promise<number | null> {
  const { [key(tab)]: frame } = await browser.storage.session.get<Record<string, number>>(key(tab))
  return frame ?? null
}

export async function keepDraftFrame(tab: number, frame: number): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: frame })
}

export async function forgetDraftFrame(tab: number): Promise<void> {
  await browser.storage.session.remove(key(tab))
}
