/** The incidents of a year and when they occur. The stores joined the desk one after another, so that there are more each month. */
import { type Act, day, type Localize, minute } from '../acts/act.ts'
import { type Chance, chanceOf } from '../acts/chance.ts'
import { isFree } from '../acts/work-time.ts'
import { Story } from './incident-story.ts'

const recentDays = 90
const howMany = 300
/** The days before the recent months. */
const earlyDays = 270
const early = 200
/** A handful more in the last two days, so that there is open work. */
const recent = 14

export const incidentActs = (now: number, localize: Localize): readonly Act[] => {
  const chance = chanceOf('when')
  const moments = [
    ...Array.from({ length: howMany }, () => momentOf(chance, () => now - chance.within(0, recentDays * day))),
    ...Array.from({ length: recent }, () => now - chance.within(10 * minute, 2 * day)),
  ].sort((a, b) => a - b)
  const before = chanceOf('when early')
  const first = now - (recentDays + earlyDays) * day
  const earlier = Array.from({ length: early }, () => momentOf(before, () => first + Math.sqrt(before.next()) * earlyDays * day))
  return [
    ...earlier.flatMap((at, i) => new Story(`inc:early:${i + 1}`, at, localize).acts()),
    ...moments.flatMap((at, i) => new Story(`inc:${i + 1}`, at, localize).acts()),
  ]
}

/** Most occur in office hours of working days. */
const momentOf = (chance: Chance, draw: () => number): number => {
  for (;;) {
    const at = draw()
    const hours = new Date(at).getUTCHours()
    const likely = (isFree(at) ? 0.12 : 1) * (hours >= 7 && hours < 12 ? 1 : hours >= 12 && hours < 17 ? 0.7 : 0.12)
    if (chance.happens(likely)) return at
  }
}
