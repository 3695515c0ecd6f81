import { UnusableRelease } from '../../../shared/release/content.ts'
import { UntrustedRelease } from '../../../shared/release/current.ts'
import { NotMetadata } from '../../../shared/tuf/metadata.ts'
import { fill, type Words } from '../language.tsx'
import { EmptyFeed, OtherRelease } from '../signing/to-sign.ts'
import { sayRefusal } from './say-refusal.ts'

/** Why a release can't be signed. */
export function sayUnsignable(error: unknown, words: Words): string {
  const { unsignable: said } = words
  if (error instanceof EmptyFeed) return said.empty
  if (error instanceof OtherRelease) return said.other
  if (error instanceof UntrustedRelease) return fill(said[error.fault], { file: error.file })
  if (error instanceof UnusableRelease) return said.unusable
  if (error instanceof NotMetadata) return said.notMetadata
  return sayRefusal(error, words)
}
