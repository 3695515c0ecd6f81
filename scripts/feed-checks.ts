/** Each check of the feed's client: what to take out of which file, and the tests that must turn red then. */
export interface Check {
  name: string
  file: string
  /** Stands once in the file, */
  code: string
  /** and is replaced by this. */
  without: string
}

const update = 'extension/sync/update.ts'
const trusted = 'extension/sync/trusted.ts'
const feed = 'extension/sync/feed.ts'
const trial = 'shared/release/trial.ts'
const content = 'shared/release/content.ts'
const transport = 'extension/sync/http-transport.ts'
const verify = 'shared/tuf/verify.ts'

export const checks: readonly Check[] = [
  {
    name: 'a signature is verified',
    file: verify,
    code: '(await subtle.verify(ecdsa, key.handle, signature, bytes))',
    without: '(await subtle.verify(ecdsa, key.handle, signature, bytes), true)',
  },
  { name: 'a key is one of the role', file: verify, code: ' || !allowed.includes(keyid)', without: '' },
  {
    name: 'a threshold counts distinct keys',
    file: verify,
    code: 'signers.add(key.identity)',
    without: 'signers.add(keyid)',
  },
  {
    name: 'the threshold is met',
    file: verify,
    code: '>= root.roles[role].threshold',
    without: '>= Math.min(1, root.roles[role].threshold)',
  },
  {
    name: 'text with lone surrogates has no signature',
    file: 'shared/tuf/canonical.ts',
    code: "if (typeof value === 'string' && loneSurrogate.test(value)) throw new NotCanonical('a lone surrogate')",
    without: '',
  },
  {
    name: 'what is nested without end has no signature',
    file: 'shared/tuf/canonical.ts',
    code: 'depth > deepest',
    without: 'false',
  },
  {
    name: 'a root is the next one',
    file: trusted,
    code: 'next.signed.version === last.version + 1',
    without: 'true',
  },
  {
    name: 'the old root signs the new',
    file: trusted,
    code: "(await isSigned(next, 'root', last))",
    without: 'true',
  },
  {
    name: 'a new root signs itself',
    file: trusted,
    code: "(await isSigned(next, 'root', next.signed))",
    without: 'true',
  },
  { name: 'the chain of roots is bounded', file: update, code: 'followed === mostRoots', without: 'false' },
  {
    name: 'the root is in its time',
    file: update,
    code: '  demandFresh(newestRoot({ roots }), now)\n',
    without: '',
  },
  {
    name: 'a rotation resets what server keys fixed',
    file: update,
    code: 'timestamp: online ? timestamp : null',
    without: 'timestamp',
  },
  {
    name: 'a rotation resets the floor',
    file: update,
    code: 'root.version > version && !same',
    without: 'false',
  },
  {
    name: 'a timestamp never goes back',
    file: update,
    code: 'next.signed.version < old.signed.version',
    without: 'false',
  },
  {
    name: 'an unchanged timestamp is in its time',
    file: update,
    code: '    demandFresh(old, now)\n',
    without: '',
  },
  { name: 'one timestamp a version', file: update, code: '    demandSame(next, old)\n', without: '' },
  {
    name: 'a snapshot never goes back',
    file: update,
    code: 'before && named.version < before.version',
    without: 'false',
  },
  {
    name: 'one snapshot a version',
    file: update,
    code: 'before && named.version === before.version && named',
    without: 'false && named',
  },
  { name: 'a timestamp is in its time', file: update, code: '  demandFresh(next, now)\n', without: '' },
  { name: 'a snapshot is in its time', file: update, code: '  demandFresh(snapshot, now)\n', without: '' },
  { name: 'targets are in their time', file: update, code: '  demandFresh(targets, now)\n', without: '' },
  {
    name: 'targets never sink below the floor',
    file: update,
    code: 'named.version < known.floor',
    without: 'false',
  },
  {
    name: 'one targets a version',
    file: update,
    code: '  if (known.targets?.signed.version === targets.signed.version) demandSame(targets, known.targets)\n',
    without: '',
  },
  {
    name: 'timestamps are signed',
    file: update,
    code: "  await demandSigned(next, 'timestamp', root)\n",
    without: '',
  },
  {
    name: 'snapshots and targets are signed',
    file: update,
    code: '  await demandSigned(metadata, role, root)\n',
    without: '',
  },
  { name: 'a file is the one that was named', file: update, code: 'if (!right)', without: 'if (false)' },
  {
    name: 'a target is what was signed',
    file: feed,
    code: '!(await isTarget(targets, path, bytes))',
    without: 'false',
  },
  { name: 'a release has a greatest size', file: feed, code: ' || room < 0', without: '' },
  { name: 'a release is tried', file: feed, code: '!passesTrial(checklist)', without: 'false' },
  {
    name: 'a trial has a budget',
    file: trial,
    code: "rule !== 'over-budget'",
    without: "rule !== 'over-budget' || true",
  },
  { name: 'no draft is dear', file: trial, code: 'phrases.crowd > mostAtOnce', without: 'phrases.crowd < 0' },
  {
    name: 'a portal is a place',
    file: 'shared/schema/portal.ts',
    code: 'z.array(matchPattern)',
    without: 'z.array(z.string())',
  },
  {
    name: 'the stored files are verified again',
    file: trusted,
    code: '!(await isTarget(targets, path, encodeUtf8(text)))',
    without: 'false',
  },
  {
    name: 'the stored metadata are verified again',
    file: trusted,
    code: 'metadata && (await isSigned(metadata, role, root)) ? metadata : null',
    without: 'metadata',
  },
  {
    name: 'the built-in floor holds',
    file: update,
    code: 'Math.max(lowest, before)',
    without: 'before',
  },
  {
    name: 'the stored floor holds',
    file: trusted,
    code: 'Math.max(builtIn.floor, set.version, ...versions)',
    without: 'Math.max(builtIn.floor, ...versions)',
  },
  {
    name: 'the floor is no lower than what is held',
    file: trusted,
    code: 'set.version, ...versions)',
    without: 'set.version)',
  },
  { name: 'a newer schema is left alone', file: content, code: 'newest > known || ', without: '' },
  {
    name: 'a release for a newer extension is left alone',
    file: content,
    code: ' || isOlder(extension, parsed.minimumExtension)',
    without: '',
  },
  {
    name: 'a release has a checklist',
    file: content,
    code: 'index.checklists.length === 0',
    without: 'false',
  },
  {
    name: 'a file is the checklist that the index names',
    file: content,
    code: 'read.id !== id || read.version !== version',
    without: 'false',
  },
  {
    name: 'nothing withdrawn is used',
    file: content,
    code: 'if (isWithdrawn(index, read))',
    without: 'if (false)',
  },
  {
    name: 'nothing withdrawn is fallen back to',
    file: feed,
    code: 'old?.content.checklists.some((checklist) => isWithdrawn(content.index, checklist)) ? null : old',
    without: 'content && old',
  },
  {
    name: 'expiry is judged anew',
    file: feed,
    code: "metadata && isExpired(metadata, now)) ? 'expired' : null",
    without: "metadata && isExpired(metadata, 0)) ? 'expired' : null",
  },
  { name: 'one sync at a time', file: feed, code: 'this.#running ??= this', without: 'this.#running = this' },
  {
    name: 'the store is read again in the lock',
    file: feed,
    code: 'const trusted = await this.#load()',
    without: 'const trusted = await this.#held()',
  },
  { name: 'a body has a greatest size', file: transport, code: 'request.bytes > limit', without: 'false' },
  {
    name: 'a request ends',
    file: transport,
    code: 'setTimeout(() => stop.abort(',
    without: 'setTimeout(() => void (',
  },
  {
    name: 'redirects are refused',
    file: transport,
    code: "redirect: 'error'",
    without: "redirect: 'follow'",
  },
  {
    name: 'only 404 says «there is none»',
    file: transport,
    code: 'response.status === 404',
    without: 'response.status >= 400',
  },
]
