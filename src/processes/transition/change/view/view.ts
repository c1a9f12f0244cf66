/** The calendar of changes. */
import { IconCalendarEvent } from '@tabler/icons-react'
import { type RoomView, viewText, whenShown } from '#web/api/room-view.ts'
import { calendarPath, readCalendar } from './address.ts'
import { en } from './en.ts'

export const changeView: RoomView = {
  process: 'change',
  pages: [
    {
      path: calendarPath,
      title: viewText(en, 'changeCalendar'),
      icon: IconCalendarEvent,
      of: 'change',
      search: readCalendar,
      Screen: whenShown(() => import('./calendar.tsx'), 'ChangeCalendar'),
    },
  ],
}
