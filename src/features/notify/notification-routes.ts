/** GET /api/notifications: notifications to people, and whether they were sent. */
import type { Engine } from '#engine/engine.ts'
import { newestFirst } from '#http/newest-first.ts'
import type { routesOn } from '#http/route.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'
import { notifications as notificationsAnswer } from './notification-answers.ts'
import { readNotifications } from './read-notifications.ts'

const messageOf = messagesOf(en)

export const notificationRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/notifications',
    byScope: true,
    summary: 'List your notifications and those of your teams, newest first; administrators get those of their organisations',
    query: newestFirst,
    answer: notificationsAnswer,
    handle: async ({ query, who, say }) => {
      const { rows, next } = await readNotifications(engine, who, query)
      const notifications = rows.map((one) => ({
        ...one,
        subject: say(one.subject),
        text: say(one.text),
        outcome: { status: say(messageOf('notSent')), reason: say(messageOf('noChannel')) },
      }))
      return { notifications, next }
    },
  })
}
