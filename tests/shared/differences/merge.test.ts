import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { mergeChecklists } from '../../../shared/differences/checklists.ts'
import { compare } from '../../../shared/differences/compare.ts'
import { conflictKey, merge, type Side } from '../../../shared/differences/merge.ts'
import { type Item, itemAt } from '../../../shared/differences/tree.ts'
import { type Section, checklist as schema } from '../../../shared/schema/checklist.ts'
import { documents } from './documents.ts'

describe('a merge of three versions', () => {
  test('of one that nobody else changed is mine; of one that I did not change is theirs', () => {
    fc.assert(
      fc.property(documents, documents, (base, other) => {
        expect(merge(base, other, base)).toEqual({ merged: other, conflicts: [] })
        expect(merge(base, base, other)).toEqual({ merged: other, conflicts: [] })
        expect(merge(base, other, other)).toEqual({ merged: other, conflicts: [] })
      }),
    )
  })

  test('holds every edit of either side, or names it as a conflict', () => {
    fc.assert(
      fc.property(documents, documents, documents, (base, mine, theirs) => {
        const { merged, conflicts } = merge(base, mine, theirs)
        const open = conflicts.map(({ path }) => conflictKey(path))
        const covered = (path: readonly string[]) =>
          open.some((key) => {
            const own = conflictKey(path)
            return own === key || own.startsWith(`${key}/`) || key.startsWith(`${own}/`)
          })
        for (const side of [mine, theirs])
          for (const edit of compare(base, side)) {
            if (covered(edit.path) || edit.kind === 'moved') continue
            const now = itemAt(merged, edit.path)
            if (edit.kind === 'phrases') {
              if (!Array.isArray(now)) continue
              for (const phrase of edit.added) expect(now).toContain(phrase)
              for (const phrase of edit.removed) expect(now).not.toContain(phrase)
            } else if (edit.kind === 'changed') {
              if (itemAt(merged, edit.path.slice(0, -1)) !== undefined) expect(now).toEqual(edit.after)
            } else if (edit.kind === 'removed') expect(now).toBeUndefined()
          }
      }),
      { numRuns: 2000 },
    )
  })

  test('does not depend on who is called mine, but for the order of things and open conflicts', () => {
    fc.assert(
      fc.property(documents, documents, documents, (base, mine, theirs) => {
        const one = merge(base, mine, theirs)
        const other = merge(base, theirs, mine)
        const keys = (conflicts: typeof one.conflicts) =>
          conflicts.map(({ path }) => conflictKey(path)).sort()
        expect(keys(one.conflicts)).toEqual(keys(other.conflicts))
        const choices = new Map<string, Side>(
          other.conflicts.map(({ path }) => [conflictKey(path), 'theirs'] as const),
        )
        const swapped = merge(base, theirs, mine, choices).merged
        expect(compare(one.merged, swapped).filter(({ kind }) => kind !== 'moved')).toEqual([])
      }),
    )
  })

  test('with every conflict decided for theirs keeps their side of it', () => {
    fc.assert(
      fc.property(documents, documents, documents, (base, mine, theirs) => {
        const { conflicts } = merge(base, mine, theirs)
        const all = new Map<string, Side>(conflicts.map(({ path }) => [conflictKey(path), 'theirs'] as const))
        const { merged } = merge(base, mine, theirs, all)
        for (const conflict of conflicts)
          if (itemAt(merged, conflict.path.slice(0, -1)) !== undefined)
            expect(itemAt(merged, conflict.path)).toEqual(conflict.theirs)
      }),
    )
  })
})

test('two people at one checklist: edits of different fields meet, edits of one field are a conflict', () => {
  const base: Item = kh162
  const mine = {
    ...kh162,
    title: 'Tên của tôi',
    appliesTo: [...kh162.appliesTo, 'thiếu nhi'],
    recipients: kh162.recipients.filter(({ id }) => id !== 'provincial-committee'),
  }
  const theirs = {
    ...kh162,
    title: 'Tên của người kia',
    appliesTo: kh162.appliesTo.filter((phrase) => phrase !== 'bảo vệ trẻ em'),
    sections: kh162.sections.map((section) =>
      section.id === 'tasks' ? { ...section, minWords: 120 } : section,
    ),
  }
  const { merged, conflicts } = merge(base, mine, theirs)
  expect(conflicts).toEqual([
    { path: ['title'], base: kh162.title, mine: 'Tên của tôi', theirs: 'Tên của người kia' },
  ])
  expect(merged.appliesTo).toContain('thiếu nhi')
  expect(merged.appliesTo).not.toContain('bảo vệ trẻ em')
  expect(itemAt(merged, ['sections', 'tasks', 'minWords'])).toBe(120)
  expect(itemAt(merged, ['recipients', 'provincial-committee'])).toBeUndefined()
})

test('two people at one clause: edits of different paragraphs meet, edits of one paragraph are a conflict', () => {
  const texts = (text: string) => ({
    ...kh162,
    clauses: [{ id: 'mau', section: 'tasks', title: 'Mẫu', text }],
  })
  const base = texts('- Một.\n- Hai.\n- Ba.\n- Bốn.')
  const mine = texts('- Một, sửa.\n- Hai.\n- Ba.\n- Bốn.')
  const theirs = texts('- Một.\n- Hai.\n- Ba.\n- Bốn.\n- Năm.')
  const both = merge(base, mine, theirs)
  expect(both.conflicts).toEqual([])
  expect(itemAt(both.merged, ['clauses', 'mau', 'text'])).toBe('- Một, sửa.\n- Hai.\n- Ba.\n- Bốn.\n- Năm.')
  const clash = merge(base, mine, texts('- Một khác.\n- Hai.\n- Ba.\n- Bốn.'))
  expect(clash.conflicts.map(({ path }) => path)).toEqual([['clauses', 'mau', 'text']])
})

test('one takes an item out that the other changed: a conflict, and nothing is lost unasked', () => {
  const mine = { ...kh162, references: [] }
  const theirs = {
    ...kh162,
    references: kh162.references.map((one) => (one.id === 'plan-181' ? { ...one, date: '2024-03-19' } : one)),
  }
  const { merged, conflicts } = merge(kh162, mine, theirs)
  expect(conflicts.map(({ path }) => path)).toEqual([['references', 'plan-181']])
  expect(itemAt(merged, ['references', 'directive-28'])).toBeUndefined()
  const chosen = merge(kh162, mine, theirs, new Map([['references/plan-181', 'theirs']]))
  expect(itemAt(chosen.merged, ['references', 'plan-181', 'date'])).toBe('2024-03-19')
})

test('two people add, move and take out sections: their order is no conflict, and is counted anew', () => {
  const fresh = (id: string) =>
    ({ ...kh162.sections[0], id, title: id, parent: undefined, order: 1 }) as Section
  const numbered = (sections: Section[]) =>
    sections.map((section, index) => ({ ...section, order: index + 1 }))
  const [purpose, requirements, ...rest] = kh162.sections as [Section, Section, ...Section[]]
  const mine = { ...kh162, sections: numbered([fresh('dau'), purpose, requirements, ...rest]) }
  const theirs = { ...kh162, sections: numbered([purpose, ...rest, fresh('cuoi')]), clauses: [] }
  const { merged, conflicts } = mergeChecklists(kh162, mine, theirs, new Map())
  expect(conflicts).toEqual([])
  expect(merged.sections.map(({ id }) => id)).toEqual([
    'dau',
    'purpose',
    'tasks',
    'implementation',
    'recipients',
    'cuoi',
  ])
  expect(merged.sections.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6])
  expect(schema.safeParse(merged).success).toBe(true)
})
