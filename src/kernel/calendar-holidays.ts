/** Public holidays by country and region (`ES`, `ES-MD`, `DE-BY`), from the package date-holidays. Bank holidays and observances are work days. */
import Holidays from 'date-holidays'

const calendars = new Map<string, Holidays>()

/** Loading a country's rules takes some milliseconds, so each is loaded once. */
const calendarOf = (place: string): Holidays => {
  const known = calendars.get(place)
  if (known) return known
  const [country = '', state, region] = place.split('-')
  const made = region ? new Holidays(country, state ?? '', region) : state ? new Holidays(country, state) : new Holidays(country)
  calendars.set(place, made)
  return made
}

/** Years outside of these have no holidays: the rules know nothing of them, and each year costs about ten milliseconds. */
const known = { from: 1970, to: 2100 } as const

/** The free days of a year, `2026-01-06` -> its name; none for a country that is not known. */
export const publicHolidays = (place: string, year: number): ReadonlyMap<string, string> => {
  const days = new Map<string, string>()
  if (year < known.from || year > known.to) return days
  // some holidays last over midnight or for several days; `date` is their first local day, and the length says how many follow
  for (const day of calendarOf(place.toUpperCase()).getHolidays(year)) {
    if (day.type !== 'public') continue
    const length = Math.max(1, Math.round((day.end.getTime() - day.start.getTime()) / 86_400_000))
    const first = Date.parse(`${day.date.slice(0, 10)}T00:00:00Z`)
    for (let i = 0; i < length; i++) days.set(new Date(first + i * 86_400_000).toISOString().slice(0, 10), day.name)
  }
  return days
}
