/** One line of the benchmark's table. */
export interface Row {
  what: string
  /** As shown, with its unit. */
  value: string
  /** What is asked for, where something is. */
  limit?: string
  met?: boolean
}

/** A part of the benchmark. */
export interface Part {
  title: string
  /** How it was measured, where the table does not say it. */
  note?: string
  run(): Promise<Row[]>
}

/** The median time of one run in milliseconds, after a warm-up of a quarter as many. */
export async function median(runs: number, work: (run: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let run = -Math.ceil(runs / 4); run < runs; run++) {
    const start = performance.now()
    await work(run < 0 ? 0 : run)
    if (run >= 0) times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)[times.length >> 1] ?? 0
}

/** A string of its own, not a view of others: as an editor hands it over. */
export const flat = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le')
