import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checklists } from '../../shared/checklists/index.ts'
import { report as reportSchema } from '../../shared/schema/report.ts'
import { docx, p } from '../shared/read/docx-fixture.ts'
import { toTcvn3 } from '../shared/text/legacy-encoders.ts'
import { draft, folder, good, root, run, soat } from './run-soat.ts'

interface Item {
  file: string
  error?: string
  report?: { verdict: string; sections: { id: string; status: string; line: number | null }[] }
}
const items = (out: string): Item[] => JSON.parse(out)
const goodText = readFileSync(good, 'utf8')
const withoutImplementation = goodText.replace(/III\. TỔ CHỨC THỰC HIỆN[\s\S]*?(?=Trên đây là|Nơi nhận)/, '')

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

describe('--json', () => {
  test('is an array of {file, report}; the report is one by the schema, and a pass exits with 0', async () => {
    const { code, out, err } = await soat(['check', '--checklist', 'kh-162', '--json', good])
    expect(code).toBe(0)
    expect(err).toBe('')
    const [item, ...more] = items(out)
    expect(more).toEqual([])
    expect(Object.keys(item ?? {})).toEqual(['file', 'report'])
    expect(item?.file).toBe(good)
    expect(reportSchema.parse(item?.report).verdict).toBe('pass')
    expect(item?.report?.sections.map(({ id }) => id)).toEqual([
      'purpose',
      'requirements',
      'tasks',
      'implementation',
      'recipients',
    ])
  })

  test('a draft that lacks a section fails with exit code 1', async () => {
    const { code, out } = await soat(['check', '--json', file('thieu.txt', withoutImplementation)])
    expect(code).toBe(1)
    expect(items(out)[0]?.report?.verdict).toBe('fail')
    expect(items(out)[0]?.report?.sections.find(({ id }) => id === 'implementation')?.status).toBe('missing')
  })

  test('text in an old encoding is unreadable and exits with 1', async () => {
    const { code, out } = await soat([
      'check',
      '--json',
      file('cu.txt', toTcvn3(goodText).replaceAll('\u00ad', '')),
    ])
    expect(code).toBe(1)
    expect(items(out)[0]?.report?.verdict).toBe('unreadable')
  })

  test('a plan of another kind is not applicable and exits with 0', async () => {
    const { code, out } = await soat([
      'check',
      '--json',
      file('khac.txt', 'Thực đơn tuần này: cơm, canh, cá kho và rau muống xào tỏi.'),
    ])
    expect(code).toBe(0)
    expect(items(out)[0]?.report?.verdict).toBe('not-applicable')
  })

  test('files that cannot be used have an error, in their place; the others are still checked; 2 wins', async () => {
    const bad = file('thieu.txt', withoutImplementation)
    const { code, out, err } = await soat(['check', '--json', '/khong/co.txt', good, folder(), bad])
    expect(code).toBe(2)
    const [missing, passed, directory, failed] = items(out)
    expect(missing).toEqual({ file: '/khong/co.txt', error: expect.stringContaining('Không tìm thấy') })
    expect(passed?.report?.verdict).toBe('pass')
    expect(directory?.error).toContain('thư mục')
    expect(failed?.report?.verdict).toBe('fail')
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(err).toContain('/khong/co.txt')
  })

  test('«file» is the name as it was given', async () => {
    const { out } = await soat(['check', '--json', basename(good)], { cwd: dirname(good) })
    expect(items(out)[0]?.file).toBe(basename(good))
  })
})

