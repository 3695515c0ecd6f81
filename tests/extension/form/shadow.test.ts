import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { named } from '../../../extension/editors/named.ts'
import { recognise } from '../../../extension/form/recognise.ts'
import { selectorOf } from '../../../extension/form/selector.ts'

/** A document whose components have what stands in `inner` in their shadow roots, by tag. */
function drawn(body: string, inner: Record<string, string>): Document {
  const { document } = new JSDOM(`<!DOCTYPE html><body>${body}</body>`).window
  for (const [tag, markup] of Object.entries(inner))
    for (const host of document.querySelectorAll(tag)) host.attachShadow({ mode: 'open' }).innerHTML = markup
  return document
}

/** Each recognised role with the selector of its field; every selector has to name the field alone. */
function found(doc: Document): Record<string, string> {
  return Object.fromEntries(
    recognise(doc).map(({ role, control }) => {
      const selector = selectorOf(control.element)
      expect(named(doc, selector)).toEqual([control.element])
      return [role, selector]
    }),
  )
}

test('a component’s own field is labelled by what stands beside the component', () => {
  const doc = drawn(
    `<form><p>Số, ký hiệu <o-nhap id="so"></o-nhap></p><p>Trích yếu <o-nhap id="trich"></o-nhap></p></form>`,
    { 'o-nhap': '<div class="khung"><input></div>' },
  )
  expect(found(doc)).toEqual({ number: '#so >>> input', subject: '#trich >>> input' })
})

test('a label within the component counts, and a field whose component is switched off does not', () => {
  const doc = drawn(
    '<so-kh></so-kh><trich-yeu></trich-yeu><fieldset disabled><nguoi-ky></nguoi-ky></fieldset>',
    {
      'so-kh': '<label>Số/ký hiệu</label><input name="so">',
      'trich-yeu': '<label>Trích yếu</label><textarea rows="2"></textarea>',
      'nguoi-ky': '<label>Người ký</label><input>',
    },
  )
  expect(Object.keys(found(doc))).toEqual(['number', 'subject'])
})

test('what a component is given for its slots is labelled as it is drawn', () => {
  const doc = drawn(
    `<o-nhap><input slot="o" id="i1"><label slot="nhan">Ngày ban hành</label></o-nhap>
     <o-nhap><input slot="o" id="i2"><label slot="nhan">Người ký</label></o-nhap>`,
    { 'o-nhap': '<div><slot name="nhan"></slot></div><div><slot name="o"></slot></div>' },
  )
  expect(found(doc)).toEqual({ date: '#i1', signer: '#i2' })
})

test('a component within a component is reached; a filter in a component stays a filter', () => {
  const doc = drawn('<van-ban></van-ban><bo-loc></bo-loc>', {
    'van-ban': '<h2>Văn bản đi</h2><label>Trích yếu</label><o-nhap></o-nhap><nut-bam>Lưu</nut-bam>',
    'bo-loc':
      '<label>Người ký</label><o-nhap></o-nhap><label>Nơi nhận</label><o-nhap></o-nhap><nut-bam>Tìm kiếm</nut-bam>',
  })
  for (const part of ['van-ban', 'bo-loc']) {
    const root = doc.querySelector(part)?.shadowRoot
    for (const host of root?.querySelectorAll('o-nhap') ?? [])
      host.attachShadow({ mode: 'open' }).innerHTML = '<input>'
    for (const host of root?.querySelectorAll('nut-bam') ?? [])
      host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>'
  }
  expect(found(doc)).toEqual({ subject: 'van-ban >>> o-nhap >>> input' })
})
