/** Current announcements at the top of the first page. */
import { type RoomView, whenShown } from '#web/api/room-view.ts'

export const incidentView: RoomView = {
  process: 'incident',
  panels: [{ name: 'announcements', place: 'top', Panel: whenShown(() => import('./announcements.tsx'), 'Announcements') }],
  created: ['incident'],
  kpisFirst: true,
}
