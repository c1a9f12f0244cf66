/** The screens of facilities: current visitors. */
import { IconDoorEnter } from '@tabler/icons-react'
import { type RoomView, viewText, whenShown } from '#web/api/room-view.ts'
import { en } from './en.ts'

export const facilitiesView: RoomView = {
  process: 'facilities',
  pages: [
    {
      path: '/visitors',
      title: viewText(en, 'visitors'),
      icon: IconDoorEnter,
      of: 'site-access',
      Screen: whenShown(() => import('./visitors.tsx'), 'Visitors'),
    },
  ],
}
