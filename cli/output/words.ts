/** The words of reports, for people. */
import type { Finding, Report, SectionStatus, Verdict } from '../../shared/schema/report.ts'

export const verdictWords: Record<Verdict, string> = {
  pass: 'đạt',
  fail: 'chưa đạt',
  unreadable: 'không đọc được',
  'not-applicable': 'không thuộc phạm vi',
}

export const sectionWords: Record<SectionStatus, string> = {
  present: 'có',
  empty: 'chưa có nội dung',
  missing: 'thiếu',
  misplaced: 'sai vị trí',
  unreadable: 'không đọc được',
}

export const referenceWords: Record<Report['references'][number]['status'], string> = {
  ok: 'đúng',
  missing: 'thiếu',
  'wrong-number': 'sai số, ký hiệu',
  'wrong-date': 'sai ngày',
}

export const severityWords: Record<Finding['severity'], string> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'nhắc',
}

export const count = (report: Report, severity: Finding['severity']): number =>
  report.findings.filter((finding) => finding.severity === severity).length
