/** A place that is left to be filled in by hand, as Vietnamese forms show it. */
const blank = '……'

/** A clause's text with every placeholder that has no value left open, to be filled in by hand. */
export function leaveBlanks(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, blank)
}
