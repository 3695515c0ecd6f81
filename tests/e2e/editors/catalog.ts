/** One page of the zoo: `/zoo/NAME.html`. */
export interface ZooPage {
  name: string
  /** As the matrix calls it. */
  title: string
  /** What stands where the portal has its editor. `FIELD` is the name of the field that the form sends. */
  body: string
  /** CSS selector of the frame that holds the editor, where it is in one. */
  frame?: string
  /** CSS selector of the element that is edited. */
  root: string
  /** The key that makes an undone step again. */
  redo: 'Control+y' | 'Control+Shift+Z'
  /** False where the editor knows no tables. */
  tables?: false
  /** The script in `pages/`, where it has not the page's own name. */
  script?: string
}

const area = '<textarea id="noiDung" name="FIELD" class="khung-soan" spellcheck="false"></textarea>'
const hidden = '<input type="hidden" id="noiDung" name="FIELD">'
const place = `${hidden}<div id="cho"></div>`
const box = `${hidden}<div id="khungSoan" class="khung-soan"></div>`
const editable = `${hidden}<div id="khungSoan" class="khung-soan" contenteditable="true" spellcheck="false"><p><br></p></div>`
const mounted = '<div id="cho"></div>'

/** The editors that the product promises to write into. */
export const editorPages: ZooPage[] = [
  { name: 'textarea', title: 'textarea', body: area, root: '#noiDung', redo: 'Control+y' },
  {
    name: 'contenteditable',
    title: 'contenteditable',
    body: editable,
    root: '#khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'ckeditor4',
    title: 'CKEditor 4',
    body: `<script src="/ckeditor/ckeditor.js"></script>${area}`,
    frame: 'iframe.cke_wysiwyg_frame',
    root: 'body',
    redo: 'Control+y',
  },
  {
    name: 'ckeditor5',
    title: 'CKEditor 5',
    body: `<link rel="stylesheet" href="/zoo/ckeditor5/ckeditor5.css">${area}`,
    root: '.ck-editor__main > .ck-editor__editable',
    redo: 'Control+y',
  },
  {
    name: 'tinymce',
    title: 'TinyMCE',
    body: `<script src="/zoo/tinymce/tinymce.min.js"></script>${area}`,
    frame: 'iframe.tox-edit-area__iframe',
    root: 'body',
    redo: 'Control+y',
  },
  { name: 'quill', title: 'Quill', body: box, root: '.ql-editor', redo: 'Control+Shift+Z' },
  { name: 'prosemirror', title: 'ProseMirror', body: box, root: '.ProseMirror', redo: 'Control+y' },
  { name: 'tiptap', title: 'Tiptap', body: box, root: '.tiptap', redo: 'Control+y' },
  {
    name: 'lexical',
    title: 'Lexical',
    body: editable.replace('<p><br></p>', ''),
    root: '#khungSoan',
    redo: 'Control+y',
  },
  { name: 'slate', title: 'Slate', body: mounted, root: '#khungSoan', redo: 'Control+y' },
  {
    name: 'draft',
    title: 'Draft.js',
    body: mounted,
    root: '.public-DraftEditor-content',
    redo: 'Control+y',
    tables: false,
  },
  {
    name: 'react-textarea',
    title: 'React-controlled textarea',
    body: mounted,
    root: '#khungSoan',
    redo: 'Control+y',
  },
]

const frame = '<iframe class="soan" title="Nội dung dự thảo"></iframe>'

/** The same bare editor in places where it is harder to find. */
export const placePages: ZooPage[] = [
  {
    name: 'shadow',
    title: 'open shadow root',
    body: `${hidden}<khung-du-thao></khung-du-thao>`,
    root: 'khung-du-thao #khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'srcdoc',
    title: 'srcdoc frame',
    body: hidden + frame,
    frame: 'iframe.soan',
    root: '#khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'design-mode',
    title: 'about:blank frame, designMode',
    body: hidden + frame,
    frame: 'iframe.soan',
    root: 'body',
    redo: 'Control+y',
  },
  {
    name: 'nested',
    title: 'nested frames',
    body: '<iframe class="soan" title="Soạn thảo" src="/zoo/nested-middle.html"></iframe>',
    frame: 'iframe iframe',
    root: '#khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'low',
    title: 'as high as its text',
    script: 'contenteditable',
    body: `${hidden}<div class="khung-soan"><div id="khungSoan" contenteditable="true" spellcheck="false"><p><br></p></div></div>`,
    root: '#khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'wrapped',
    title: 'wrapped blocks (ProseMirror)',
    body: box,
    root: '.ProseMirror',
    redo: 'Control+y',
  },
  { name: 'late', title: 'mounted after a second', body: place, root: '#khungSoan', redo: 'Control+y' },
  {
    name: 'spa',
    title: 'replaced by a route change',
    body: `<nav><a href="#danh-sach">Danh sách</a> <a href="#soan-thao">Soạn thảo</a></nav>${place}`,
    root: '#khungSoan',
    redo: 'Control+y',
  },
  {
    name: 'two',
    title: 'plan and remark',
    script: 'contenteditable',
    body: `${editable}<label>Ý kiến <textarea id="yKien" name="yKien" style="width:860px;height:120px"></textarea></label>`,
    root: '#khungSoan',
    redo: 'Control+y',
  },
]

/** What is no draft: no badge may show here. `root` takes the focus. */
export const otherPages: ZooPage[] = [
  { name: 'codemirror', title: 'CodeMirror', body: mounted, root: '.cm-content', redo: 'Control+y' },
  {
    name: 'chat',
    title: 'chat box',
    body: '<div class="chat" id="tinNhan" contenteditable="true" role="textbox" aria-label="Nhập tin nhắn"></div>',
    root: '#tinNhan',
    redo: 'Control+y',
  },
  {
    name: 'comment',
    title: 'comment box',
    body: '<div style="width:700px;height:180px"><div id="binhLuan" contenteditable="true" role="textbox"></div><span>Viết bình luận…</span></div>',
    root: '#binhLuan',
    redo: 'Control+y',
  },
  {
    name: 'search',
    title: 'search box',
    body: '<input type="search" name="q" aria-label="Tìm văn bản"><textarea class="tim-kiem" id="tim" name="tim" role="combobox" aria-label="Tìm kiếm"></textarea>',
    root: '#tim',
    redo: 'Control+y',
  },
  {
    name: 'password',
    title: 'sign-in page',
    body: '<label>Tên đăng nhập <input name="ten"></label><label>Mật khẩu <input type="password" name="matKhau" id="matKhau"></label>',
    root: '#matKhau',
    redo: 'Control+y',
  },
]
