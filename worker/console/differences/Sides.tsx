import type { Difference } from '../../../shared/differences/compare.ts'
import { describe } from '../../../shared/differences/describe.ts'
import { itemText } from '../../../shared/differences/item-text.ts'
import type { Item } from '../../../shared/differences/tree.ts'
import { useLanguage } from '../language.tsx'
import { Changed } from './Changed.tsx'
import classes from './differences.module.css'

interface SidesProps {
  difference: Difference
  documents: { before: Item; after: Item }
  side: 'before' | 'after'
}

/** What stands on one side of a difference. */
export function Side({ difference, documents, side }: SidesProps) {
  const { language } = useLanguage()
  switch (difference.kind) {
    case 'added':
    case 'removed': {
      if ((difference.kind === 'added') === (side === 'before')) return null
      const text = itemText(difference.item, documents, language)
      return <span className={classes.text}>{side === 'before' ? <del>{text}</del> : <ins>{text}</ins>}</span>
    }
    case 'phrases': {
      const phrases = side === 'before' ? difference.removed : difference.added
      const Kind = side === 'before' ? 'del' : 'ins'
      return (
        <span className={classes.text}>
          {phrases.map((phrase) => (
            <div key={phrase}>
              <Kind>{phrase}</Kind>
            </div>
          ))}
        </span>
      )
    }
    default: {
      const { what, texts } = describe(difference, documents, language)
      if (texts === null) return side === 'after' ? what : null
      return <Changed before={texts.before} after={texts.after} side={side} />
    }
  }
}
