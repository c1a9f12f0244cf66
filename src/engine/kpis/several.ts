/** Works on so many at a time, and gives the results in the order of what was given. */
export const several = async <T, R>(atOnce: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = []
  const left = all.entries()
  const line = async (): Promise<void> => {
    for (const [i, one] of left) results[i] = await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, line))
  return results
}
