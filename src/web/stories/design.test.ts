/** Stories of service design on the screen: money, agreements, suppliers, capacity, continuity. */
import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '#testing/desk.ts'
import { eventually } from '#testing/eventually.ts'

let desk: Desk
let supplies: string
let shop: string
beforeAll(async () => {
  desk = await openDesk()
  const { make, call } = desk.sereno
  await make('organisation', { title: 'Northern shops', kind: 'customer' })
  supplies = await make('organisation', { title: 'Fast Lines', kind: 'supplier' })
  const team = await make('team', { title: 'Web team' })
  shop = await make('service', { title: 'Web shop', criticality: 'high', supportTeam: team, owner: desk.me.id })
  await call('POST', `/api/records/service/${shop}/moves/launch`, { values: {} })
  await make('ci', { title: 'db01', class: 'server', hostname: 'db01', supportTeam: team })
})

/** The date some days from now. */
const day = (days: number): string => new Date(Date.now() + 86_400_000 * days).toISOString().slice(0, 10)

test('a service goes from the idea through its budget and SLA to its retirement', { timeout: 240_000 }, async () => {
  await desk.fill('strategic-initiative', { title: 'Booking by phone', objective: 'Guests book without a computer', owner: 'Ana Ruiz' })
  const initiative = await desk.here()
  await desk.fill('business-case', {
    title: 'Why phones',
    description: 'Half of all guests ask for it',
    initiative: 'Booking by phone',
    estimatedCost: 40_000,
    estimatedBenefit: 90_000,
  })
  await desk.move('submit')
  await desk.move('approve', { decisionReason: 'It pays within a year' })
  const investment = await desk.follow('investment', 'businessCase')
  await desk.move('start')

  await desk.open('strategic-initiative', initiative.id)
  await desk.move('approve')
  await desk.move('launch')
  await desk.move('planService')
  const service = await desk.follow('service', 'initiative')

  const budget = await desk.fill('budget', {
    title: 'Phones',
    from: day(-30),
    to: day(335),
    owner: 'Ana Ruiz',
    approveBy: `${day(7)}T12:00`,
  })
  await desk.fill('budget-line', { title: 'Switchboard', budget: 'Phones', service: 'Booking by phone', planned: 40_000 })
  await desk.open('budget', budget.id)
  await desk.move('submit')
  expect(await desk.move('approve')).toMatchObject({ amount: 40_000, onTime: true })

  await desk.open('service', service.id)
  await desk.move('launch', { supportTeam: 'Web team' })
  expect(await desk.kpi('service-level', 'services-covered-by-slas')).toBe(0)
  const sla = await desk.fill('agreement', {
    title: 'Phones for the north',
    kind: 'sla',
    service: 'Booking by phone',
    customer: 'Northern shops',
    validFrom: day(-1),
  })
  await desk.move('sign')
  expect(await desk.kpi('service-level', 'services-covered-by-slas')).toBe(1)

  await desk.open('agreement', sla.id)
  await desk.move('end', { validTo: day(-1) })
  await desk.open('service', service.id)
  await desk.move('phaseOut')
  expect(await desk.move('retire')).toMatchObject({ state: 'retired' })
  await desk.open('investment', investment.id)
  await desk.move('finish', { actualCost: 38_000 })
  expect(await desk.move('verify', { actualBenefit: 70_000, review: 'Less than hoped, still worth it' })).toMatchObject({
    state: 'verified',
  })

  expect(await desk.kpi('service-portfolio', 'planned-new-services')).toBe(1)
  expect(await desk.kpi('service-portfolio', 'strategic-initiatives')).toBe(1)
  expect(await desk.kpi('financial', 'post-implementation-review')).toBe(100)
  expect(await desk.kpi('financial', 'approved-budget-adherence')).toBe(100)
})

test('a supplier breaches its contract, the breach is handled, and the supplier is evaluated again', { timeout: 240_000 }, async () => {
  const { make } = desk.sereno
  await desk.fill('supplier', { title: 'Fast Lines', organisationOf: 'Fast Lines', manager: 'Ana Ruiz' })
  const supplier = await desk.here()
  await desk.fill('supplier-evaluation', { title: 'First look', supplier: 'Fast Lines', quality: 4, reliability: 4 })
  await desk.move('start')
  await desk.move('finish', { recommendation: 'take' })
  await desk.open('supplier', supplier.id)
  expect(await desk.move('approve')).toMatchObject({ rating: 4 })

  const uc = await make('agreement', { title: 'Lines at once', kind: 'uc', service: shop, supplier: supplies, validFrom: day(-10) })
  // short enough to pass during the test
  await make('service-level-target', { title: 'A second', agreement: uc, recordType: 'incident', metric: 'resolution', target: 1 })
  await desk.open('agreement', uc)
  await desk.move('sign')
  await desk.fill('contract', {
    title: 'Lines',
    supplier: 'Fast Lines',
    agreement: 'Lines at once',
    owner: 'Ana Ruiz',
    validFrom: day(-10),
  })
  await desk.move('sign')
  expect(await desk.kpi('supplier', 'agreed-ucs')).toBe(1)

  const cut = await desk.fill('incident', { title: 'The line is cut', service: 'Web shop', impact: 'high' })
  await desk.move('start')
  const clock = desk.page
    .getByRole('complementary', { name: 'Related information' })
    .getByRole('button', { name: /Resolution · Lines at once/ })
  await clock.getByText('overdue', { exact: true }).waitFor()
  await desk.move('hold', { waitingFor: 'supplier', supplier: 'Fast Lines' })
  // the program detected the breach of the contract
  const found = async () => (await desk.sereno.call('GET', '/api/records/contract-breach')).records.length === 1
  await eventually('a breach of the contract', found)
  await desk.open('incident', cut.id)
  await desk.follow('contract-breach', 'incident')
  await desk.move('claim', { description: 'It was promised at once', credit: 500 })
  const breach = await desk.here()
  await desk.follow('contract-review', 'breach')
  await desk.move('start')
  await desk.move('finish', { findings: 'The second cut of the year', decision: 'renegotiate' })
  await desk.open('contract-breach', breach.id)
  await desk.move('settle', { answer: 'They pay' })

  await desk.fill('risk', { title: 'Only one line', threat: 'Somebody digs', service: 'Web shop', owner: 'Ana Ruiz' })
  expect(await desk.move('assess', { likelihood: 'high', impact: 'high' })).toMatchObject({ aboveAppetite: true })
  expect(await desk.kpi('supplier', 'contract-breaches')).toBe(1)
  expect(await desk.kpi('supplier', 'contract-reviews')).toBe(1)
  expect(await desk.kpi('risk', 'risks-above-appetite')).toBe(1)
})

