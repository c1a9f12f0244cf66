/** Priority from impact and urgency. The matrix is a setting; the default is the one in ITIL. */
import { ownValue } from '#kernel/own-value.ts'

export const priorityMatrix = {
  high: { high: 'critical', medium: 'high', low: 'moderate' },
  medium: { high: 'high', medium: 'moderate', low: 'low' },
  low: { high: 'moderate', medium: 'low', low: 'low' },
} as const

type Matrix = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The cell of the matrix, or null while one of the two is empty. */
export const priorityOf = (matrix: unknown, impact: string | null, urgency: string | null): string | null =>
  impact && urgency ? (ownValue(ownValue(matrix as Matrix, impact), urgency) ?? null) : null
