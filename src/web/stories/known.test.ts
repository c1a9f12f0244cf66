/** A story of recurring incidents on the screen: incident, problem and knowledge. */
import { beforeAll, expect, test } from 'vitest'
import { enter } from '#testing/browser.ts'
import { type Desk, openDesk } from '#testing/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})

test('recurring incidents become a problem, and its known error is suggested for the next one', { timeout: 240_000 }, async () => {
  const { page, sereno } = desk
  const { make, call } = sereno
  const service = await make('service', { title: 'Mail', owner: desk.me.id })
  const category = await make('category', { title: 'Access' })
  for (const [i, title] of ['Mail asks for the password', 'Password is not taken', 'Mail does not let me in'].entries())
    await make('incident', { title, service, category, openedAt: new Date(Date.now() - (i + 1) * 86_400_000).toISOString() })

  await page.goto('/processes/problem')
  await page.getByRole('link', { name: /^3 times, last on/ }).click()
  for (const title of ['Mail asks for the password', 'Password is not taken', 'Mail does not let me in'])
    await page.getByText(title).first().waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Raise problem: Mail · Access' }).click()
  await page.getByRole('heading', { name: 'Mail asks for the password' }).waitFor()
  const [problem] = (await call('GET', '/api/records/problem')).records
  expect(problem).toMatchObject({ service, category, origin: 'proactive' })
  await desk.open('problem', problem.id)
  await desk.move('analyse')
  await desk.move('identify', { cause: 'The store of passwords is full', workaround: 'Clear the stored password' })
  await desk.follow('known-error', 'problem')
  const known = await desk.move('publish')

  await page.goto('/records/incident/new')
  await expect.poll(() => page.getByRole('combobox', { name: 'Requester' }).inputValue()).toBe('Ana Ruiz')
  await enter(page.getByLabel(/^Title/), 'The password of my mail is wrong again')
  const offered = page.locator('section', { has: page.getByRole('heading', { name: 'This may help' }) })
  await offered.getByText('Clear the stored password').waitFor()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('heading', { name: 'The password of my mail is wrong again' }).waitFor()
  await page.getByRole('button', { name: `Use ${known.number}` }).click()
  await page.getByRole('button', { name: `Use ${known.number}` }).waitFor({ state: 'detached' })
  const { records } = await call(
    'GET',
    `/api/records/incident?where=${encodeURIComponent(JSON.stringify({ field: 'problem', is: problem.id }))}`,
  )
  expect(records).toHaveLength(4)
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
