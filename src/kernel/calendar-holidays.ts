/** Public holidays by country and region (`ES`, `ES-MD`, `DE-BY`), from the package date-holidays. Bank holidays and observances are not included. */
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

/** Years outside this range have no holidays: the rules do not cover them, and each year costs about ten milliseconds. */
const coveredYears = { from: 1970, to: 2100 } as const

/** Whether the rules know the country, and the region after the dash if there is one. */
export const hasHolidays = (place: string): boolean => {
  const [country = '', state, region] = place.toUpperCase().split('-')
  const known = new Holidays()
  if (!Object.hasOwn(known.getCountries() ?? {}, country)) return false
  if (state !== undefined && !Object.hasOwn(known.getStates(country) ?? {}, state)) return false
  return region === undefined || Object.hasOwn(known.getRegions(country, state ?? '') ?? {}, region)
}

/** The public holidays of a year, `2026-01-06` -> its name; none for an unknown country. */
export const publicHolidays = (place: string, year: number): ReadonlyMap<string, string> => {
  const days = new Map<string, string>()
  if (year < coveredYears.from || year > coveredYears.to) return days
  // some holidays run past midnight or for several days; `date` is the first local day, the length says how many days it covers
  for (const day of calendarOf(place.toUpperCase()).getHolidays(year)) {
    if (day.type !== 'public') continue
    const length = Math.max(1, Math.round((day.end.getTime() - day.start.getTime()) / 86_400_000))
    const first = Date.parse(`${day.date.slice(0, 10)}T00:00:00Z`)
    for (let i = 0; i < length; i++) days.set(new Date(first + i * 86_400_000).toISOString().slice(0, 10), day.name)
  }
  return days
}
