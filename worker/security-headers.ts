import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What is served to programs, from anywhere. */
const forPrograms = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  referrerPolicy: 'no-referrer',
})

/** The console: its own scripts and styles, its own server, nothing else, and in nobody's frame. */
const forPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
})

/** The pages about the API: a style sheet and nothing else. */
const forDocumentation = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
})

const documentation = /^\/api\/docs(\.css$|\/|$)/
const programs = /^\/(api|feed|schema)(\/|$)|^\/(healthz|readyz)$/

/** Whether the console answers at this path. */
export const isPage = (path: string): boolean => !programs.test(path)

export const securityHeaders: MiddlewareHandler = (context, next) => {
  const { path } = context.req
  if (documentation.test(path)) return forDocumentation(context, next)
  return (isPage(path) ? forPages : forPrograms)(context, next)
}
