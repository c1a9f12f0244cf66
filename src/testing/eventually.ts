/** Waits for a fact by asking for it again and again, never for a length of time: quick where the machine is, patient where it is not. */
import { setTimeout as pause } from 'node:timers/promises'

export const eventually = async <T>(
  what: string,
  ask: () => T | Promise<T>,
  { within = 30_000, every = 20 }: { within?: number; every?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> => {
  let reason: unknown
  for (const deadline = Date.now() + within; Date.now() < deadline; await pause(every)) {
    try {
      const answer = await ask()
      if (answer !== false && answer !== undefined && answer !== null) return answer as NonNullable<Exclude<T, false>>
    } catch (error) {
      reason = error
    }
  }
  throw new Error(`Waited ${within / 1000} s in vain: ${what}.${reason ? ` Last: ${reason}` : ''}`)
}
