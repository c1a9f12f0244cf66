/** The address of the calendar. */
export const calendarPath = '/changes/calendar'

export interface CalendarSearch {
  readonly view?: 'month' | 'week' | 'list'
  readonly day?: string
}

const ways = ['month', 'week', 'list'] as const

export const readCalendar = ({ view, day }: Readonly<Record<string, unknown>>): CalendarSearch => {
  const way = ways.find((one) => one === view)
  return { ...(way ? { view: way } : {}), ...(/^\d{4}-\d\d-\d\d$/.test(String(day)) ? { day: String(day) } : {}) }
}
