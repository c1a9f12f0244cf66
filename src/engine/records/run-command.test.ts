import { expect, test } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse } from '#testing/engine.ts'
import { carryOutFor } from './perform-write.ts'
import { createRecord } from './records.ts'

test('an effect can only run tasks that its process lists in jobs', async () => {
  const { engine, system } = await openHouse()
  const record = (await createRecord(engine, system, 'incident', { title: 'Hungry' })) as AnyRecord
  const bake = engine.database.transaction('*', (run) =>
    carryOutFor(engine, run, system, record, [{ do: 'run', job: 'bake-bread', payload: {} }]),
  )
  await expect(bake).rejects.toThrow('an effect of incident runs the task "bake-bread", which its process does not name in jobs')
})
