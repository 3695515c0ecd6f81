import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { Refused } from './errors.ts'

/** The keys of each team that this isolate has met: fetched again when a token names one that is not among them. */
const keySets = new Map<string, JWTVerifyGetKey>()

function keysOf(team: string): JWTVerifyGetKey {
  const held = keySets.get(team)
  if (held) return held
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team))
  keySets.set(team, keys)
  return keys
}

/**
 * The address of the person that Cloudflare Access vouches for, in lower case. Throws `Refused` 401 for a token that is
 * not Access's for this application and this moment, and 503 where Access's keys can't be had.
 */
export async function verifyAccess(token: string, team: string, audience: string): Promise<string> {
  try {
    const { payload } = await jwtVerify(token, keysOf(team), {
      issuer: team,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'sub'],
    })
    if (typeof payload.email === 'string' && payload.email !== '') return payload.email.toLowerCase()
  } catch (cause) {
    if (
      !(cause instanceof errors.JOSEError) ||
      cause instanceof errors.JWKSTimeout ||
      cause.code === 'ERR_JOSE_GENERIC'
    )
      throw new Refused(503, 'unavailable', 'the keys of Cloudflare Access can’t be had; try again later')
  }
  throw new Refused(401, 'unauthenticated', 'sign in again')
}
