import { expect, test } from 'vitest'
import { progressOn } from '../../cli/output/progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  const stream = {
    isTTY,
    columns: 30,
    write: (text: string) => written.push(text),
    clearLine: () => written.push('<clear>'),
    cursorTo: () => true,
  }
  return { stream: stream as unknown as NodeJS.WriteStream, written }
}

test('on a terminal one line says which file is being checked, cut to its width, and goes away', () => {
  const { stream, written } = terminal(true)
  const progress = progressOn(stream, true)
  progress.show(`${'a'.repeat(60)}.txt`, 2, 9)
  progress.clear()
  expect(written).toEqual(['<clear>', `[2/9] ${'a'.repeat(23)}`, '<clear>'])
})

test('elsewhere, or for a single file, nothing is written', () => {
  for (const [isTTY, isWanted] of [
    [false, true],
    [true, false],
  ] as const) {
    const { stream, written } = terminal(isTTY)
    const progress = progressOn(stream, isWanted)
    progress.show('a.txt', 1, 1)
    progress.clear()
    expect(written).toEqual([])
  }
})
