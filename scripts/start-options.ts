import { parseArgs } from 'node:util'

export interface StartOptions {
  /** The server's port; the sample portal takes the one above. */
  port: number
  browser: boolean
}

export const help = `Soát: chạy thử trên máy này.

  npm start                      dựng tiện ích, mở máy chủ, cổng mẫu và trình duyệt
  npm start -- --port 9000       máy chủ ở cổng 9000, cổng mẫu ở cổng 9001 (mặc định 8162 và 8163)
  npm start -- --no-browser      không mở trình duyệt
  npm start -- --help            in hướng dẫn này

Biến môi trường: SOAT_BROWSER hoặc CHROME_PATH chỉ trình duyệt cần mở, SOAT_DATA chỉ thư mục dữ liệu.`

/** Arguments that can't be used; the message says what is wrong with them. */
export class UnusableArguments extends Error {
  override name = 'UnusableArguments'
}

/** Reads the arguments of `npm start`; `help` when they ask for it. Throws `UnusableArguments`. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions | 'help' {
  const { values, positionals, tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: {
      port: { type: 'string' },
      'no-browser': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!['port', 'no-browser', 'help'].includes(token.name))
      throw new UnusableArguments(`Không có tùy chọn ${token.rawName}.`)
    if (token.name !== 'port' && token.value !== undefined)
      throw new UnusableArguments(`${token.rawName} không nhận giá trị.`)
  }
  if (positionals.length > 0) throw new UnusableArguments(`Không hiểu «${positionals[0]}».`)
  if (values.help) return 'help'
  const given = values.port ?? env.SOAT_PORT ?? '8162'
  const port = typeof given === 'string' && /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (port < 1 || port > 65_534)
    throw new UnusableArguments(
      `--port cần một số từ 1 đến 65534, không phải «${given === true ? '' : given}».`,
    )
  return { port, browser: !values['no-browser'] }
}
