/** The next free slot for a change among 10,000 others, whose item is busy until the last of them ends. */
import { compileCalendar } from '#kernel/calendar.ts'
import { nextFreeSlot } from '#processes/transition/change/slots.ts'
import type { Bench } from './program.ts'

const times = 200

export const slots = async (_: Bench): Promise<readonly string[]> => {
  const start = Date.parse('2026-11-20T00:00:00.000Z')
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()
  // twelve weeks of changes, one every twelve minutes
  const bookings = Array.from({ length: 10_000 }, (_, i) => ({
    id: `b${i}`,
    name: `b${i}`,
    from: at(i * 0.2),
    to: at(i * 0.2 + 1),
    cis: i % 3 === 0 ? ['db'] : [`ci${i}`],
    service: null,
    assignee: null,
  })).reverse()
  const calendar = compileCalendar({ zone: 'Europe/Madrid', hours: { sat: [['00:00', '24:00']] } })
  const around = { bookings, freezes: [], hours: [{ name: 'Saturday', cis: ['db'], services: [], calendar }], related: [] }
  const wish = { id: 'c', cis: ['db'], service: 'shop', emergency: false, assignee: 'ana', from: at(10), seconds: 7200 }
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now()
    nextFreeSlot(wish, around)
    return performance.now() - begun
  }).sort((a, b) => a - b)
  return [`the next free slot among 10,000 changes: ${(taken[times / 2] ?? 0).toFixed(1)} ms median (50 ms is what a person may wait)`]
}
