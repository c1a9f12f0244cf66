/** What the API tells about an import. */
export interface ImportJson {
  readonly id: string
  readonly name: string
  readonly state: 'uploading' | 'reading' | 'writing' | 'done' | 'failed' | 'cancelled'
  readonly type: string
  readonly map: string
  readonly madeBy: string
  readonly dryRun: boolean
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly rowsRead: number
  readonly rowsDone: number
  readonly rowsBad: number
  readonly recordsCreated: number
  readonly recordsChanged: number
  readonly recordsUnchanged: number
  readonly rowsPerSecond: number
  /** 0 to 1. */
  readonly progress: number
  readonly trouble: string | null
}
export interface RowJson {
  readonly line: number
  readonly key: string | null
  readonly verdict: string
  readonly reason: string | null
}

export const isRunning = (one: ImportJson): boolean => ['uploading', 'reading', 'writing'].includes(one.state)
export const importTone = (one: ImportJson): 'info' | 'good' | 'warn' | 'bad' | 'calm' => {
  if (isRunning(one)) return 'info'
  if (one.state === 'failed') return 'bad'
  if (one.state === 'cancelled') return 'calm'
  return one.rowsBad > 0 ? 'warn' : 'good'
}
