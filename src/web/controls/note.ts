/** A short word at the edge of the screen. */

import { type NotificationData, notifications } from '@mantine/notifications'
import { firstLanguage } from '../api/person.ts'
import { half } from '../messages/pair.ts'
import { words } from '../messages/words.ts'

/** Shows it and answers with its id, by which it can be taken away. */
export const note = (data: NotificationData): string =>
  notifications.show({ ...data, closeButtonProps: { 'aria-label': half(words.close, firstLanguage()) } })
