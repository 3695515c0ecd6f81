/** What the reader needs of its platform; browsers, workers and Node all have it. */
export interface Decoder {
  decode(bytes: Uint8Array): string
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder

export const decoder = (label: string, fatal = false): Decoder => new TextDecoder(label, { fatal })
