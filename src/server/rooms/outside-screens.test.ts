/** A process from outside the tree on the screens: navigation, form, moves, KPI and handbook. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '#testing/desk.ts'

const rooms = mkdtempSync(join(tmpdir(), 'sereno-rooms-'))
cpSync(join(import.meta.dirname, '../../../examples/rooms'), rooms, { recursive: true })
afterAll(() => rmSync(rooms, { recursive: true, force: true }))

test('a device is lent and taken back on the screens of a process from outside', async () => {
  const { sereno, page, fill, open, move, kpi, troubles, me } = await openDesk({ SERENO_ROOMS: rooms })
  const device = await sereno.make('ci', { title: 'Laptop 7', class: 'pc', organisation: me.organisation })
  const loan = await fill('loan', { title: 'For the fair', device: 'Laptop 7', dueOn: '2026-11-20' })
  expect(loan).toMatchObject({ number: 'LOAN0000001', state: 'requested' })
  // the form proposes the current user as requester, and nobody can lend to themselves
  await open('loan', await sereno.make('loan', { title: 'For the shop', device, dueOn: '2026-11-20', organisation: me.organisation }))
  expect(await move('lend')).toMatchObject({ state: 'lent' })
  expect(await move('takeBack')).toMatchObject({ state: 'returned', onTime: expect.any(Boolean) })
  expect(await kpi('loan', 'overdue-loans')).toBe(0)
  await page.goto('/processes/loan')
  await page.getByRole('heading', { name: 'Lending of Equipment' }).first().waitFor()
  const handbook = await page.request.get(`${sereno.url}/api/handbook/en`)
  expect(await handbook.text()).toContain('Lending of Equipment')
  expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
}, 120_000)
