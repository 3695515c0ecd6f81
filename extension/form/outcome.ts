/** What became of one field. */
export type Outcome =
  | { kind: 'filled' }
  /** Some of several values went in. */
  | { kind: 'partly'; missing: string[] }
  /** None of the field's choices is the value. */
  | { kind: 'noChoice'; missing: string[] }
  /** The field did not keep the value. */
  | { kind: 'refused' }
  /** The field takes fewer letters. */
  | { kind: 'tooLong' }
  /** The field holds the value, and the page marks it as wrong. */
  | { kind: 'invalid' }
  /** Something lies over the field, or it has gone. */
  | { kind: 'covered' }
  /** The field can't be made empty again. */
  | { kind: 'stays' }
  /** The field is empty again, and its calendar still has the day. */
  | { kind: 'remembered' }
  /** The person began to type, or changed it themselves. */
  | { kind: 'typing' }
