/**
 * Polls until a value exists, instead of sleeping for a fixed time. The interval grows up to `intervalMs`, so that polling does not slow
 * down what the test waits for.
 */
import { setTimeout as pause } from 'node:timers/promises'

export const eventually = async <T>(
  what: string,
  read: () => T | Promise<T>,
  { within = 60_000, intervalMs = 250 }: { within?: number; intervalMs?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> => {
  let reason: unknown
  const begun = Date.now()
  for (let waited = 0; waited < within; waited = Date.now() - begun) {
    if (waited > 0) await pause(Math.min(10 + waited / 8, intervalMs))
    try {
      const value = await read()
      if (value !== false && value !== undefined && value !== null) return value as NonNullable<Exclude<T, false>>
    } catch (error) {
      reason = error
    }
  }
  throw new Error(`Waited ${within / 1000} s in vain: ${what}.${reason ? ` Last: ${reason}` : ''}`)
}
