import { readFile } from 'node:fs/promises'
import type { SigningKey } from '../../shared/tuf/key.ts'
import { type KeyFile, keyFile, unlockKey, WrongPassphrase } from '../../shared/tuf/key-file.ts'
import { pathOf } from '../place.ts'
import { UsageError } from '../usage-error.ts'
import { askPassphrase } from './passphrase.ts'

/** Opens a key file of the role with its passphrase. */
export async function openKey(
  file: string,
  role: KeyFile['role'],
  passphraseFile: string | undefined,
): Promise<SigningKey> {
  const text = await readFile(pathOf(file), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`không đọc được tệp khóa ${file}`, { cause })
  })
  const header = readKeyFile(text, file)
  if (header.role !== role) throw new UsageError(`${file} là khóa ${header.role}; việc này cần khóa ${role}`)
  const passphrase = await askPassphrase(`Mật khẩu của khóa «${header.name}» (${role})`, passphraseFile)
  try {
    return await unlockKey(text, passphrase)
  } catch (error) {
    if (error instanceof WrongPassphrase)
      throw new UsageError(`không mở được ${file}: sai mật khẩu hoặc tệp đã bị sửa`, { cause: error })
    throw error
  }
}

function readKeyFile(text: string, file: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new UsageError(`${file} không phải tệp khóa của Soát`, { cause })
  }
}
