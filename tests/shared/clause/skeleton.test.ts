import { describe, expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { checklists } from '../../../shared/checklists/index.ts'
import { fillTemplate, openFields } from '../../../shared/clause/fill.ts'
import { placeClause } from '../../../shared/clause/place.ts'
import { type SkeletonParts, skeletonOf } from '../../../shared/clause/skeleton.ts'
import { parseTemplate } from '../../../shared/clause/template.ts'
import { valuesOf } from '../../../shared/clause/values.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Unit } from '../../../shared/schema/unit.ts'

const unit: Unit = {
  schemaVersion: 1,
  name: 'Chi bộ Trung tâm Lưu trữ lịch sử',
  superior: 'Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh',
  abbreviation: 'CB',
  place: 'Hạ Long',
  signingPower: 'T/M',
  signedFor: 'CHI ỦY',
  signer: 'Đặng Thị Hải Yến',
  signerPost: 'Bí thư',
  massOrganisations: ['Công đoàn', 'Đoàn Thanh niên'],
  heads: [{ name: 'Vũ Văn Nam', post: 'Phó Bí thư' }],
  recipients: ['Đảng ủy cấp trên (để b/c)', 'Các đồng chí chi ủy viên', 'Lưu CB'],
  clauses: [],
}

const partsOf = (own: Unit, date: string): SkeletonParts => ({
  name: own.name,
  superior: own.superior ?? '',
  abbreviation: own.abbreviation ?? '',
  place: own.place ?? '',
  signingPower: own.signingPower ?? '',
  signedFor: own.signedFor ?? '',
  signer: own.signer ?? '',
  signerPost: own.signerPost ?? '',
  recipients: own.recipients,
  number: '',
  date,
})

/** Puts the first clause into each section that is wanting, one after the other. */
function fillMissing(text: string, checklist: Checklist): string {
  const values = valuesOf(unit, null, checklist)
  let draft = text
  for (const { id, status } of check(text, checklist).sections) {
    if (status !== 'missing' && status !== 'empty') continue
    const clause = checklist.clauses.find(({ section }) => section === id)
    const { parts } = parseTemplate(clause?.text ?? '')
    expect(openFields(parts, values, {}), `${checklist.id} ${id}`).toEqual([])
    const edit = placeClause(draft, checklist, id, fillTemplate(parts, values, {}))
    draft = draft.slice(0, edit.from) + edit.text + draft.slice(edit.to)
  }
  return draft
}

const forms = ['party-2018', 'party-2026', 'state-2020'] as const
const dates = ['', '2024-03-05', '2026-09-05']

describe.each(checklists)('a plan made from nothing for $id', (shipped) => {
  test.each(forms.flatMap((form) => dates.map((date) => ({ form, date }))))(
    'passes with nothing to mend: $form, dated «$date»',
    ({ form, date }) => {
      const checklist = { ...shipped, form }
      const skeleton = skeletonOf(checklist, partsOf(unit, date))
      const statuses = check(skeleton, checklist).sections.map(({ status }) => status)
      expect(statuses).toEqual(checklist.sections.map(({ level }) => (level === 0 ? 'present' : 'empty')))

      const report = check(fillMissing(skeleton, checklist), checklist)
      expect(report.verdict).toBe('pass')
      expect(report.sections.every(({ status }) => status === 'present')).toBe(true)
      // The unit's own recipients are only remarked on.
      const raised = report.findings.filter(({ rule }) => rule !== 'recipient-unknown')
      expect(raised.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
      if (date)
        expect(report.form).toBe(form === 'state-2020' ? form : date > '2026' ? 'party-2026' : 'party-2018')
    },
  )
})
