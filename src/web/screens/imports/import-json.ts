/** Whether an import is running, and the colour of its state. */
import type { ImportJson } from '#features/exchange/imports/import-answers.ts'

export const isRunning = (one: ImportJson): boolean => ['uploading', 'reading', 'writing'].includes(one.state)
export const importTone = (one: ImportJson): 'info' | 'good' | 'warn' | 'bad' | 'calm' => {
  if (isRunning(one)) return 'info'
  if (one.state === 'failed') return 'bad'
  if (one.state === 'cancelled') return 'calm'
  return one.rowsBad > 0 ? 'warn' : 'good'
}
