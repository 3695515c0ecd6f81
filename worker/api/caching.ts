import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/** The answer at this address never changes. */
export const immutable = 'public, max-age=31536000, immutable'

/** Answers `If-None-Match` with 304; the headers that let other origins read the answer stay on it. */
export const conditional = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'],
})
