import type { ComponentType } from 'react'
import type * as z from 'zod'
import type { Language, Words } from '../language.tsx'
import type { AnyDocument, Comment, Noun, Trial } from '../requests/documents.ts'

/** What a kind of document brings to the page that all kinds share. */
export interface Kind<Value extends AnyDocument> {
  noun: Noun
  schema: z.ZodType<Value>
  Form: ComponentType<FormProps<Value>>
  /** Merges two versions that were made from one. */
  Merge: ComponentType<MergeProps<Value>>
  /** What has changed from one version to another, in the Board's words. */
  Differences: ComponentType<DifferencesProps<Value>>
  /** What the document does to the sample drafts; absent where it does nothing to drafts. */
  Trial?: ComponentType<TrialProps<Value>>
  /** The field at a path, by the name that the Board sees; absent where the path says enough. */
  fieldName?(path: string, value: Value, language: Language): string
  /** The fields of a place, for a remark at one of them; absent where the place says enough. */
  fields?(path: string, value: Value, language: Language): Place[]
  /** The places that a remark can be made at. */
  places(value: Value, words: Words): Place[]
}

export interface FormProps<Value> {
  value: Value
  onChange(value: Value): void
  readOnly: boolean
  comments: readonly Comment[]
  /** The document of which the comments were made; null where there are none, or while it is fetched. */
  reviewed: Value | null
}

export interface MergeProps<Value> {
  base: Value
  mine: Value
  theirs: Value
  onMerged(value: Value): void
}

export interface DifferencesProps<Value> {
  before: Value
  after: Value
}

export interface TrialProps<Value> {
  /** What is out; null before the first release. */
  before: Value | null
  after: Value
  /** What was tried against what, and what each sample draft showed; null while it runs. */
  onTried(tried: Omit<Trial, 'digest'> | null): void
}

export interface Place {
  /** As `sections.2`; empty for the whole. */
  path: string
  name: string
}
