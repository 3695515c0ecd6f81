type Api = typeof import('wxt/browser').browser

/**
 * The browser's API for extensions, fetched when something is asked of it. `wxt/browser` fetches it as a script starts, and
 * the first touch of it in a page costs a millisecond, which a page without an editor need not pay.
 */
export function extensionApi(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
  return browser?.runtime ? browser : chrome
}
