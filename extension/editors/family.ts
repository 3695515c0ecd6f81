/** What has to be known of an editor to give it text; found by the class names that editors put on their roots. */
export interface Family {
  /** What parts two paragraphs in a plain-text paste. */
  separator: '\n' | '\n\n'
  /** Whether the paste needs a separator at the end at which it meets a paragraph that stands. */
  edges: boolean
  /** Whether it takes what is typed by command; others show such text, and their model never gets it. */
  typed?: true
  /** Whether it makes soft breaks of separators, and typing would take many steps of its undo. */
  soft?: true
  /** How long the editor takes to learn of a new selection, ms. */
  selection: number
  /**
   * Where the bridge in the page's world is asked first to put paragraphs in: behind a list or a table that ends the
   * document, also between those and the paragraph that follows, or anywhere. Elsewhere it is asked after a paste.
   */
  bridge?: 'behind' | 'between' | 'anywhere'
}

/**
 * Measured with each editor's own model: one line end in a pasted text is a soft break for CKEditor and TinyMCE, a
 * paragraph for the others; TinyMCE makes blocks at both edges by itself; Slate takes the selection up to 100 ms late.
 */
const families: [string, Family][] = [
  ['.ck-editor__editable', { separator: '\n\n', edges: true, selection: 0, bridge: 'between' }],
  ['.cke_editable', { separator: '\n\n', edges: true, selection: 0, bridge: 'behind', typed: true }],
  ['.mce-content-body', { separator: '\n\n', edges: false, selection: 0, bridge: 'behind', typed: true }],
  ['[data-slate-editor]', { separator: '\n', edges: true, selection: 150, bridge: 'behind' }],
  ['trix-editor', { separator: '\n', edges: true, selection: 0, soft: true }],
  ['.ql-editor', { separator: '\n', edges: true, selection: 0, typed: true }],
  // BlockNote reads numbers and dashes of a pasted text as lists.
  ['.bn-editor', { separator: '\n', edges: true, selection: 0, bridge: 'anywhere', typed: true }],
  // The Markdown side of TOAST UI parses what is pasted or typed, and loses lines that come over the bridge.
  ['.toastui-editor-md-container .ProseMirror', { separator: '\n', edges: true, selection: 0, typed: true }],
  ['.ProseMirror', { separator: '\n', edges: true, selection: 0, bridge: 'behind', typed: true }],
  [
    '[data-lexical-editor], .public-DraftEditor-content',
    { separator: '\n', edges: true, selection: 0, bridge: 'behind' },
  ],
]

/** The family of a root, or null for an editor that is not known. */
export function familyOf(root: Element): Family | null {
  return families.find(([selector]) => root.matches(selector))?.[1] ?? null
}
