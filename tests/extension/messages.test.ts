import { describe, expect, test } from 'vitest'
import { isToPage } from '../../extension/messages/panel-link.ts'
import { isBackgroundRequest } from '../../extension/messages/to-background.ts'

const click = { x: 3, y: 4 }

describe('the page side', () => {
  test.each([
    { name: 'insert', section: 'tasks', text: 'Một', click },
    { name: 'insertAll', clauses: [{ section: 'tasks', text: 'Một' }], click },
    { name: 'skeleton', text: 'KẾ HOẠCH', click },
    { name: 'fix', report: 1, finding: 0, click },
    { name: 'goto', from: 0, to: 9 },
    { name: 'close' },
    { name: 'attach', file: 'a.docx', reading: { text: '', notices: [{ vi: '', en: '' }] } },
    { name: 'attach', file: 'a.docx', reading: { refused: { vi: '', en: '' } } },
  ])('takes %o', (message) => expect(isToPage(message)).toBe(true))

  test.each([
    null,
    'close',
    {},
    { name: 'toString' },
    { name: '__proto__' },
    { name: ['close'] },
    { name: 'insert', section: 'tasks', text: 'Một' },
    { name: 'insert', section: 1, text: 'Một', click },
    { name: 'insert', section: 'tasks', text: 'Một {{unit.name}}', click },
    { name: 'insert', section: 'tasks', text: 'a'.repeat(20_001), click },
    { name: 'insert', section: 'tasks', text: ' ', click },
    { name: 'insert', section: 'tasks', text: 'Một', click: { x: Number.NaN, y: 0 } },
    { name: 'insertAll', clauses: [{ section: 'tasks' }], click },
    { name: 'insertAll', clauses: new Array(31).fill({ section: 'tasks', text: 'Một' }), click },
    { name: 'skeleton', text: '{{date}}', click },
    { name: 'fix', report: 1, finding: -1, click },
    { name: 'fix', report: 1, finding: 1.5, click },
    { name: 'ignore', report: 1, finding: 0, everywhere: 'yes', click },
    { name: 'goto', from: 0 },
    { name: 'quiet', quiet: 1 },
    { name: 'attach', file: 'a.docx', reading: { text: '' } },
    { name: 'attach', file: 'a.docx', reading: { text: '', notices: ['a'] } },
    { name: 'attach', file: 'a.docx', reading: { refused: 'a' } },
  ])('drops %o', (message) => expect(isToPage(message)).toBe(false))
})

describe('the background', () => {
  const to = 'background'
  test.each([
    { to, name: 'start-page' },
    { to, name: 'ignore', rule: 'reference-date', at: 'k3f9' },
    { to, name: 'ignore', rule: 'section-missing', at: 'section:tasks' },
    { to, name: 'ignore', rule: 'reference-date', at: null },
    { to, name: 'save-unit', unit: {}, base: 0 },
  ])('takes %o', (message) => expect(isBackgroundRequest(message)).toBe(true))

  test.each([
    null,
    { name: 'start-page' },
    { to, name: 'constructor' },
    { to, name: 'hasOwnProperty' },
    { to, name: 'ignore', rule: 'reference-date' },
    { to, name: 'ignore', rule: 'reference-date', at: 'Nâng cao nhận thức của đảng viên' },
    { to, name: 'ignore', rule: 'hai từ', at: null },
    { to, name: 'set-quiet' },
    { to, name: 'set-language', language: 'fr' },
    { to, name: 'draft-frame', tab: '1' },
    { to, name: 'save-unit', unit: null, base: 0 },
    { to, name: 'save-unit', unit: {} },
    { to, name: 'redeem-nonce', nonce: {} },
  ])('drops %o', (message) => expect(isBackgroundRequest(message)).toBe(false))
})
