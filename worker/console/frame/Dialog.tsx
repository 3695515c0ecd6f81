import { Group, Modal } from '@mantine/core'
import type { PropsWithChildren } from 'react'
import { useWords } from '../language.tsx'

interface DialogProps {
  opened: boolean
  onClose(): void
  title: string
  /** What closing means, for those who do not see the cross; «Đóng» where it means nothing else. */
  closing?: string
  size?: string
}

/** A question that comes before everything else on the page. */
export function Dialog({ opened, onClose, title, closing, size, children }: PropsWithChildren<DialogProps>) {
  const { frame } = useWords()
  return (
    <Modal.Root opened={opened} onClose={onClose} {...(size !== undefined && { size })}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: a second banner on the page. */}
        <Group justify="space-between" wrap="nowrap" px="md" pt="md" pb="xs">
          <Modal.Title fw={700}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closing ?? frame.close} />
        </Group>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
