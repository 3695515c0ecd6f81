import { expect, test } from 'vitest'
import { merge } from '../../../extension/entrypoints/options/merge.ts'
import { toForm, type UnitForm } from '../../../extension/entrypoints/options/unit-form.ts'

const clause = (id: string, text = id) => ({ id, section: 'tasks', title: id, text })
const base: UnitForm = {
  ...toForm(null),
  name: 'Chi bộ',
  place: 'Hạ Long',
  clauses: [clause('a'), clause('b')],
}

test('what only one side has changed is taken from that side', () => {
  const { form, both } = merge(base, { ...base, name: 'Chi bộ 1' }, { ...base, place: 'Cẩm Phả' })
  expect(form).toEqual({ ...base, name: 'Chi bộ 1', place: 'Cẩm Phả' })
  expect(both).toEqual([])
})

test("what both have changed keeps the person's own, and is named", () => {
  const { form, both } = merge(base, { ...base, name: 'Một' }, { ...base, name: 'Hai' })
  expect(form.name).toBe('Một')
  expect(both).toEqual(['name'])
})

test('the same change on both sides is none to speak of', () => {
  expect(merge(base, { ...base, name: 'Một' }, { ...base, name: 'Một' }).both).toEqual([])
})

test('clauses are brought together one by one', () => {
  const mine = { ...base, clauses: [clause('a', 'của tôi'), clause('b'), clause('mới')] }
  const theirs = { ...base, clauses: [clause('a'), clause('b', 'của họ'), clause('khác')] }
  const { form, both } = merge(base, mine, theirs)
  expect(form.clauses.map(({ text }) => text)).toEqual(['của tôi', 'của họ', 'mới', 'khác'])
  expect(both).toEqual([])
})

test('a clause deleted on one side goes, unless the other has rewritten it', () => {
  const without = { ...base, clauses: [clause('b')] }
  expect(
    merge(base, { ...base, clauses: [clause('a'), clause('b'), clause('c')] }, without).form.clauses,
  ).toHaveLength(2)
  const { form, both } = merge(base, { ...base, clauses: [clause('a', 'khác'), clause('b')] }, without)
  expect(form.clauses).toHaveLength(2)
  expect(both).toEqual(['clauses'])
  expect(merge(base, without, base).form.clauses).toHaveLength(1)
})
