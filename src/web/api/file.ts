/** Downloads of files that the server creates while it sends them. */
import { commonText, currentLanguage } from '../messages/speech.ts'
import { ApiProblem } from './api.ts'

export interface FetchedFile {
  readonly name: string
  readonly blob: Blob
  readonly records: number
}

/** The number of rows received, and of all rows. */
export interface Progress {
  readonly done: number
  readonly all: number
}

/** Requests an export; `onProgress` is called for each part. Throws a problem, also when the connection is lost before the end. */
export const fetchFile = async (
  path: string,
  body: Readonly<Record<string, unknown>>,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<FetchedFile> => {
  const lost = (cause: unknown): never => {
    if (signal.aborted) throw cause
    throw new ApiProblem(0, { code: 'network', title: commonText('connectionLost') })
  }
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    credentials: 'same-origin',
    body: JSON.stringify(body),
    signal,
  }).catch(lost)
  // a proxy may answer with something other than JSON
  if (!answer.ok) throw new ApiProblem(answer.status, await answer.json().catch(() => ({ title: answer.statusText })))
  const all = Number(answer.headers.get('record-count'))
  onProgress({ done: 0, all })
  const parts: BlobPart[] = []
  const ends = lineEnds()
  const reader = answer.body?.getReader()
  for (;;) {
    const part = await reader?.read().catch(lost)
    if (!part || part.done) break
    parts.push(part.value)
    // the first line has the column names
    onProgress({ done: Math.min(Math.max(ends(part.value) - 1, 0), all), all })
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'export.csv'
  return { name, blob: new Blob(parts, { type: answer.headers.get('content-type') ?? 'text/csv' }), records: all }
}

/** Counts the rows in parts of CSV; a line break inside a cell has no CR. */
const lineEnds = (): ((bytes: Uint8Array) => number) => {
  let count = 0
  let last = 0
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === 10 && last === 13) count += 1
      last = byte
    }
    return count
  }
}

/** Saves a file as a download of the browser. */
export const saveFile = ({ name, blob }: FetchedFile): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
