/** The order of alerts: the most severe first, then the latest. */
import { toneOf } from '#fields/choice/tone.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'

const level = (record: RecordJson): number => {
  const severity = String(record['severity'] ?? '')
  // major is between critical and the rest, warning below minor
  if (severity === 'warning') return 1.5
  return toneOf('severity', severity)?.[1] ?? 0
}

export const bySeverity = (a: RecordJson, b: RecordJson): number =>
  level(b) - level(a) || (String(a['lastAt'] ?? a.updatedAt) < String(b['lastAt'] ?? b.updatedAt) ? 1 : -1)
