/** What the API tells about an import. */
export interface ImportJson {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly type?: string
  readonly total?: number | null
  readonly done?: number
  readonly created?: number
  readonly changed?: number
  readonly same?: number
  readonly bad?: number
  readonly dryRun?: boolean
  readonly startedAt?: string | null
  readonly endedAt?: string | null
  readonly errors?: readonly { readonly line: number; readonly reason: string; readonly text?: string }[]
}

export const isRunning = (one: ImportJson): boolean => ['running', 'waiting', 'reading'].includes(one.state)
export const importTone = (one: ImportJson): 'info' | 'good' | 'warn' | 'bad' =>
  isRunning(one) ? 'info' : one.state === 'failed' ? 'bad' : one.bad ? 'warn' : 'good'
