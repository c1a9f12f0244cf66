/** The score of a risk from likelihood and impact. The matrix is a setting; this is the default. */
import { ownValue } from '#kernel/own-value.ts'

export const degrees = ['very-low', 'low', 'medium', 'high', 'very-high'] as const

type Matrix = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Likelihood in the rows, impact in the columns: 1 to 5 each, multiplied. */
export const riskMatrix: Matrix = Object.fromEntries(
  degrees.map((likelihood, i) => [likelihood, Object.fromEntries(degrees.map((impact, j) => [impact, (i + 1) * (j + 1)]))]),
)
/** Above this score a risk is treated, not just accepted. */
export const riskAppetite = 6

/** The cell of the matrix, or null while one of the two is empty. */
export const scoreOf = (matrix: unknown, likelihood: string | null, impact: string | null): number | null =>
  likelihood && impact ? (ownValue(ownValue(matrix as Matrix, likelihood), impact) ?? null) : null
