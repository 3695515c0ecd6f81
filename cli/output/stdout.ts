/** Writing that copes with a reader who leaves early (`| head`) and with one who is slow. */

/** A closed pipe is no fault of ours: the process ends as it would have. */
export function stopAtBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

export const print = (text: string): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(text, () => done())
  })
