import { Table, Text } from '@mantine/core'
import type { Portal } from '../../../shared/schema/portal.ts'
import type { DifferencesProps } from '../documents/kind.ts'
import { useWords } from '../language.tsx'
import { partLines, partNames } from './parts.ts'

/** What has changed in a profile, part by part. */
export function PortalDifferences({ before, after }: DifferencesProps<Portal>) {
  const words = useWords()
  const { portal: said, history } = words
  const rows = partNames
    .map((part) => ({ part, one: partLines(before, part, words), other: partLines(after, part, words) }))
    .filter(({ one, other }) => one.join('\n') !== other.join('\n'))
  if (rows.length === 0) return <Text>{history.nothing}</Text>
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{history.part}</Table.Th>
            <Table.Th>{history.before}</Table.Th>
            <Table.Th>{history.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ part, one, other }) => (
            <Table.Tr key={part}>
              <Table.Td>{said[part]}</Table.Td>
              <Table.Td>
                <Lines lines={one} marked={one.filter((line) => !other.includes(line))} kind="del" />
              </Table.Td>
              <Table.Td>
                <Lines lines={other} marked={other.filter((line) => !one.includes(line))} kind="ins" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Lines({ lines, marked, kind: Kind }: { lines: string[]; marked: string[]; kind: 'ins' | 'del' }) {
  return lines.map((line) => <div key={line}>{marked.includes(line) ? <Kind>{line}</Kind> : line}</div>)
}
