/** Polls until a value is there, instead of sleeping: fast on a fast machine, patient on a slow one. */
import { setTimeout as pause } from 'node:timers/promises'

export const eventually = async <T>(
  what: string,
  read: () => T | Promise<T>,
  { within = 30_000, intervalMs = 20 }: { within?: number; intervalMs?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> => {
  let reason: unknown
  for (const deadline = Date.now() + within; Date.now() < deadline; await pause(intervalMs)) {
    try {
      const value = await read()
      if (value !== false && value !== undefined && value !== null) return value as NonNullable<Exclude<T, false>>
    } catch (error) {
      reason = error
    }
  }
  throw new Error(`Waited ${within / 1000} s in vain: ${what}.${reason ? ` Last: ${reason}` : ''}`)
}
