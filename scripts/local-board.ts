import type { D1Database } from '@cloudflare/workers-types'
import { allMembers, type Member, memberIdOf, putMember } from '../worker/store/members.ts'

/** Whom the local sign-in page offers: each role, and enough people for one to review another's work. */
const people: [name: string, address: string, role: Member['role']][] = [
  ['Người xem', 'nguoi-xem', 'viewer'],
  ['Biên tập viên 1', 'bien-tap-1', 'editor'],
  ['Biên tập viên 2', 'bien-tap-2', 'editor'],
  ['Người thẩm định 1', 'tham-dinh-1', 'reviewer'],
  ['Người thẩm định 2', 'tham-dinh-2', 'reviewer'],
  ['Người phát hành', 'phat-hanh', 'publisher'],
  ['Quản trị viên', 'quan-tri', 'administrator'],
]

/** Makes the local Board ready: its members, where it has none. */
export async function openLocalBoard(db: D1Database): Promise<void> {
  if ((await allMembers(db)).length > 0) return
  const members = people.map(async ([name, address, role]) => {
    const email = `${address}@ban.example`
    return putMember(db, { id: await memberIdOf(email), name, email, role })
  })
  await db.batch(await Promise.all(members))
}
