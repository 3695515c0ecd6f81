import type { Checklist } from '../schema/checklist.ts'
import { initials, writtenOut } from './abbreviations.ts'
import { shorterNames } from './bodies.ts'
import { type KnownBody, knownBody } from './known-bodies.ts'
import type { Note } from './notes.ts'
import type { Reading } from './reading.ts'
import { capitalised, clipped, distinct, isCapitals, oneLine, Slugs, slugOf } from './wording.ts'

export interface Receivers {
  recipients: Checklist['recipients']
  notes: Note[]
}

const most = 60
const person =
  /^(?:Đ\/c|Đồng chí|Ông|Bà|Các đ\/c)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})\s*[-–,;:]\s*(.+)$/u

/** To whom the plan is sent, in its order. `watching`: ids of bodies to whom units report; they must receive drafts too. */
export function receiversOf({ outline, form }: Reading, watching: ReadonlySet<string>): Receivers {
  const notes: Note[] = []
  const slugs = new Slugs()
  const recipients: Checklist['recipients'] = []
  for (const item of outline.recipients?.items ?? []) {
    if (recipients.length === most) break
    if (isCapitals(item.text)) continue
    const line = oneLine(item.text.replace(/\((?:để )?[^)]{0,40}\)/gu, ' ')).replace(/[\s,;:.]+$/u, '')
    if (!/\p{L}{2}/u.test(line)) continue
    const held = person.exec(line)
    const name = held === null ? line : (lastPost(held[2] ?? '') ?? line)
    const known = knownBody(writtenOut(name)) ?? knownBody(name)
    const store = /^Lưu/u.test(line)
    const path = `recipients.${recipients.length}`
    if (known === null) notes.push({ path: `${path}.aliases`, doubt: 'recipient-unknown', about: name })
    const aliases =
      known === null
        ? shorterNames(name)
        : aliasesOf(known.body, known.after, storeOf(line), form.number?.symbol.text ?? '')
    if (held !== null) aliases.push(held[1] ?? '')
    const id = known?.body.id ?? slugOf(name)
    const first = recipients.every((other) => other.id !== id)
    recipients.push({
      id: slugs.take(id, 'noi-nhan'),
      name: clipped(
        store
          ? /VT/u.test(line)
            ? 'Lưu văn thư'
            : (known?.body.name ?? line)
          : capitalised(writtenOut(name)),
        300,
      ),
      aliases: distinct(first ? aliases : shorterNames(name), 30),
      required: store || watching.has(id),
    })
  }
  if (recipients.length === 0) notes.push({ path: 'recipients', doubt: 'no-recipients', about: '' })
  return { recipients, notes }
}

/** Of «UVBTV Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy» the last post: it is the one for which the plan is sent. */
const lastPost = (posts: string): string | null => {
  const parts = posts.split(/[,;]\s*/u).filter((part) => part !== '')
  return parts.at(-1) ?? null
}

const storeOf = (line: string): string => /^Lưu[\s:]*([\p{Lu}&.]{2,12})/u.exec(line)?.[1] ?? ''

function aliasesOf(known: KnownBody, after: string, store: string, symbol: string): string[] {
  const organ = after.replace(/^(?:của|thuộc)\s+/u, '')
  const short = initials(organ)
  const shortened = organ !== '' && symbol.includes(short)
  const organs = organ === '' || organ.split(' ').length > 8 ? null : organ
  const made: string[] = []
  for (const alias of known.receiving) {
    if (alias.includes('{organ}')) {
      if (organs !== null) made.push(alias.replace('{organ}', organs))
    } else if (alias.includes('{short}')) {
      if (shortened) made.push(alias.replace('{short}', short))
    } else if (alias.includes('{store}')) {
      if (store !== '') made.push(alias.replace('{store}', store))
    } else made.push(alias)
  }
  return made
}
