import { rules } from '../shared/rules/index.ts'
import type { About, Rule, Said } from '../shared/rules/rule.ts'

const basis: Said = { vi: 'kế hoạch cấp trên', en: 'the reference plan' }

const said = (text: Said, locale: 'vi' | 'en') => text[locale].replaceAll('{basis}', basis[locale])

function page({ name, source }: Rule, { checks, example, fix }: About): string {
  return [
    `# ${name}`,
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

const aboutOf = async ({ name }: Rule): Promise<About> =>
  ((await import(`../shared/rules/${name}.ts`)) as { about: About }).about

/** The pages of `docs/rules` by file name. */
export async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const list: string[] = []
  for (const rule of rules) {
    const about = await aboutOf(rule)
    pages.set(`${rule.name}.md`, page(rule, about))
    list.push(`| [${rule.name}](${rule.name}.md) | ${said(about.checks, 'vi')} |`)
  }
  const head = ['# Các quy tắc soát', '', 'Made by `scripts/rule-pages.ts` from `shared/rules`.', '']
  pages.set('README.md', [...head, '| Quy tắc | Soát gì |', '| --- | --- |', ...list, ''].join('\n'))
  return pages
}
