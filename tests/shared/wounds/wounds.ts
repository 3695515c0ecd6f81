import { accents } from './accents.ts'
import { characters } from './characters.ts'
import { citations } from './citations.ts'
import { encodings } from './encodings.ts'
import { ends } from './ends.ts'
import { headings } from './headings.ts'
import { lines } from './lines.ts'
import type { Wound } from './wound.ts'

export const wounds: readonly Wound[] = [
  ...accents,
  ...encodings,
  ...characters,
  ...lines,
  ...headings,
  ...citations,
  ...ends,
]
