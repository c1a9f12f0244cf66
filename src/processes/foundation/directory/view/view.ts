/** Calendars, people, teams, roles and categories are edited from the settings. */
import type { RoomView } from '#web/api/room-view.ts'

export const directoryView: RoomView = {
  process: 'directory',
  settings: ['calendar', 'person', 'team', 'role-grant', 'category'],
}
