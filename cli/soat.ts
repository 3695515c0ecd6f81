/** Door 4: `soat <command>`. Each command stands in `commands/`; its number is the process's exit code. */
import { auditCommand } from './commands/audit.ts'
import { boardCommand } from './commands/board.ts'
import { checkCommand } from './commands/check.ts'
import { keysCommand } from './commands/keys.ts'
import { proposeCommand } from './commands/propose.ts'
import { publishCommand } from './commands/publish.ts'
import { recogniseCommand } from './commands/recognise.ts'
import { scoreCommand } from './commands/score.ts'
import { stopAtBrokenPipe } from './output/stdout.ts'
import { UsageError } from './usage-error.ts'

export interface Command {
  name: string
  summary: string
  usage: string
  run(args: string[]): Promise<number>
}

const commands: readonly Command[] = [
  checkCommand,
  scoreCommand,
  proposeCommand,
  recogniseCommand,
  keysCommand,
  publishCommand,
  auditCommand,
  boardCommand,
]

const help = (): string =>
  [
    'soat: soát dự thảo kế hoạch theo bộ tiêu chí của kế hoạch cấp trên.',
    '',
    'Cách dùng: soat <lệnh> [tùy chọn] …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`),
    '',
    'Xem tùy chọn của một lệnh: soat <lệnh> --help',
  ].join('\n')

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const out = name === undefined ? process.stderr : process.stdout
    out.write(`${help()}\n`)
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) throw new UsageError(`không có lệnh «${name}»; xem: soat --help`)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.usage}\n`)
    return 0
  }
  return command.run(rest)
}

stopAtBrokenPipe()
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`soat: ${error.message.replace(/\s+/g, ' ')}\n`)
  process.exitCode = 2
}
