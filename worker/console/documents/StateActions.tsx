import { Button, Tooltip } from '@mantine/core'
import { useWords } from '../language.tsx'
import type { AnyDocument, Loaded } from '../requests/documents.ts'
import type { Kind } from './kind.ts'
import type { MayDo } from './may-do.ts'
import { useStep } from './use-step.ts'

interface StateActionsProps<Value extends AnyDocument> {
  kind: Kind<Value>
  loaded: Loaded<Value>
  may: MayDo
  dirty: boolean
}

/** The steps that the document's state allows: hand it in, or take it back. */
export function StateActions<Value extends AnyDocument>({
  kind,
  loaded,
  may,
  dirty,
}: StateActionsProps<Value>) {
  const { document: said } = useWords()
  const step = useStep(kind, loaded)
  return (
    <>
      {may.submit ? (
        <Tooltip label={said.saveFirst} disabled={!dirty}>
          <Button
            variant="default"
            disabled={dirty}
            loading={step.pending === 'submit'}
            onClick={() => step.take({ step: 'submit' })}
          >
            {said.submit}
          </Button>
        </Tooltip>
      ) : null}
      {may.reopen ? (
        <Button
          variant="default"
          loading={step.pending === 'reopen'}
          onClick={() => step.take({ step: 'reopen' })}
        >
          {said.reopen}
        </Button>
      ) : null}
    </>
  )
}
