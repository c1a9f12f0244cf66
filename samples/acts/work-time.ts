/** Working time of the sample company: Monday to Friday, 7 to 17 UTC. */
import { day, hour } from './act.ts'

export const isFree = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay())

/** `span` of working time after `at`: Monday to Friday, 7 to 17 UTC. */
export const workAfter = (at: number, span: number): number => {
  let time = at
  let left = span
  for (;;) {
    const midnight = Math.floor(time / day) * day
    const [from, to] = [midnight + 7 * hour, midnight + 17 * hour]
    if (!isFree(time) && time < to) {
      const start = Math.max(time, from)
      if (start + left <= to) return start + left
      left -= to - start
    }
    time = midnight + day
  }
}
