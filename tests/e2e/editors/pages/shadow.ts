import { bare, newRoot } from '../editable.ts'

class DraftBox extends HTMLElement {
  connectedCallback() {
    const shadow = this.attachShadow({ mode: 'open' })
    const style = document.createElement('style')
    style.textContent =
      '#khungSoan { height: 400px; overflow: auto; padding: 8px; border: 1px solid #9fb0c3 }'
    const root = newRoot()
    shadow.append(style, root)
    window.zoo = bare(root)
  }
}
customElements.define('khung-du-thao', DraftBox)
