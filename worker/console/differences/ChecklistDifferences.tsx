import { Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { compareChecklists } from '../../../shared/differences/checklists.ts'
import type { Difference } from '../../../shared/differences/compare.ts'
import { placeName } from '../../../shared/differences/describe.ts'
import type { Item } from '../../../shared/differences/tree.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import { useLanguage } from '../language.tsx'
import { Side } from './Sides.tsx'
import { useDifferencesWords } from './words/words.ts'

interface ChecklistDifferencesProps {
  before: Checklist
  after: Checklist
}

/** Two versions side by side, in the Board's words.  */
export function ChecklistDifferences({ before, after }: ChecklistDifferencesProps) {
  const words = useDifferencesWords()
  const found = useMemo(() => compareChecklists(before, after), [before, after])
  if (found.length === 0) return <Text>{words.same}</Text>
  return <DifferenceTable differences={found} documents={{ before, after }} />
}

interface DifferenceTableProps {
  differences: readonly Difference[]
  documents: { before: Item; after: Item }
}

export function DifferenceTable({ differences, documents }: DifferenceTableProps) {
  const words = useDifferencesWords()
  const { language } = useLanguage()
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table layout="fixed" verticalSpacing="xs" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{words.place}</Table.Th>
            <Table.Th>{words.before}</Table.Th>
            <Table.Th>{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((difference) => (
            <Table.Tr key={`${difference.kind} ${difference.path.join('/')}`}>
              <Table.Th scope="row" fw={500} style={{ verticalAlign: 'top' }}>
                {placeName(difference.path, documents, language)}
              </Table.Th>
              <Table.Td style={{ verticalAlign: 'top' }}>
                <Side difference={difference} documents={documents} side="before" />
              </Table.Td>
              <Table.Td style={{ verticalAlign: 'top' }}>
                <Side difference={difference} documents={documents} side="after" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
