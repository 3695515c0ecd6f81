import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { reaches, roles } from '../../api/permissions.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useMember } from '../requests/me.ts'
import { useAddMember, useChangeMember, useMembers } from '../requests/members.ts'
import { issueSayer } from '../words/say-issue.ts'

/** Who may do what. Whoever is removed is refused at the next request. */
export function Members() {
  const words = useWords()
  const { members: said, frame, roles: roleWords } = words
  const me = useMember()
  const members = useMembers()
  const change = useChangeMember()
  const manages = reaches(me.role, 'administrator')
  return (
    <Screen title={frame.screens.members}>
      <Text mb="sm" maw={760}>
        {said.about}
      </Text>
      <FailedNotice error={members.error ?? change.error} />
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.name}</Table.Th>
              <Table.Th>{said.email}</Table.Th>
              <Table.Th>{said.role}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.data?.map(({ id, name, email, role }) => (
              <Table.Tr key={id}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{email}</Table.Td>
                <Table.Td>
                  {manages && id !== me.id ? (
                    <NativeSelect
                      aria-label={fill(said.roleOf, { name })}
                      value={role}
                      disabled={change.isPending}
                      onChange={({ currentTarget }) =>
                        change.mutate({ id, name, role: roleNamed(currentTarget.value) })
                      }
                      data={['none' as const, ...roles].map((value) => ({ value, label: roleWords[value] }))}
                    />
                  ) : (
                    roleWords[role]
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {manages ? <NewMember /> : null}
    </Screen>
  )
}

const roleNamed = (value: string) => roles.find((role) => role === value) ?? 'none'

const newMember = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  role: z.enum(roles),
})

function NewMember() {
  const words = useWords()
  const { members: said, roles: roleWords } = words
  const add = useAddMember()
  const { register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(newMember, { error: issueSayer(words) }),
    defaultValues: { name: '', email: '', role: 'editor' as const },
  })
  return (
    <form onSubmit={handleSubmit((member) => add.mutate(member, { onSuccess: () => reset() }))}>
      <Stack maw={520} mt="lg" gap="sm">
        <Title order={2}>{said.new}</Title>
        <FailedNotice error={add.error} />
        <TextInput label={said.name} {...register('name')} error={formState.errors.name?.message} />
        <TextInput label={said.email} {...register('email')} error={formState.errors.email?.message} />
        <NativeSelect
          label={said.role}
          {...register('role')}
          data={roles.map((value) => ({ value, label: roleWords[value] }))}
        />
        <Group>
          <Button type="submit" loading={add.isPending}>
            {said.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
