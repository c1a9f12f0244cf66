/**
 * The colour and level of the values of scales. The keys that rooms use for priority, severity, impact and risk are listed here, so that
 * the same value looks the same everywhere. Any other key is shown as plain text.
 */
import { ownValue } from '#kernel/own-value.ts'
export type ChoiceTone = 'bad' | 'warn' | 'wait' | 'info' | 'good' | 'calm'

const scales: Readonly<Record<string, readonly [tone: ChoiceTone, level: number]>> = {
  critical: ['bad', 4],
  emergency: ['bad', 4],
  exception: ['bad', 4],
  breached: ['bad', 4],
  outage: ['bad', 4],
  'very-high': ['bad', 4],
  high: ['warn', 3],
  major: ['warn', 3],
  error: ['warn', 3],
  warning: ['warn', 3],
  degradation: ['warn', 3],
  moderate: ['wait', 2],
  medium: ['wait', 2],
  minor: ['wait', 2],
  low: ['info', 1],
  informational: ['info', 1],
  info: ['info', 1],
  'very-low': ['calm', 1],
  planning: ['calm', 1],
}

/** The fields with such a scale; in other fields `high` can be a good value. */
const scaleFields = new Set([
  'priority',
  'severity',
  'impact',
  'urgency',
  'risk',
  'criticality',
  'significance',
  'likelihood',
  'kind',
  'health',
])

/** The tone and level of a value; undefined if it has none. */
export const toneOf = (field: string, key: string): readonly [tone: ChoiceTone, level: number] | undefined =>
  scaleFields.has(field.split('.').at(-1) ?? field) ? ownValue(scales, key) : undefined
