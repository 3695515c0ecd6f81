import { holdersOf } from '../../shared/tuf/holders.ts'
import { keyIdOf } from '../../shared/tuf/key.ts'
import type { Metadata } from '../../shared/tuf/metadata.ts'
import { countSigners } from '../../shared/tuf/verify.ts'

/** In groups of four, to be read out over a telephone. */
const fingerprint = (id: string): string => id.match(/.{1,4}/g)?.join(' ') ?? id

const roleNames = {
  root: 'gốc (root)',
  targets: 'phát hành (targets)',
  snapshot: 'máy chủ (snapshot)',
  timestamp: 'máy chủ (timestamp)',
}

/** A root as people compare it on two machines. */
export async function describeRoot(
  root: Metadata<'root'>,
  before: Metadata<'root'> | undefined,
): Promise<string> {
  const { signed } = root
  const holders = holdersOf(signed)
  const lines = [`Tệp gốc số ${signed.version}, hết hạn ${signed.expires.slice(0, 10)}`]
  for (const [role, title] of Object.entries(roleNames) as [keyof typeof roleNames, string][]) {
    const { keyids, threshold } = signed.roles[role]
    lines.push(`Khóa ${title}: cần ${threshold} trong ${keyids.length} khóa`)
    for (const id of keyids) {
      const key = signed.keys[id]
      const right = key !== undefined && (await keyIdOf(key)) === id
      lines.push(
        `  ${holders[id] ?? '(không rõ của ai)'}${right ? '' : ' — MÃ KHÓA SAI'}`,
        `    ${fingerprint(id)}`,
      )
    }
    if (keyids.length < threshold) lines.push(`  Còn thiếu ${threshold - keyids.length} khóa.`)
  }
  lines.push(...(await signatures('Chữ ký của tệp gốc này', root, signed)))
  if (before)
    lines.push(...(await signatures(`Chữ ký của tệp gốc số ${before.signed.version}`, root, before.signed)))
  return lines.join('\n')
}

async function signatures(
  title: string,
  root: Metadata<'root'>,
  by: Metadata<'root'>['signed'],
): Promise<string[]> {
  const have = await countSigners(root, 'root', by)
  const need = by.roles.root.threshold
  return [`${title}: ${have} trên ${need}${have >= need ? ', đủ' : ', chưa đủ'}`]
}
