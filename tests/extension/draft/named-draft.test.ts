import { expect, test } from 'vitest'
import { covers } from '../../../extension/draft/named-draft.ts'

test.each([
  ['https://vanban.example.vn/*', 'https://vanban.example.vn/di/soan?id=1', true],
  ['https://vanban.example.vn/*', 'http://vanban.example.vn/', false],
  ['https://vanban.example.vn/*', 'https://khac.example.vn/', false],
  ['https://*.example.vn/*', 'https://vanban.example.vn/', true],
  ['https://*.example.vn/*', 'https://example.vn/', true],
  ['https://*.example.vn/*', 'https://giaexample.vn/', false],
  ['*://vanban.example.vn/di/*', 'http://vanban.example.vn/di/1', true],
  ['*://vanban.example.vn/di/*', 'http://vanban.example.vn/den/1', false],
  ['http://127.0.0.1:8163/*', 'http://127.0.0.1:8163/textarea.html', true],
  ['http://127.0.0.1:8163/*', 'http://127.0.0.1:8164/textarea.html', false],
  ['https://vanban.example.vn/*/soan*.aspx', 'https://vanban.example.vn/a/b/soan-thao.aspx', true],
  ['https://vanban.example.vn/*/soan*.aspx', 'https://vanban.example.vn/a/xem.aspx', false],
  ['https://vanban.example.vn/a', 'https://vanban.example.vn/ab', false],
  ['khong phai mau', 'https://vanban.example.vn/', false],
])('%s on %s: %s', (pattern, address, expected) => {
  expect(covers(pattern, address)).toBe(expected)
})
