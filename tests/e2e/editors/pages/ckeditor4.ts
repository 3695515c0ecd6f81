import { htmlOf, textOfHtml } from '../blocks.ts'

interface Editor {
  getData(): string
  setData(html: string, options: { callback: () => void }): void
  resetUndo(): void
  on(event: string, listener: () => void): void
}

declare const CKEDITOR: { replace(id: string, config: object): Editor }

// The editor keeps its textarea up to date on submit by itself.
const editor = CKEDITOR.replace('noiDung', {
  language: 'vi',
  width: 860,
  height: 380,
  entities: false,
  versionCheck: false,
  removePlugins: 'scayt,wsc,exportpdf,cloudservices,easyimage',
})

editor.on('instanceReady', () => {
  window.zoo = {
    text: () => textOfHtml(editor.getData()),
    html: () => editor.getData(),
    set: (blocks) =>
      new Promise((done) => {
        editor.setData(htmlOf(blocks), {
          callback: () => {
            editor.resetUndo()
            done()
          },
        })
      }),
  }
})
