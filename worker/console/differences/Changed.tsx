import { diffWords } from 'diff'
import { useMemo } from 'react'
import classes from './differences.module.css'

/** One side of a text that changed, with the words marked that the other side lacks. */
export function Changed({
  before,
  after,
  side,
}: {
  before: string
  after: string
  side: 'before' | 'after'
}) {
  const parts = useMemo(() => diffWords(before, after), [before, after])
  let at = 0
  return (
    <span className={classes.text}>
      {parts.map(({ value, added, removed }) => {
        at++
        if (side === 'before') return added ? null : removed ? <del key={at}>{value}</del> : value
        return removed ? null : added ? <ins key={at}>{value}</ins> : value
      })}
    </span>
  )
}
