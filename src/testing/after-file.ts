/**
 * Clean-up after a test file, after its own hooks and in reverse order. Modules shared by test files register it here and not in an
 * `afterAll`: several files may run in one process, and such a module is loaded only for the first of them.
 */
const works: (() => unknown)[] = []

export const afterFile = (work: () => unknown): void => {
  works.push(work)
}

export const endFile = async (): Promise<void> => {
  const failures: unknown[] = []
  for (let work = works.pop(); work; work = works.pop())
    try {
      await work()
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw new AggregateError(failures, 'What a test file left open could not be closed.')
}
