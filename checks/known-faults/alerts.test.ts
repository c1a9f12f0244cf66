/** Alerts with names and values that every JavaScript object has. Labels, silences and hostile patterns are tested with the connector. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let monitor: Someone
let admin: Records
beforeAll(async () => {
  world = await openApiWorld()
  monitor = await world.someone('Prometheus', ['connector'])
  admin = recordsOf(await world.someone('Ada', ['administrator']))
})

describe('an alert of the webhook', () => {
  it('of the severity constructor, or of none, is received as a warning', async () => {
    const alerts = [{ labels: { alertname: 'a', severity: 'constructor' } }, { labels: { alertname: 'b' } }]
    const answer = await monitor.ask('POST', '/connect/alertmanager/webhook', { alerts })
    expect(answer).toMatchObject({ status: 200, body: { received: 2, opened: 2, refused: [] } })
    const stored = await admin.list('alert', { field: 'metric', in: ['a', 'b'] })
    expect(stored.map((one) => [one['metric'], one['severity']])).toEqual([
      ['a', 'warning'],
      ['b', 'warning'],
    ])
  })

  it('meets the rules although its labels are named like the properties of an object', async () => {
    const where = { field: 'labels.constructor', is: 'x' }
    const { id: rule } = await world.make('event-rule', { title: 'Rule', state: 'active', where, answer: 'nothing', order: 1 })
    const names = ['constructor', 'toString', 'hasOwnProperty']
    const alerts = names.map((name) => ({ labels: { alertname: `n-${name}`, severity: name, [name]: 'x' } }))
    expect((await monitor.ask('POST', '/connect/alertmanager/webhook', { alerts })).body).toMatchObject({ received: 3, refused: [] })
    const stored = await admin.list('alert', { field: 'metric', in: names.map((name) => `n-${name}`) })
    expect(stored.map((one) => one['ruleUsed'])).toEqual([rule, null, null])
  })
})
