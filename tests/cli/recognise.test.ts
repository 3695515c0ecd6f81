import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, root, soat } from './run-soat.ts'

const fragment = (name: string) => join(root, 'tests/fixtures/forms', `${name}.html`)

test('a table names each field that was recognised, file by file', async () => {
  const { code, out } = await soat(['recognise', fragment('lotus-notes'), fragment('dang-nhap')])
  expect(out).toMatch(/lotus-notes\.html +Trích yếu +textarea\[name="TrichYeu"\]/)
  expect(out).toMatch(/dang-nhap\.html +– +không nhận ra ô nào/)
  expect(code).toBe(0)
})

test('--json gives a selector for each field, and all boxes of a value that is split', async () => {
  const file = fragment('chuc-vu-nhieu-o')
  const { code, out } = await soat(['recognise', '--json', file])
  expect(JSON.parse(out)).toEqual([
    {
      file,
      fields: {
        number: 'input[name="n1"]',
        subject: 'textarea[name="s"]',
        signer: 'input[name="k1"]',
        signerPost: 'input[name="k3"]',
      },
      parts: {
        number: ['input[name="n1"]', 'input[name="n2"]'],
        signerPost: ['input[name="k3"]', 'input[name="k4"]'],
      },
    },
  ])
  expect(code).toBe(0)
})

test('a field for what the paper is based on stands apart from those that every form has', async () => {
  const { code, out } = await soat(['recognise', '--json', fragment('van-ban-can-cu')])
  const [{ fields, more }] = JSON.parse(out)
  expect(Object.keys(fields)).toEqual(['number', 'subject', 'recipients'])
  expect(more).toEqual({ cited: '#c' })
  expect(code).toBe(0)
})

test('a file that is missing does not keep the others from being read', async () => {
  const file = join(folder(), 'cong.html')
  writeFileSync(file, '<label>Số ký hiệu <input id="a"></label><label>Trích yếu <input id="b"></label>')
  const { code, out, err } = await soat(['recognise', '--json', `${file}.mat`, file])
  expect(err).toContain('Không tìm thấy tệp')
  expect(JSON.parse(out)[1].fields).toEqual({ number: '#a', subject: '#b' })
  expect(code).toBe(2)
})

test('without a file it says how it is used', async () => {
  const { code, err } = await soat(['recognise'])
  expect(err).toContain('soat recognise --help')
  expect(code).toBe(2)
})
