import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ckeditor4 } from '../bridge/ckeditor4.ts'
import { ckeditor5 } from '../bridge/ckeditor5.ts'
import { draftjs } from '../bridge/draftjs.ts'
import { insertionOf } from '../bridge/insertion.ts'
import { lexical } from '../bridge/lexical.ts'
import { prosemirror } from '../bridge/prosemirror.ts'
import { slate } from '../bridge/slate.ts'
import { tinymce } from '../bridge/tinymce.ts'
import { bridgeEvent } from '../editors/bridge.ts'
import { deepActiveElement } from '../editors/frames.ts'

const inserters = [ckeditor5, ckeditor4, tinymce, prosemirror, lexical, slate, draftjs]

/**
 * Runs in the page's world, where editors keep their own objects. It takes text and puts it into the editor that has
 * the focus; it answers nothing, and knows nothing of the draft. Only what no event can do is done here: no event tells
 * an editor that a paragraph belongs behind a list or a table rather than into it.
 */
export default defineUnlistedScript(() => {
  document.addEventListener(bridgeEvent, (event) => {
    const insertion = insertionOf(String((event as CustomEvent).detail))
    // A cell of a table may have the focus, in its own right.
    for (let at = deepActiveElement(document); at; at = at.parentElement) {
      const root = at as HTMLElement
      if (!inserters.some((insert) => insert(root, insertion))) continue
      event.preventDefault()
      return
    }
  })
})
