/** One line on a terminal that says which file is being checked; nothing elsewhere. */
export interface Progress {
  show(file: string, done: number, of: number): void
  clear(): void
}

export function progressOn(stream: NodeJS.WriteStream, isWanted: boolean): Progress {
  if (!isWanted || !stream.isTTY) return { show: () => {}, clear: () => {} }
  return {
    show: (file, done, of) => {
      stream.clearLine(0)
      stream.cursorTo(0)
      stream.write(`[${done}/${of}] ${file}`.slice(0, (stream.columns || 80) - 1))
    },
    clear: () => {
      stream.clearLine(0)
      stream.cursorTo(0)
    },
  }
}
