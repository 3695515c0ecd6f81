import { Stack, Text, Title } from '@mantine/core'
import { fill, useLanguage, useWords } from '../language.tsx'
import { type AnyDocument, type Loaded, useVersion } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'
import { Decision } from './Decision.tsx'
import type { Kind } from './kind.ts'
import type { MayDo } from './may-do.ts'
import { nameOf } from './name-of.ts'
import { Remarks } from './Remarks.tsx'

interface ReviewProps<Value extends AnyDocument> {
  kind: Kind<Value>
  loaded: Loaded<Value>
  may: MayDo
}

/** What is to be judged, against what is out; the remarks; and the decision, for those who may take it. */
export function Review<Value extends AnyDocument>({ kind, loaded, may }: ReviewProps<Value>) {
  const words = useWords()
  const { language } = useLanguage()
  const { review: said } = words
  const { view } = loaded
  const { review, document, published } = view
  const out = useVersion<Value>(kind.noun, document.id, published)
  const before = out.data?.document ?? null
  return (
    <Stack>
      {review ? (
        <Text>
          {fill(said.submitted, {
            who: review.submittedBy?.name ?? words.list.bySignatures,
            when: sayWhen(review.submittedAt, words),
            revision: review.revision,
          })}{' '}
          {review.decision && review.decidedAt
            ? fill(said.decided[review.decision], {
                who: review.decidedBy?.name ?? words.list.bySignatures,
                when: sayWhen(review.decidedAt, words),
              })
            : null}
        </Text>
      ) : (
        <Text>{said.none}</Text>
      )}
      {review ? <Remarks remarks={review.comments} nameOf={nameOf(kind, document, words, language)} /> : null}
      <section>
        <Title order={2} mb="xs">
          {published === null ? said.first : fill(said.against, { version: published })}
        </Title>
        {before ? <kind.Differences before={before} after={document} /> : null}
      </section>
      {may.decide && (published === null || before) ? (
        <Decision kind={kind} loaded={loaded} before={before} ownWork={may.ownWork} />
      ) : null}
    </Stack>
  )
}
