import { textOf } from '../blocks.ts'

const area = document.querySelector<HTMLTextAreaElement>('#noiDung') as HTMLTextAreaElement

window.zoo = {
  text: () => area.value,
  html: () => area.value,
  set: (blocks) => {
    area.value = textOf(blocks)
  },
}
