import { Button, Group, Table, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { reaches } from '../../api/permissions.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { TextLink } from '../frame/links.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useAudit } from '../requests/audit.ts'
import { useMember } from '../requests/me.ts'
import { sayWhen } from '../words/when.ts'
import { ChainCheck } from './ChainCheck.tsx'

const route = getRouteApi('/nhat-ky')

/** Everything that was done, each row bound to the one before. */
export function AuditLog() {
  const words = useWords()
  const { audit: said, frame } = words
  const { role } = useMember()
  const { subject } = route.useSearch()
  const allowed = reaches(role, 'administrator')
  const audit = useAudit(subject, allowed)
  const rows = audit.data?.pages.flatMap(({ items }) => items) ?? []
  const actions: Record<string, string> = said.actions
  return (
    <Screen title={frame.screens.audit}>
      <Text mb="sm" maw={760}>
        {allowed ? said.about : said.forAdministrators}
      </Text>
      {allowed ? <ChainCheck /> : null}
      <FailedNotice error={audit.error} again={() => void audit.refetch()} />
      {subject ? (
        <Group mb="sm">
          <Text>{fill(said.only, { subject })}</Text>
          <TextLink to="/nhat-ky" search={{}}>
            {said.all}
          </TextLink>
        </Group>
      ) : null}
      {allowed ? (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{said.number}</Table.Th>
                <Table.Th>{said.at}</Table.Th>
                <Table.Th>{said.by}</Table.Th>
                <Table.Th>{said.action}</Table.Th>
                <Table.Th>{said.subject}</Table.Th>
                <Table.Th>{said.fingerprint}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.hash}>
                  <Table.Td>{row.seq}</Table.Td>
                  <Table.Td>{sayWhen(row.at, words)}</Table.Td>
                  <Table.Td>{row.by?.name ?? words.list.bySignatures}</Table.Td>
                  <Table.Td>{actions[row.action] ?? row.action}</Table.Td>
                  <Table.Td>
                    <TextLink to="/nhat-ky" search={{ subject: row.subject }}>
                      {row.subject}
                    </TextLink>
                  </Table.Td>
                  <Table.Td>
                    <code>{row.hash.slice(0, 12)}</code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {audit.hasNextPage ? (
        <Button variant="default" onClick={() => void audit.fetchNextPage()}>
          {words.history.more}
        </Button>
      ) : null}
    </Screen>
  )
}