test('a forecast leads to a planned adjustment and a change, and is confirmed', { timeout: 240_000 }, async () => {
  await desk.fill('capacity-forecast', {
    title: 'Disk of db01 in May',
    service: 'Web shop',
    ci: 'db01',
    dueAt: `${day(-1)}T08:00`,
    predicted: 92,
  })
  const forecast = await desk.here()
  await desk.move('planAdjustment')
  const adjustment = await desk.follow('capacity-adjustment', 'forecast')
  expect(adjustment['planned']).toBe(true)
  await desk.move('approve', { owner: 'Ana Ruiz' })

  const change = await desk.fill('change', {
    title: 'A larger disk',
    description: 'Two terabytes more',
    service: 'Web shop',
    cis: ['db01'],
  })
  await desk.move('assess')
  await desk.move('approve')
  await desk.move('schedule', {
    plannedStart: `${day(1)}T20:00`,
    plannedEnd: `${day(1)}T21:00`,
    plan: 'Add the disk',
    backout: 'Take it away',
  })
  await desk.follow('maintenance-window', 'change')
  await desk.open('change', change.id)
  await desk.move('implement')
  await desk.move('finish', { successful: true })

  await desk.open('capacity-adjustment', adjustment.id)
  expect(await desk.move('implement', { change: 'A larger disk' })).toMatchObject({ state: 'in-place', change: change.id })
  await desk.open('capacity-forecast', forecast.id)
  expect(await desk.move('compare', { measured: 92 })).toMatchObject({ accuracy: 100 })

  await desk.fill('cost-entry', { title: 'The disk', service: 'Web shop', amount: 300, spentOn: day(0) })
  expect(await desk.kpi('capacity', 'capacity-adjustments')).toBe(1)
  expect(await desk.kpi('capacity', 'unplanned-capacity-adjustments')).toBe(0)
  expect(await desk.kpi('capacity', 'forecast-accuracy')).toBe(100)
})

test('an exercise exceeds its recovery time, and the shortcoming is corrected', { timeout: 240_000 }, async () => {
  await desk.fill('continuity-plan', { title: 'Shop elsewhere', service: 'Web shop', rto: '4h', rpo: '1h', steps: 'Start the other site' })
  const plan = await desk.here()
  await desk.move('activate', { owner: 'Ana Ruiz' })
  await desk.fill('business-process', { title: 'Selling', plan: 'Shop elsewhere', services: ['Web shop'] })
  expect(await desk.kpi('continuity', 'covered-business-processes')).toBe(100)

  await desk.fill('disaster-exercise', { title: 'The house burns', plan: 'Shop elsewhere', kind: 'full', scenario: 'No power for a day' })
  await desk.move('start')
  await desk.move('finish', { passed: true, findings: 'Nobody had the keys', reachedRto: '6h', reachedRpo: '30m' })
  const shortcoming = await desk.follow('exercise-shortcoming', 'exercise')
  expect(shortcoming['severity']).toBe('high')
  const change = await desk.fill('change', { title: 'Keys for all', description: 'At both sites', service: 'Web shop' })
  await desk.move('assess')
  await desk.move('approve')
  await desk.open('exercise-shortcoming', shortcoming.id)
  expect(await desk.move('plan', { plan: 'Keys for the night shift', dueOn: day(20), change: 'Keys for all' })).toMatchObject({
    change: change.id,
  })
  await desk.move('solve')
  await desk.open('continuity-plan', plan.id)
  expect((await desk.here())['practisedAt']).toBeTruthy()

  await desk.fill('risk', { title: 'The house may burn', threat: 'Fire', service: 'Web shop', owner: 'Ana Ruiz' })
  await desk.move('assess', { likelihood: 'low', impact: 'high' })
  await desk.fill('mitigation', { title: 'Keys', risk: 'The house may burn', owner: 'Ana Ruiz' })
  await desk.move('approve')
  await desk.move('implement', { change: 'Keys for all' })
  expect(await desk.kpi('continuity', 'shortcomings-in-practices')).toBe(1)
  expect(await desk.kpi('continuity', 'disaster-practices')).toBe(1)
  await desk.page.goto('/processes/continuity')
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
