import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { controlsIn } from '../../../extension/form/controls.ts'
import { clickOn } from '../../../extension/form/events.ts'

function page(body: string) {
  const { window } = new JSDOM(`<form>${body}</form>`)
  const { document } = window
  const happened: string[] = []
  for (const type of ['click', 'submit', 'reset'])
    document.addEventListener(type, (event) => {
      happened.push(type)
      event.preventDefault()
    })
  return { document, happened }
}

describe('nothing of a form is clicked', () => {
  test.each([
    '<button><span>Khẩn</span></button>',
    '<button type="reset"><span>Khẩn</span></button>',
    '<input type="image" alt="Khẩn">',
    '<a href="/van-ban/gui"><span>Khẩn</span></a>',
  ])('that sends it or leads elsewhere: %s', (body) => {
    const { document, happened } = page(body)
    const target = document.querySelector('form span') ?? document.querySelector('form *')
    clickOn(target as Element)
    expect(happened).toEqual([])
  })

  test.each(['<button type="button"><span>Khẩn</span></button>', '<a href="#"><span>Khẩn</span></a>'])(
    'but what only changes a field is: %s',
    (body) => {
      const { document, happened } = page(body)
      clickOn(document.querySelector('span') as Element)
      expect(happened).toEqual(['click'])
    },
  )

  test('and buttons that send it are no row of toggles', () => {
    const row = (type: string) =>
      `<label>Độ khẩn</label><div class="group"><button ${type} class="active">Thường</button><button ${type}>Khẩn</button></div>`
    const kinds = (type: string) => controlsIn(page(row(type)).document).map(({ kind }) => kind)
    expect(kinds('type="button"')).toEqual(['choice'])
    expect(kinds('')).toEqual([])
  })
})
