/** A file of this many bytes is refused unread. */
export const maxFileBytes = 50_000_000
/** A text longer than this many UTF-16 units is refused. */
export const maxTextLength = 20_000_000
/** All parts read from a .docx together; counted while they inflate, for declared sizes may lie. */
export const maxInflatedBytes = 120_000_000
/** Elements inside one another; the parser's time grows with the square of this. */
export const maxDepth = 3000