describe('files that are hard to read', () => {
  const ole = Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Uint8Array(508),
    ...[...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]),
  )

  test('each says in one line what it is', async () => {
    const huge = file('lon.txt', 'a')
    truncateSync(huge, 52_428_800)
    const cases: [string, string][] = [
      [file('rong.txt', ''), 'rỗng'],
      [file('anh.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), 'nhị phân'],
      [huge, '50 MB'],
      [file('hong.docx', docx(p('Kế hoạch')).subarray(0, 200)), 'hỏng'],
      [file('bom.docx', zipSync({ 'word/document.xml': new Uint8Array(130_000_000) })), 'quá lớn'],
      [file('khoa.docx', ole), 'mật khẩu'],
      [file('ban-in.pdf', '%PDF-1.7'), 'PDF'],
      ['/dev/null', 'rỗng'],
      [`${good}/x`, 'Không tìm thấy'],
      ['x'.repeat(5000), 'quá dài'],
    ]
    const { code, out, err } = await soat(['check', '--json', ...cases.map(([name]) => name), good])
    expect(code).toBe(2)
    const read = items(out)
    cases.forEach(([, words], at) => {
      expect(read[at]?.error).toContain(words)
      expect(read[at]?.error).not.toContain('\n')
    })
    expect(read.at(-1)?.report?.verdict).toBe('pass')
    expect(err.trim().split('\n')).toHaveLength(cases.length)
  })

  test('a text of 5 MB is answered soon', async () => {
    const long = file(
      'dai.txt',
      `${goodText}\n${'Các chi bộ tuyên truyền về chăm sóc, giáo dục và bảo vệ trẻ em.\n'.repeat(55_000)}`,
    )
    const start = performance.now()
    const { code } = await soat(['check', '--json', long])
    expect(code).toBeLessThan(2)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  test('a .docx is checked as its text is', async () => {
    const path = file(
      'du-thao.docx',
      docx(
        goodText
          .split('\n')
          .map((line) => p(line))
          .join(''),
      ),
    )
    const { code, out } = await soat(['check', '--json', path, good])
    expect(code).toBe(0)
    const [fromDocx, fromText] = items(out)
    expect(fromDocx?.report).toEqual(fromText?.report)
  })

  test('TCVN3 bytes are converted, with a notice on standard error', async () => {
    const bytes = Uint8Array.from(toTcvn3(goodText).replace(/[\u0100-\uffff]/g, '"'), (sign) =>
      sign.charCodeAt(0),
    )
    const { code, out, err } = await soat(['check', '--json', file('abc.txt', bytes)])
    expect(items(out)[0]?.report?.verdict).toBe('pass')
    expect(code).toBe(0)
    expect(err).toContain('TCVN3')
  })

  test('standard input is read for «-», once', async () => {
    const { code, out } = await soat(['check', '--json', '-'], { input: goodText })
    expect(code).toBe(0)
    expect(items(out)[0]).toMatchObject({ file: '-', report: { verdict: 'pass' } })
    expect((await soat(['check', '-', '-'], { input: goodText })).code).toBe(2)
    expect((await soat(['check', '-'])).code).toBe(2)
  })
})

describe('--checklist', () => {
  const kh162 = JSON.stringify(checklists.find(({ id }) => id === 'kh-162'))

  test('takes a file', async () => {
    const path = file('tieu-chi.json', kh162)
    const { code, out } = await soat(['check', '--json', '--checklist', path, good])
    expect(code).toBe(0)
    expect(items(out)[0]?.report).toMatchObject({ checklist: { id: 'kh-162' }, verdict: 'pass' })
  })

  test.each<[string, string, string]>([
    ['a wrong type', kh162.replace('"order":1', '"order":"một"'), 'sections[0].order'],
    ['an unknown field', kh162.replace('"order":1', '"order":1,"regex":"a+"'), 'sections[0].regex'],
    ['a missing field', kh162.replace(/"version":\d+,/, ''), 'version'],
    [
      'a section that is not there',
      kh162.replace(/"parent":"[^"]*"/, '"parent":"khong-co"'),
      'sections[0].parent',
    ],
    [
      'a field that would become a prototype',
      kh162.replace('"order":1', '"order":1,"__proto__":{"x":1}'),
      'sections[0].__proto__',
    ],
    [
      'endless nesting',
      kh162.replace('"order":1', `"order":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      'sections[0].order',
    ],
    ['something else altogether', '[]', 'gốc của tệp'],
    ['null', 'null', 'gốc của tệp'],
    ['broken JSON', '{"id":', 'JSON'],
    ['nothing', '', 'JSON'],
  ])('%s in it is named, nothing is checked, exit code 2', async (_, content, named) => {
    const { code, out, err } = await soat([
      'check',
      '--json',
      '--checklist',
      file('tieu-chi.json', content),
      good,
    ])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(named)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('an id that does not exist lists those that do; a missing file is called so', async () => {
    const unknown = await soat(['check', '--checklist', 'kh-999', good])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('kh-162')
    const missing = await soat(['check', '--checklist', './khong-co.json', good])
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('Không tìm thấy')
  })
})

describe('arguments', () => {
  test.each([
    [['check']],
    [['check', '--khong-co', 'a.txt']],
    [['check', '--format', 'xml', good]],
    [['check', '--format', 'constructor', good]],
    [['check', '--checklist']],
    [['xem']],
    [[]],
  ])('%j is refused with exit code 2 and a line on standard error', async (args) => {
    const { code, out, err } = await soat(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/^\s+at /m)
    expect(err.length).toBeGreaterThan(10)
  })

  test('--help explains and exits with 0', async () => {
    expect((await soat(['--help'])).out).toContain('check')
    const { code, out } = await soat(['check', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--checklist')
  })

  test('npm run finds files named relative to where the person stands', async () => {
    const args = ['--prefix', root, 'run', '-s', 'soat', '--', 'check', '--json', basename(good)]
    const { code, out } = await run('npm', args, { cwd: dirname(good) })
    expect(code).toBe(0)
    expect(items(out)[0]?.file).toBe(basename(good))
  })
})

describe('for people', () => {
  test('a report in Vietnamese names sections, places and findings, without colour when no terminal reads it', async () => {
    const { code, out } = await soat(['check', file('thieu.txt', withoutImplementation)])
    expect(code).toBe(1)
    expect(out).toContain('chưa đạt')
    expect(out).toMatch(/✓ Mục đích\s+có\s+dòng \d+/)
    expect(out).toMatch(/✗ Tổ chức thực hiện\s+thiếu/)
    expect(out).not.toContain('\u001b[')
  })

  test('a plan of another kind is told so once, with the nearest checklists, not with all that it lacks', async () => {
    const { out } = await soat([
      'check',
      file('khac.txt', 'Thực đơn tuần này: cơm, canh, cá kho và rau muống xào tỏi.'),
    ])
    expect(out).toContain('không thuộc phạm vi')
    expect(out).toMatch(/Bộ tiêu chí gần nhất: .*kh-162/)
    expect(out).not.toContain('thiếu')
  })

  test('colours come when asked for, and NO_COLOR keeps them away', async () => {
    expect((await soat(['check', good], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[')
    expect((await soat(['check', good], { env: { NO_COLOR: '1' } })).out).not.toContain('\u001b[')
  })

  test('several files end in a summary table', async () => {
    const { out } = await soat(['check', good, draft('khong-dau'), '/khong/co.txt'])
    const table = out.slice(out.indexOf('Tệp '))
    expect(table).toContain('Kết quả')
    expect(table).toMatch(/khong-dau\.txt\s+không đọc được/)
    expect(table).toMatch(/co\.txt\s+không dùng được/)
  })

  test('a reader who leaves early is no error', async () => {
    const many = Array(40).fill(good).join("' '")
    const script = `set -o pipefail; '${process.execPath}' '${join(root, 'cli/soat.ts')}' check --json '${many}' | head -c 20 >/dev/null`
    const { code, err } = await run('bash', ['-c', script])
    expect(err).toBe('')
    expect(code).toBe(0)
  })
})

describe('for tools', () => {
  test('SARIF 2.1.0 has a result a finding, with rule, level and place', async () => {
    const path = file('dự thảo #1.txt', withoutImplementation)
    const { out } = await soat(['check', '--format', 'sarif', path, '/khong/co.txt'])
    const log = JSON.parse(out)
    expect(log.version).toBe('2.1.0')
    const [only] = log.runs
    const uri = only.artifacts[0].location.uri
    expect(decodeURIComponent(new URL(uri).pathname)).toBe(path)
    const result = only.results.find((each: { ruleId: string }) => each.ruleId === 'section-missing')
    expect(result).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('Tổ chức thực hiện') },
    })
    for (const { ruleId, ruleIndex, locations } of only.results) {
      expect(only.tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
    }
    expect(only.invocations[0]).toMatchObject({ executionSuccessful: false })
    expect(only.invocations[0].toolExecutionNotifications[0].message.text).toContain('Không tìm thấy')
  })

  test('CSV is quoted, one line a finding, and no cell is taken for a formula', async () => {
    const path = file('=a,"b".txt', withoutImplementation)
    const { out } = await soat(['check', '--format', 'csv', basename(path), good], { cwd: dirname(path) })
    const lines = out.trimEnd().split('\r\n')
    expect(lines[0]).toBe('"file","verdict","severity","rule","section","line","message","source"')
    expect(out).toContain(`"'=a,""b"".txt","chưa đạt","lỗi","section-missing","implementation"`)
  })

  test('a table has a line a file', async () => {
    const { out } = await soat(['check', '--format', 'table', good, draft('khong-dau')])
    expect(out.trim().split('\n')).toHaveLength(3)
  })
})
