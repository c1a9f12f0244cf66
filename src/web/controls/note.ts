/** A short word at the edge of the screen. */

import { type NotificationData, notifications } from '@mantine/notifications'
import { commonText } from '../messages/speech.ts'

/** Shows it and answers with its id, by which it can be taken away. */
export const note = (data: NotificationData): string =>
  notifications.show({ ...data, closeButtonProps: { 'aria-label': commonText('close') } })
