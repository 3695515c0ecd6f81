import { DataList } from '@mantine/core'
import dayjs from 'dayjs'
import { fill, useWords } from '../../language.tsx'
import type { ToSign } from '../../signing/to-sign.ts'
import { fingerprint } from '../../words/fingerprint.ts'

/** By what the signers know that they sign the same release of the same Board. */
export function Fingerprints({ toSign }: { toSign: ToSign }) {
  const { releases: said } = useWords()
  const { targets } = toSign.root.signed.roles
  return (
    <DataList labelWidth="220px">
      <DataList.Item>
        <DataList.ItemLabel>{said.releaseFingerprint}</DataList.ItemLabel>
        <DataList.ItemValue>
          <code>{fingerprint(toSign.digest)}</code>
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>{said.rootFingerprint}</DataList.ItemLabel>
        <DataList.ItemValue>
          <code>{fingerprint(toSign.rootDigest)}</code>
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>{said.signatures}</DataList.ItemLabel>
        <DataList.ItemValue>
          {fill(said.have, { have: toSign.signatures.length, need: targets.threshold })}
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>{said.expires}</DataList.ItemLabel>
        <DataList.ItemValue>{dayjs(toSign.expires).format('DD/MM/YYYY')}</DataList.ItemValue>
      </DataList.Item>
    </DataList>
  )
}
