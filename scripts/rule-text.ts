import { rules } from '../shared/rules/index.ts'
import type { Rule, Said } from '../shared/rules/rule.ts'

const basis: Said = { vi: 'kế hoạch cấp trên', en: 'the reference plan' }

const said = (text: Said, locale: 'vi' | 'en') => text[locale].replaceAll('{basis}', basis[locale])

function page(rule: Rule): string {
  const { checks, source, example, fix } = rule
  return [
    `# ${rule.name}`,
    '',
    said(checks, 'vi'),
    '',
    `- **Nguồn:** ${said(source, 'vi')}`,
    `- **Cách sửa tự động:** ${fix === null ? 'không có; người soạn tự sửa.' : fix.vi}`,
    '',
    'Ví dụ bị nhắc:',
    '',
    '```text',
    example.vi,
    '```',
    '',
    '## In English',
    '',
    said(checks, 'en'),
    '',
    `- **Source:** ${said(source, 'en')}`,
    `- **Fix:** ${fix === null ? 'none; a person has to mend it.' : fix.en}`,
    '',
  ].join('\n')
}

/** The pages of `docs/rules` by file name. */
export function rulePages(): Map<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.name}.md`, page(rule)]))
  const list = rules.map((rule) => `| [${rule.name}](${rule.name}.md) | ${said(rule.checks, 'vi')} |`)
  pages.set(
    'README.md',
    [
      '# Các quy tắc soát',
      '',
      'Made by `scripts/rule-pages.ts` from `shared/rules`.',
      '',
      '| Quy tắc | Soát gì |',
      '| --- | --- |',
      ...list,
      '',
    ].join('\n'),
  )
  return pages
}
