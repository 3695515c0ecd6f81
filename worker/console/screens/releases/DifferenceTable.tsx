import { Table } from '@mantine/core'
import { fill, useWords } from '../../language.tsx'
import type { ToSign } from '../../signing/to-sign.ts'
import { fingerprint } from '../../words/fingerprint.ts'

/** What installs will have otherwise than now, and the fingerprint of each text that goes out. */
export function DifferenceTable({ toSign }: { toSign: ToSign }) {
  const { releases: said } = useWords()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{said.what}</Table.Th>
            <Table.Th>{said.change}</Table.Th>
            <Table.Th>{said.fingerprint}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {toSign.differences.map((each) => (
            <Table.Tr key={`${each.noun} ${each.id} ${each.change} ${each.from}`}>
              <Table.Td>{fill(said.nouns[each.noun], { title: each.title })}</Table.Td>
              <Table.Td>
                {fill(said.changes[each.change], { from: each.from ?? 0, to: each.to ?? 0 })}
              </Table.Td>
              <Table.Td>{each.digest ? <code>{fingerprint(each.digest)}</code> : null}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
