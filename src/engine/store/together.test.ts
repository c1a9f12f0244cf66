/** Calls that go together: who waits for whom, and whose error is whose. */
import { expect, test } from 'vitest'
import { together } from './together.ts'

/** Work that ends when the test says so, and what it was called with. */
const controlled = () => {
  const batches: (readonly number[])[] = []
  const endings: (() => void)[] = []
  const call = together<number, string>({
    keyOf: (input) => (input < 100 ? 'small' : 'large'),
    work: async (inputs) => {
      batches.push(inputs)
      await new Promise<void>((end) => endings.push(end))
      if (inputs.includes(13)) throw new Error('refused')
      if (inputs.includes(66)) throw new Error('lost')
      return inputs.map((input) => `result of ${input}`)
    },
    maxTogether: 3,
    nothingDone: (error) => (error as Error).message === 'refused',
  })
  const endAll = async (): Promise<void> => {
    for (let round = 0; round < 100; round++) {
      for (const end of endings.splice(0)) end()
      await Promise.resolve()
    }
  }
  return { batches, call, endAll }
}

test('a call alone begins at once; those that arrive meanwhile go together, as many as allowed', async () => {
  const { batches, call, endAll } = controlled()
  const results = Promise.all([1, 2, 3, 4, 5, 100].map(call))
  expect(batches).toEqual([[1], [100]])
  await endAll()
  expect(await results).toEqual([1, 2, 3, 4, 5, 100].map((n) => `result of ${n}`))
  expect(batches).toEqual([[1], [100], [2, 3, 4], [5]])
  void call(6)
  expect(batches.at(-1)).toEqual([6])
})

test('a refused call fails alone, since the others are tried again one by one', async () => {
  const { batches, call, endAll } = controlled()
  const results = Promise.allSettled([1, 2, 13, 4].map(call))
  await endAll()
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(batches).toEqual([[1], [2, 13, 4], [2], [13], [4]])
})

test('when nobody knows what was done, all calls fail and none is repeated', async () => {
  const { batches, call, endAll } = controlled()
  const results = Promise.allSettled([1, 2, 66, 4].map(call))
  await endAll()
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  expect(batches).toEqual([[1], [2, 66, 4]])
})
