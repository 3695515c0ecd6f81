import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Portal, portal } from '../../../../shared/schema/portal.ts'
import { NewDocument } from '../../documents/NewDocument.tsx'
import { fill, useWords } from '../../language.tsx'

/** A profile from nothing, or from the file that the extension exports where somebody has shown it a portal's form. */
export function NewPortal() {
  const { created: said } = useWords()
  const navigate = useNavigate()
  const [imported, setImported] = useState<Portal | null>(null)
  const [broken, setBroken] = useState(false)
  const take = async (file: File | null) => {
    if (!file) return
    const read = portal.safeParse(parsed(await file.text()))
    setImported(read.data ?? null)
    setBroken(!read.success)
  }
  return (
    <NewDocument<Portal>
      noun="portal"
      title={said.portal}
      help={
        <Stack gap="xs">
          <Text>{said.portalHelp}</Text>
          <Group>
            <FileButton onChange={(file) => void take(file)} accept=".json">
              {(props) => (
                <Button variant="default" {...props}>
                  {said.importProfile}
                </Button>
              )}
            </FileButton>
            <Text role="status" {...(broken && { c: 'red' })}>
              {broken ? said.brokenProfile : imported ? fill(said.imported, { title: imported.title }) : ''}
            </Text>
          </Group>
        </Stack>
      }
      called={imported?.title ?? null}
      blank={(id, title) => ({
        schemaVersion: 1,
        matches: ['https://vanban.example.vn/*'],
        fields: [],
        sections: [],
        ...imported,
        version: 1,
        id,
        title,
      })}
      onCreated={(id) => void navigate({ to: '/cong/$id', params: { id } })}
    />
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
