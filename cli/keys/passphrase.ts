import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { pathOf } from '../place.ts'
import { UsageError } from '../usage-error.ts'

const shortest = 12

/** The passphrase of a key file: the first line of `file`, or what the person types, which is not shown. */
export async function askPassphrase(question: string, file: string | undefined): Promise<string> {
  if (file !== undefined) {
    const text = await readFile(pathOf(file), 'utf8').catch((cause: unknown) => {
      throw new UsageError(`không đọc được tệp mật khẩu ${file}`, { cause })
    })
    return text.split(/\r?\n/)[0] ?? ''
  }
  if (!process.stdin.isTTY)
    throw new UsageError('cần nhập mật khẩu: chạy trong cửa sổ lệnh, hoặc dùng --passphrase-file')
  process.stderr.write(`${question}: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await reader.question('')
  } finally {
    reader.close()
    process.stderr.write('\n')
  }
}

/** A passphrase for new keys: long enough, and typed twice. */
export async function askNewPassphrase(file: string | undefined): Promise<string> {
  const passphrase = await askPassphrase('Đặt mật khẩu cho khóa (ít nhất 12 ký tự)', file)
  if (passphrase.length < shortest) throw new UsageError(`mật khẩu phải có ít nhất ${shortest} ký tự`)
  if (file === undefined && (await askPassphrase('Nhập lại mật khẩu', undefined)) !== passphrase)
    throw new UsageError('hai lần nhập mật khẩu không giống nhau')
  return passphrase
}
