import type { Language, Words } from '../language.tsx'
import type { AnyDocument } from '../requests/documents.ts'
import type { Kind } from './kind.ts'

/** Names the place or field at a path of a document, as its kind calls it. */
export function nameOf<Value extends AnyDocument>(
  kind: Kind<Value>,
  value: Value,
  words: Words,
  language: Language,
): (path: string) => string {
  const places = kind.places(value, words)
  return (path) =>
    path === ''
      ? words.review.whole
      : (places.find((place) => place.path === path)?.name ?? kind.fieldName?.(path, value, language) ?? path)
}
