import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '../../shared/check.ts'
import { checklists } from '../../shared/checklists/index.ts'
import { chooseChecklist } from '../../shared/choose.ts'
import { reasonOf } from '../file-bytes.ts'
import { print } from '../output/stdout.ts'
import { aligned } from '../output/table.ts'
import { pathOf } from '../place.ts'
import { type Gold, gold } from '../score/gold.ts'
import { Score } from '../score/score.ts'
import { precision, recall, sum, type Tally } from '../score/tally.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat score [tùy chọn] THƯ-MỤC
Đối chiếu kết quả soát với đáp án (TÊN.gold.json cạnh TÊN.txt); in độ chính xác và độ phủ.

  --json       in dạng JSON
  --details    kể từng chỗ sai
  --min N      mã thoát 1 nếu một mục, một luật hay một viện dẫn dưới N (0 đến 1)`

const suffix = '.gold.json'

async function namesIn(folder: string): Promise<string[]> {
  try {
    const files = await readdir(pathOf(folder))
    return files
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
      .sort()
  } catch (error) {
    throw new UsageError(`${folder}: ${reasonOf(error)}`, { cause: error })
  }
}

async function goldOf(path: string): Promise<Gold> {
  try {
    return gold.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    throw new UsageError(`đáp án ${path} không dùng được: ${detail}`, { cause: error })
  }
}

async function draftOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`, { cause: error })
  }
}

interface Scored {
  score: Score
  drafts: number
  /** One line for each draft that could not be scored. */
  broken: string[]
}

async function scoreFolder(folder: string): Promise<Scored> {
  const names = await namesIn(folder)
  if (names.length === 0) throw new UsageError(`${folder}: không có đáp án nào (*${suffix})`)
  const scored: Scored = { score: new Score(), drafts: 0, broken: [] }
  for (const name of names)
    try {
      await scoreDraft(scored.score, name, join(pathOf(folder), name))
      scored.drafts++
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      scored.broken.push(error.message)
    }
  return scored
}

async function scoreDraft(score: Score, name: string, path: string): Promise<void> {
  const expected = await goldOf(`${path}${suffix}`)
  const text = await draftOf(`${path}.txt`)
  const { chosen } = chooseChecklist(text, checklists)
  const wanted = expected.checklist
  const checklist =
    wanted === undefined ? (chosen ?? checklists[0]) : checklists.find(({ id }) => id === wanted)
  if (checklist === undefined) throw new UsageError(`đáp án ${name}: không có bộ tiêu chí «${wanted}»`)
  score.add(name, expected, check(text, checklist), chosen?.id ?? null)
}

const figures = (tally: Tally) => ({ ...tally, precision: precision(tally), recall: recall(tally) })
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

function toTable(score: Score, drafts: number, details: boolean): string {
  const row = (name: string, tally: Tally): string[] => [
    name,
    percent(precision(tally)),
    percent(recall(tally)),
    `${tally.right}/${tally.judged}`,
  ]
  const group = (title: string, tallies: ReadonlyMap<string, Tally>): string[][] => [
    [title, 'Chính xác', 'Độ phủ', 'Đúng'],
    ...[...tallies].sort(([a], [b]) => a.localeCompare(b)).map(([name, tally]) => row(`  ${name}`, tally)),
    row('  tổng', sum(tallies.values())),
  ]
  const { sections, rules, references, others } = score.tallies
  const rows = [
    ...group('Mục', sections),
    ...group('Luật', rules),
    ...group('Viện dẫn', references),
    ['Khác', '', '', 'Đúng'],
    ...[...others].map(([name, tally]) => [`  ${name}`, '', '', `${tally.right}/${tally.judged}`]),
  ]
  const lines = aligned(rows).map((cells) => cells.join('  ').trimEnd())
  const mistakes = score.mistakes.map(
    ({ draft, what, expected, got }) => `${draft}: ${what}: cần ${expected}, được ${got}`,
  )
  return `${[`${drafts} dự thảo, ${score.mistakes.length} chỗ sai`, '', ...lines, ...(details ? ['', ...mistakes] : [])].join('\n')}\n`
}

function toJson(score: Score, drafts: number): string {
  const group = (tallies: ReadonlyMap<string, Tally>) =>
    Object.fromEntries([...tallies].map(([name, tally]) => [name, figures(tally)]))
  const { sections, rules, references, others } = score.tallies
  const data = {
    drafts,
    sections: group(sections),
    rules: group(rules),
    references: group(references),
    agreement: Object.fromEntries([...others].map(([name, { right, judged }]) => [name, { right, judged }])),
    mistakes: score.mistakes,
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function isBelow(score: Score, least: number): boolean {
  const { sections, rules, references } = score.tallies
  return [...sections.values(), ...rules.values(), ...references.values()].some(
    (tally) => (precision(tally) ?? 1) < least || (recall(tally) ?? 1) < least,
  )
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    throw new UsageError('cần đúng một thư mục; xem: soat score --help')
  const least = Number(values.min ?? 0)
  if (Number.isNaN(least) || least < 0 || least > 1) throw new UsageError(`--min cần một số từ 0 đến 1`)
  const { score, drafts, broken } = await scoreFolder(folder)
  for (const line of broken) process.stderr.write(`soat: ${line}\n`)
  await print(values.json ? toJson(score, drafts) : toTable(score, drafts, values.details === true))
  return broken.length > 0 ? 2 : isBelow(score, least) ? 1 : 0
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, details: { type: 'boolean' }, min: { type: 'string' } },
    })
  } catch (error) {
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

export const scoreCommand: Command = {
  name: 'score',
  summary: 'đối chiếu kết quả soát với đáp án',
  usage,
  run,
}
