/** The part of the package `crx3` that packing needs; it ships no types. */
declare module 'crx3' {
  interface Options {
    /** PEM; made where there is none. */
    keyPath: string
    crxPath: string
    /** The update manifest. */
    xmlPath: string
    appVersion: string
    crxURL: string
    /** ms since 1970, for the same bytes each time. */
    forceDateTime: number
  }
  export default function crx3(files: string[], options: Options): Promise<{ appId: string }>
}
