/** The checkers of other institutions and writers, each as one function from a text to its findings. */
import { internetDraftOf, planOf } from './plan.ts'

export interface Peer {
  name: string
  runs: number
  check(): Promise<unknown>
  close?(): Promise<void>
}

const load = async (name: string): Promise<Record<string, unknown>> => import(name)

type Callable = (...args: unknown[]) => unknown
type Constructor = new (...args: unknown[]) => Record<string, Callable>

/** Words that a textlint rule looks for, to do what the engine's phrase search does. */
const phrases = [
  'tuyên truyền',
  'kiểm tra',
  'xâm hại',
  'xã hội hóa',
  'kiện toàn',
  'tổ chức thực hiện',
  '28-CT/TW',
]

export async function peers(length: number): Promise<Peer[]> {
  const plan = planOf(length)
  return [
    await idnits(internetDraftOf(length)),
    await textlint(plan),
    await markdownlint(plan),
    await harper(plan),
  ]
}

async function idnits(text: string): Promise<Peer> {
  const checkNits = (await load('@ietf-tools/idnits')).checkNits as Callable
  const raw = Buffer.from(text)
  return {
    name: '@ietf-tools/idnits, offline, on an Internet-Draft',
    runs: 15,
    check: async () => checkNits(raw, 'draft-author-children-00.txt', { offline: true }),
  }
}

async function textlint(plan: string): Promise<Peer> {
  const Kernel = (await load('@textlint/kernel')).TextlintKernel as Constructor
  const plugin = (await load('@textlint/textlint-plugin-text')).default as Record<string, unknown>
  const kernel = new Kernel()
  const rules = phrases.map((phrase, index) => ({
    ruleId: `phrase-${index}`,
    rule: (context: Record<string, Callable> & { Syntax: Record<string, string> }) => ({
      [context.Syntax.Str ?? 'Str'](node: unknown) {
        const text = String(context.getSource?.(node)).normalize('NFC').toLowerCase()
        for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
          context.report?.(node, new (context.RuleError as unknown as Constructor)(phrase, { index: at }))
      },
    }),
  }))
  const options = {
    filePath: '/plan.txt',
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
    rules,
  }
  return {
    name: '@textlint/kernel with seven phrase rules',
    runs: 15,
    check: async () => kernel.lintText?.(plan, options),
  }
}

async function markdownlint(plan: string): Promise<Peer> {
  const lint = (await load('markdownlint/sync')).lint as Callable
  const headings = ['+', '## Mục đích', '## Yêu cầu', '*']
  return {
    name: 'markdownlint, MD043 alone',
    runs: 9,
    check: async () => lint({ strings: { plan }, config: { default: false, MD043: { headings } } }),
  }
}

async function harper(plan: string): Promise<Peer> {
  const Linter = (await load('harper.js')).LocalLinter as Constructor
  const { binaryInlined } = await load('harper.js/binaryInlined')
  const linter = new Linter({ binary: binaryInlined })
  await linter.setup?.()
  return {
    name: 'harper.js',
    runs: 3,
    check: async () => linter.lint?.(plan),
    close: async () => void (await linter.dispose?.()),
  }
}
