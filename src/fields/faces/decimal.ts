/** Decimal numbers as people and programs write them: `12`, `-0.5`, `1.005`. No hexadecimal, no exponent, no blanks inside. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/** The number in a text or a JSON number; undefined if it is none. */
export const readDecimal = (input: unknown): number | undefined => {
  if (typeof input === 'number') return Number.isFinite(input) ? input : undefined
  return typeof input === 'string' && decimal.test(input.trim()) ? Number(input) : undefined
}

/**
 * The number rounded to two decimals, half away from zero, by its decimal digits: 1.005 becomes 1.01. In floating point, 1.005 is a little
 * less than that and would become 1.00.
 */
export const roundToCents = (value: number): number => {
  const text = Math.abs(value).toFixed(10).replace(/0+$/, '')
  const shortest = String(Math.abs(value))
  const [whole = '0', fraction = ''] = (decimal.test(shortest) ? shortest : text).split('.')
  const cents = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0')) + (Number(fraction[2] ?? 0) >= 5 ? 1n : 0n)
  return (Math.sign(value) * Number(cents)) / 100
}
