/** Alerts as cards, and those that are open on the first page. */
import { type RoomView, viewText, whenShown } from '#web/api/room-view.ts'
import { en } from './en.ts'

export const eventView: RoomView = {
  process: 'event',
  lists: [
    {
      of: 'alert',
      name: 'cards',
      title: viewText(en, 'asCards'),
      first: true,
      Records: whenShown(() => import('./alerts.tsx'), 'AlertsScreen'),
    },
  ],
  panels: [{ name: 'open-alerts', place: 'side', of: 'alert', Panel: whenShown(() => import('./open-alerts.tsx'), 'OpenAlerts') }],
  pinned: ['alert'],
  settings: ['event-rule'],
}
