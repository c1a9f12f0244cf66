/** Texts of a file that the map does not know: each stops its row only, and the import proposes the lines that the map lacks. */
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { imported } from './desk.ts'
import { linesOfMap, missingValuesOf } from './missing-values.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

const map = (name: string) => ({
  name,
  type: 'incident',
  key: { column: 'no', field: 'number' },
  state: { column: 'state', values: { Open: 'new' } },
  fields: { title: 'no', contact: { column: 'via', values: { Tel: 'phone' } }, impact: 'impact' },
})
const file = ['no,state,via,impact', 'INC1,Open,Tel,high', 'INC2,Open,Fax,high', 'INC3,"On: ""Hold""",Fax,low', 'INC4,Open,Tel,huge'].join(
  '\n',
)

test.each([true, false])('a text without a value stops its row, and the lines for the map are proposed (dry run: %s)', async (dryRun) => {
  const { run } = await imported(house.engine, map(`values-${dryRun}`), file, { dryRun })
  expect(run).toMatchObject({ state: 'done', rowsBad: 3, recordsCreated: 1 })
  const { values, count } = await missingValuesOf(house.engine.database.as('*'), run.id)
  expect({ values, count }).toEqual({
    count: 3,
    values: [
      { place: 'fields.contact', text: 'Fax', rows: 2 },
      { place: 'fields.impact', text: 'huge', rows: 1 },
      { place: 'state', text: 'On: "Hold"', rows: 1 },
    ],
  })
  expect(parse(linesOfMap(values))).toEqual({
    fields: { contact: { values: { Fax: null } }, impact: { values: { huge: null } } },
    state: { values: { 'On: "Hold"': null } },
  })
})
