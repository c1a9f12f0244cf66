/** The six KPIs of service evaluation, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const manager = 'csi-manager'
const complaint = (values: Values) => house.make('complaint', { openedAt: middle, description: 'too slow', ...values })

test('complaints count when they are received, justified or not', async () => {
  const organisation = await house.company('Complaining')
  for (const openedAt of Object.values(edges)) await complaint({ organisation, openedAt })
  await complaint({ organisation, state: 'rejected', decision: 'rejected' })
  expect(await house.kpi('service-evaluation/complaints', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('service-evaluation/complaints', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('accepted complaints, as a share of those received, even when accepted later', async () => {
  const organisation = await house.company('Right')
  const examined = (openedAt: string) => complaint({ organisation, openedAt, state: 'examination' })
  const accept = async (openedAt: string, at: string) => {
    const id = await examined(openedAt)
    await house.move('complaint', id, 'accept', {}, at, manager)
    return id
  }
  await accept(edges.first, middle)
  await accept(edges.last, edges.after)
  await accept(edges.before, middle)
  await accept(edges.after, '2026-04-02T00:00:00.000Z')
  await examined(middle)
  await house.move('complaint', await examined(middle), 'reject', { reason: 'not ours' }, middle, manager)
  // answered and still accepted; reopened, so that nothing is decided
  const answered = await accept(middle, middle)
  await house.move('complaint', answered, 'answer', { remedy: 'faster now' }, middle, manager)
  const again = await accept(middle, middle)
  await house.move('complaint', again, 'answer', { remedy: 'faster now' }, middle, manager)
  await house.move('complaint', again, 'reopen', {}, middle, manager)
  expect(await house.kpi('service-evaluation/accepted-complaints', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('service-evaluation/accepted-complaints', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('surveys count when they are sent', async () => {
  const organisation = await house.company('Asking')
  const { id: guest } = await house.person('Guest')
  const survey = (values: Values = {}) => house.make('survey', { organisation, question: 'content?', invited: [guest], ...values })
  const send = async (at: string, values: Values = {}) => {
    const id = await survey(values)
    await house.move('survey', id, 'send', {}, at)
    return id
  }
  await house.move('survey', await send(edges.first), 'close', {}, edges.after)
  await send(edges.last, { kind: 'nps' })
  await house.move('survey', await send(edges.before), 'close', {}, middle)
  await send(edges.after)
  await survey({ openedAt: middle })
  await house.move('survey', await survey(), 'discard', {}, middle, manager)
  expect(await house.kpi('service-evaluation/satisfaction-surveys', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('service-evaluation/satisfaction-surveys', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('returned questionnaires, as a share of those sent, even when returned later', async () => {
  const organisation = await house.company('Answering')
  const sent = (openedAt: string) => house.make('survey-response', { organisation, openedAt })
  const back = async (openedAt: string, score: number, at: string) =>
    house.move('survey-response', await sent(openedAt), 'return', { score }, at)
  await back(edges.first, 9, middle)
  await back(edges.last, 4, edges.after)
  await back(edges.before, 1, middle)
  await back(edges.after, 1, '2026-04-02T00:00:00.000Z')
  for (const at of [edges.first, middle]) await sent(at)
  await house.move('survey-response', await sent(middle), 'lapse', {}, '2026-03-30T00:00:00.000Z')
  const answer = await house.kpi('service-evaluation/returned-questionnaires', from, to, organisation)
  expect(answer).toMatchObject({ value: 40, count: 5, listed: 5, matching: 2, listedMatching: 2, secondary: { score: 6.5 } })
  expect(await house.kpi('service-evaluation/returned-questionnaires', ...empty, organisation)).toMatchObject({
    value: null,
    count: 0,
    listed: 0,
  })
})

test('a survey sends one questionnaire for each invited person', async () => {
  const organisation = await house.company('Inviting')
  const invited = [(await house.person('One')).id, (await house.person('Two')).id]
  house.setTime(edges.first)
  const survey = await house.make('survey', { organisation, question: 'content?', invited })
  await house.move('survey', survey, 'send')
  house.setTime('2026-05-01T00:00:00.000Z')
  const answer = await house.kpi('service-evaluation/returned-questionnaires', from, to, organisation)
  expect(answer).toMatchObject({ value: 0, count: 2, listed: 2, matching: 0, listedMatching: 0 })
})

const running = (values: Values) => house.make('service-review', { state: 'running', ...values })
const reviewed = async (at: string, values: Values, result: Values = {}) =>
  house.move('service-review', await running(values), 'finish', { findings: 'all well', ...result }, at, manager)

test('reviews count when they are done, not when they were planned', async () => {
  const organisation = await house.company('Reviewed')
  await reviewed(edges.first, { organisation, plannedFor: edges.before })
  await reviewed(edges.last, { organisation })
  await reviewed(edges.before, { organisation, plannedFor: middle })
  await reviewed(edges.after, { organisation, plannedFor: middle })
  await running({ organisation, plannedFor: middle })
  await house.make('service-review', { organisation, plannedFor: middle })
  await house.move('service-review', await running({ organisation }), 'cancel', {}, middle, manager)
  expect(await house.kpi('service-evaluation/service-evaluations', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('service-evaluation/service-evaluations', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('weaknesses count when a service review found them, whatever their state now', async () => {
  const organisation = await house.company('Weak')
  const weakness = (values: Values) => house.make('weakness', { organisation, openedAt: middle, source: 'service-review', ...values })
  for (const openedAt of Object.values(edges)) await weakness({ openedAt })
  await weakness({ state: 'tolerated' })
  for (const source of ['complaint', 'survey', 'service-level-report', 'process-evaluation', 'process-audit']) await weakness({ source })
  // a review that names weak spots creates a weakness
  house.setTime(middle)
  await reviewed(middle, { organisation }, { weakSpots: 'nobody answers on Fridays' })
  await reviewed(middle, { organisation })
  house.setTime('2026-05-01T00:00:00.000Z')
  expect(await house.kpi('service-evaluation/weaknesses', from, to, organisation)).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await house.kpi('service-evaluation/weaknesses', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
