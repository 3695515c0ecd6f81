import { draft, parts } from '../shared/drafts.ts'
import { flat } from './measure.ts'

/** A plan of about that many characters: the tasks of a sound draft, over and over in other words. */
export function planOf(length: number): string {
  const [heading = '', ...lines] = parts.tasks.split('\n')
  const tasks = [heading]
  let size = draft().length
  for (let round = 1; size < length; round++)
    for (const line of lines) {
      const own = `${line.replace(/^\d\./, `${round}.`)} Đợt ${round}, tổ công tác số ${round * 7} báo cáo trước ngày ${(round % 28) + 1}/6.`
      tasks.push(own)
      size += own.length + 1
      if (size >= length) break
    }
  return flat(draft({ tasks: tasks.join('\n') }).slice(0, -1))
}

/** An Internet-Draft of about that many characters, with the sections that the IETF asks for. */
export function internetDraftOf(length: number): string {
  const head = [
    'Network Working Group                                          A. Author',
    'Internet-Draft                                                 Example',
    'Intended status: Informational                              1 June 2026',
    'Expires: 3 December 2026',
    '',
    '               A Plan for the Care of Children',
    '                  draft-author-children-00',
    '',
    'Abstract',
    '',
    '   This document says how units care for children.',
    '',
    '1.  Introduction',
    '',
  ]
  const tail = [
    '',
    '2.  Security Considerations',
    '',
    '   None.',
    '',
    '3.  IANA Considerations',
    '',
    '   None.',
    '',
    '4.  References',
    '',
    '   [RFC2119]  Bradner, S., "Key words", RFC 2119, March 1997.',
    '',
    "Author's Address",
    '',
    '   A. Author',
    '',
  ]
  const body: string[] = []
  for (let line = 0, size = 0; size < length - 800; line++) {
    body.push(`   Unit ${line} MUST tell its members what they do, and report it in June.`)
    size += (body.at(-1)?.length ?? 0) + 1
  }
  return [...head, ...body, ...tail].join('\n')
}
