import { messages } from '#kernel/messages.ts'

export const en = messages('view.change', {
  month: 'Month',
  week: 'Week',
  today: 'Today',
  weekFrom: 'Week of {day}',
  moreOf: '{count, number} more',
  inWeek: 'this week',
  nothingPlanned: 'No changes planned',
  notAllShown:
    '{count, plural, one {# more change is not shown; open the list to see it.} other {# more changes are not shown; open the list to see them.}}',
  changeCalendar: 'Change calendar',
})
