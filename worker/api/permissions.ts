/** What members may be; each may do what those before it may. */
export const roles = ['viewer', 'editor', 'reviewer', 'publisher', 'administrator'] as const
export type Role = (typeof roles)[number]

interface Permission {
  /** The least role that may; `anyone` needs no sign-in. */
  role: Role | 'anyone'
  /** The call changes something that stands: it says by If-Match which state of it it has seen. */
  ifMatch?: true
  /** A writing call that has no member yet, and so takes no Idempotency-Key. */
  keyless?: true
}

/** What a document's routes ask, below `/checklists` and `/portals`. */
const documents = {
  'GET ': { role: 'viewer' },
  'POST ': { role: 'editor' },
  'GET /:id': { role: 'viewer' },
  'PUT /:id': { role: 'editor', ifMatch: true },
  'GET /:id/revisions': { role: 'viewer' },
  'GET /:id/revisions/:revision': { role: 'viewer' },
  'GET /:id/versions/:version': { role: 'viewer' },
  'GET /:id/releases': { role: 'viewer' },
  'POST /:id/review': { role: 'editor', ifMatch: true },
  'POST /:id/reopen': { role: 'editor', ifMatch: true },
  'POST /:id/restore': { role: 'editor', ifMatch: true },
  'POST /:id/decision': { role: 'reviewer', ifMatch: true },
} satisfies Record<string, Permission>

const below = (path: string) =>
  Object.fromEntries(
    Object.entries(documents).map(([name, permission]) => [name.replace(' ', ` ${path}`), permission]),
  )

/** Every call of the API, and who may make it. What isn't listed is refused. */
export const permissions: Readonly<Record<string, Permission>> = {
  'GET /sign-in': { role: 'anyone' },
  'POST /sign-in': { role: 'anyone', keyless: true },
  'POST /sign-out': { role: 'anyone', keyless: true },
  'GET /me': { role: 'viewer' },
  ...below('/checklists'),
  ...below('/portals'),
  'GET /samples': { role: 'viewer' },
  'POST /samples': { role: 'editor' },
  'DELETE /samples/:id': { role: 'editor' },
  'GET /releases': { role: 'viewer' },
  'GET /releases/next': { role: 'publisher' },
  'POST /releases': { role: 'publisher' },
  'POST /releases/withdraw': { role: 'publisher' },
  'POST /releases/keep': { role: 'publisher' },
  'GET /members': { role: 'viewer' },
  'POST /members': { role: 'administrator' },
  'PUT /members/:id': { role: 'administrator' },
  'GET /audit': { role: 'administrator' },
  'GET /export': { role: 'administrator' },
  'POST /import': { role: 'administrator' },
}

/** Whether a role may do what asks for another. */
export const reaches = (role: Role | 'none', wanted: Role): boolean =>
  ['none', ...roles].indexOf(role) > roles.indexOf(wanted)
