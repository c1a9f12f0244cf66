/**
 * Calls that arrive while another one is in progress wait and then go together, as one call for all of them. Nobody waits for company: a
 * call that arrives alone begins at once. Under load this needs a fraction of the round trips and commits (group commit).
 */

export interface TogetherOptions<I, O> {
  /** Calls with the same key can go together. */
  readonly keyOf: (input: I) => string
  /** Returns a result for each input, in the same order. */
  readonly work: (inputs: readonly I[]) => Promise<readonly O[]>
  /** The largest sum of sizes of calls that go together. */
  readonly maxTogether: number
  /** How much an input is; one by default. */
  readonly sizeOf?: (input: I) => number
  /** Whether the error means that none of the inputs had an effect, so that each is tried by itself. Otherwise all get the error. */
  readonly nothingDone: (error: unknown) => boolean
}

interface Waiting<I, O> {
  readonly input: I
  readonly done: (result: O) => void
  readonly failed: (error: unknown) => void
}

/** Returns the function that makes one call. */
export const together = <I, O>({
  keyOf,
  work,
  maxTogether,
  sizeOf = () => 1,
  nothingDone,
}: TogetherOptions<I, O>): ((input: I) => Promise<O>) => {
  const waiting = new Map<string, Waiting<I, O>[]>()

  const attempt = async (calls: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const results = await work(calls.map(({ input }) => input))
      for (const [i, { done }] of calls.entries()) done(results[i] as O)
    } catch (error) {
      if (calls.length > 1 && nothingDone(error)) for (const call of calls) await attempt([call])
      else for (const { failed } of calls) failed(error)
    }
  }

  /** Removes the calls from the queue that go together now: the first, and those after it that fit. */
  const next = (queue: Waiting<I, O>[]): readonly Waiting<I, O>[] => {
    let size = 0
    const over = queue.findIndex(({ input }, i) => {
      size += sizeOf(input)
      return i > 0 && size > maxTogether
    })
    return queue.splice(0, over < 0 ? queue.length : over)
  }

  /** Works until nobody waits under the key. */
  const workOff = async (key: string, queue: Waiting<I, O>[]): Promise<void> => {
    while (queue.length > 0) await attempt(next(queue))
    waiting.delete(key)
  }

  return (input) =>
    new Promise((done, failed) => {
      const key = keyOf(input)
      const queue = waiting.get(key)
      if (queue) {
        queue.push({ input, done, failed })
        return
      }
      const fresh = [{ input, done, failed }]
      waiting.set(key, fresh)
      void workOff(key, fresh)
    })
}
