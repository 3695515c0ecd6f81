import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { commit } from '../store/commit.ts'
import { allMembers, type Member, memberById, memberIdOf, putMember } from '../store/members.ts'
import { verifyAccess } from './access.ts'
import type { WorkerEnvironment } from './environment.ts'
import { Refused } from './errors.ts'
import { modeOf } from './mode.ts'

export const cookieName = 'soat-member'

/** Who makes this call. Throws `Refused` 401 where nobody is signed in, and 403 for whom the Board does not
 * know, or no longer. */
export async function signedIn(context: Context<WorkerEnvironment>): Promise<Member> {
  const { DB } = context.env
  const found =
    modeOf(context) === 'local'
      ? await memberById(DB, getCookie(context, cookieName) ?? demandSignIn())
      : await memberByAccess(context)
  if (!found || found.role === 'none')
    throw new Refused(403, 'forbidden', 'the Board has no member of this address')
  return found
}

function demandSignIn(): never {
  throw new Refused(401, 'unauthenticated', 'sign in first')
}

async function memberByAccess(context: Context<WorkerEnvironment>): Promise<Member | null> {
  const { DB, ACCESS_TEAM = '', ACCESS_AUDIENCE = '' } = context.env
  const token = context.req.header('cf-access-jwt-assertion')
  // As people copy it: with a slash at its end, or a line break.
  const team = ACCESS_TEAM.trim().replace(/\/+$/, '')
  const email = await verifyAccess(token ?? demandSignIn(), team, ACCESS_AUDIENCE.trim())
  const found = await memberById(DB, await memberIdOf(email))
  return found ?? firstAdministrator(context, email)
}

/** The address that the server was set up with becomes the first member; later it means nothing. */
async function firstAdministrator(
  { env: { DB, FIRST_ADMINISTRATOR = '' } }: Context<WorkerEnvironment>,
  email: string,
): Promise<Member | null> {
  if (FIRST_ADMINISTRATOR.trim().toLowerCase() !== email || (await allMembers(DB)).length > 0) return null
  const member: Member = { id: await memberIdOf(email), name: email, email, role: 'administrator' }
  await commit(DB, [putMember(DB, member)], {
    action: 'member.added',
    subject: `member/${member.id}`,
    detail: { role: member.role, first: true },
    by: null,
    at: new Date().toISOString(),
  })
  return member
}
