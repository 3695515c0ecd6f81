/**
 * WordprocessingML as events, by htmlparser2 (MIT, kept, runs everywhere), which knows no document types and
 * so neither external nor self-made entities. Names come without prefix for elements of Word's own
 * namespace, whatever prefix the file binds it to, and with their prefix for all others.
 */
import { Parser } from 'htmlparser2'
import { maxDepth } from './limits.ts'
import { decoder } from './platform.ts'
import { ReadError } from './read-error.ts'

export interface XmlEvents {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const word = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** An attribute as a count; what is none, as only broken files have it, is `otherwise`. */
export function countOf(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise
}

/** Throws ReadError `broken-docx` for a part that is cut short, or `too-deep`. */
export function parseXml(part: Uint8Array, events: XmlEvents): void {
  let prefix = 'w:'
  let isRoot = true
  let depth = 0
  const local = (name: string): string =>
    name.startsWith(prefix) && (prefix !== '' || !name.includes(':')) ? name.slice(prefix.length) : `:${name}`
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (isRoot) {
          isRoot = false
          const bound = Object.entries(attributes).find(
            ([key, value]) => key.startsWith('xmlns') && word.includes(value),
          )
          if (bound !== undefined) prefix = bound[0] === 'xmlns' ? '' : `${bound[0].slice('xmlns:'.length)}:`
        }
        if (++depth > maxDepth) throw new ReadError('too-deep')
        events.open(local(name), (key) => attributes[`${prefix}${key}`] ?? attributes[`w:${key}`])
      },
      onclosetag(name) {
        depth--
        events.close(local(name))
      },
      ontext: (text) => events.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(decodeXml(part))
  if (isRoot || depth > 0) throw new ReadError('broken-docx')
  parser.end()
}

function decodeXml(part: Uint8Array): string {
  const wide =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return decoder(wide).decode(part)
}
