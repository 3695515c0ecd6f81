import { DataList } from '@mantine/core'
import dayjs from 'dayjs'
import { holdersOf } from '../../../../shared/tuf/holders.ts'
import { fill, useWords } from '../../language.tsx'
import type { NextRelease } from '../../requests/releases.ts'
import type { ToSign } from '../../signing/to-sign.ts'
import { fingerprint } from '../../words/fingerprint.ts'
import { sayWhen } from '../../words/when.ts'

interface FingerprintsProps {
  toSign: ToSign
  /** Who has signed, as the server says; what the signatures are worth is judged from the signatures. */
  signers: NonNullable<NextRelease['signing']>['signers']
}

/** By what the signers know that they sign the same release of the same Board. */
export function Fingerprints({ toSign, signers }: FingerprintsProps) {
  const words = useWords()
  const { releases: said } = words
  const { targets } = toSign.root.signed.roles
  const missing = targets.threshold - toSign.signatures.length
  const holders = holdersOf(toSign.root.signed)
  const others = targets.keyids.filter((id) => toSign.signatures.every(({ keyid }) => keyid !== id))
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
      {signers.length > 0 ? (
        <>
          <DataList.Item>
            <DataList.ItemLabel>{said.signedBy}</DataList.ItemLabel>
            <DataList.ItemValue>
              {signers
                .map(({ by, at }) =>
                  fill(said.signedAt, { who: by?.name ?? words.list.bySignatures, when: sayWhen(at, words) }),
                )
                .join('; ')}
            </DataList.ItemValue>
          </DataList.Item>
          <DataList.Item>
            <DataList.ItemLabel>{said.awaited}</DataList.ItemLabel>
            <DataList.ItemValue>
              <span>
                {fill(said.awaitedKeys, { missing })}{' '}
                {others.map((id, at) => (
                  <span key={id}>
                    {at > 0 ? '; ' : ''}
                    {holders[id] === undefined ? '' : `${holders[id]} `}
                    <code>{fingerprint(id)}</code>
                  </span>
                ))}
              </span>
            </DataList.ItemValue>
          </DataList.Item>
        </>
      ) : null}
      <DataList.Item>
        <DataList.ItemLabel>{said.expires}</DataList.ItemLabel>
        <DataList.ItemValue>{dayjs(toSign.expires).format('DD/MM/YYYY')}</DataList.ItemValue>
      </DataList.Item>
    </DataList>
  )
}
