/** Short notifications at the edge of the screen. */

import { type NotificationData, notifications } from '@mantine/notifications'
import { commonText } from '../messages/speech.ts'

/** Shows a notification. Returns its id, with which it can be hidden. */
export const note = (data: NotificationData): string =>
  notifications.show({ ...data, closeButtonProps: { 'aria-label': commonText('close') } })
