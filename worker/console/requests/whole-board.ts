import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Fault, verifyLog } from '../../../shared/audit/verify.ts'
import { type BoardFile, boardFile } from '../../../shared/schema/board-file.ts'
import { api } from './api.ts'
import { useIntention } from './intention.ts'
import { read } from './read.ts'

/** Everything that the server holds, as the text of one file. */
const exported = async (): Promise<string> => (await api.export.$get()).text()

/** Hands the file to the browser's downloads. */
export const useExport = () =>
  useMutation({
    mutationFn: async () => {
      const address = URL.createObjectURL(new Blob([await exported()], { type: 'application/json' }))
      const link = document.createElement('a')
      link.href = address
      link.download = `soat-${new Date().toISOString().slice(0, 10)}.json`
      link.click()
      URL.revokeObjectURL(address)
    },
  })

/** The file is no export of a Board; `cause` says what does not fit: zod's error, or the JSON reader's. */
export class NotABoardFile extends Error {
  override name = 'NotABoardFile'
}

/** Rows of the file are not as they were written. */
export class AlteredFile extends Error {
  override name = 'AlteredFile'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('the file does not agree with its own log')
    this.faults = faults
  }
}

export function useImport() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: async (file: File) => {
      const json = fileIn(await file.text())
      const faults = await verifyLog(json.tables)
      if (faults.length > 0) throw new AlteredFile(faults)
      return read(
        api.import.$post({ header: { 'idempotency-key': intention.keyFor(json.exportedAt) }, json }),
      )
    },
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries()
    },
  })
}

function fileIn(text: string): BoardFile {
  try {
    return boardFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new NotABoardFile('this is no export of a Board', { cause })
  }
}

/** Verifies the audit log, and the texts that it tells of, in this browser. */
export const useVerifyLog = () =>
  useMutation({
    mutationFn: async (): Promise<{ rows: number; faults: Fault[] }> => {
      const { tables } = fileIn(await exported())
      return { rows: tables.audit.length, faults: await verifyLog(tables) }
    },
  })
