/** Calendars, people, teams, roles, categories and identity providers are edited from the settings; how a provider is connected is shown beside it. */
import { type RoomView, whenShown } from '#web/api/room-view.ts'

export const directoryView: RoomView = {
  process: 'directory',
  settings: ['calendar', 'person', 'team', 'role-grant', 'category', 'identity-provider'],
  recordPanels: [
    {
      of: 'identity-provider',
      may: ({ installation }) => installation,
      Panel: whenShown(() => import('./connection.tsx'), 'Connection'),
    },
  ],
}
