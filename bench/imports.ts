/** Rows of an event log per second, from upload to the last story entry: 5,000 incidents of 6 updates each. */
import { benchHouse } from './house.ts'
import { type Bench, whole } from './program.ts'

export const imports = async (bench: Bench): Promise<readonly string[]> => {
  await benchHouse(bench)
  return [`${whole(0)} rows/s`]
}
