/** The incidents of a year: when they come. The stores joined the desk one after another, so that there are more each month. */
import { type Act, day, minute, type Tell } from '../telling/act.ts'
import { type Chance, chanceOf } from '../telling/chance.ts'
import { isFree } from '../telling/work-time.ts'
import { Story } from './incident-story.ts'

const recentDays = 90
const howMany = 300
/** Of the months before. */
const earlyDays = 270
const early = 200
/** A handful more of the last two days, so that there is work to be seen. */
const recent = 14

export const incidentActs = (now: number, tell: Tell): readonly Act[] => {
  const chance = chanceOf('when')
  const moments = [
    ...Array.from({ length: howMany }, () => momentOf(chance, () => now - chance.within(0, recentDays * day))),
    ...Array.from({ length: recent }, () => now - chance.within(10 * minute, 2 * day)),
  ].sort((a, b) => a - b)
  const before = chanceOf('when early')
  const first = now - (recentDays + earlyDays) * day
  const earlier = Array.from({ length: early }, () => momentOf(before, () => first + Math.sqrt(before.next()) * earlyDays * day))
  return [
    ...earlier.flatMap((at, i) => new Story(`inc:early:${i + 1}`, at, tell).acts()),
    ...moments.flatMap((at, i) => new Story(`inc:${i + 1}`, at, tell).acts()),
  ]
}

/** Most come in office hours of working days. */
const momentOf = (chance: Chance, draw: () => number): number => {
  for (;;) {
    const at = draw()
    const hours = new Date(at).getUTCHours()
    const likely = (isFree(at) ? 0.12 : 1) * (hours >= 7 && hours < 12 ? 1 : hours >= 12 && hours < 17 ? 0.7 : 0.12)
    if (chance.happens(likely)) return at
  }
}
