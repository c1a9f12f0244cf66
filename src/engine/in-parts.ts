/** Long work on many items, in parts between which other requests run: nothing may keep the event loop for longer than 50 ms. */
import { setImmediate as othersFirst } from 'node:timers/promises'

/** Works on the items in parts of this size, one part after the other. Returns the results in the order of the items. */
export const inParts = async <T, R>(
  items: readonly T[],
  size: number,
  work: (part: readonly T[]) => readonly R[] | Promise<readonly R[]>,
): Promise<readonly R[]> => {
  const results: R[] = []
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await othersFirst()
    results.push(...(await work(items.slice(from, from + size))))
  }
  return results
}
