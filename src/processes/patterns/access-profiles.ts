/** Access profiles that many rooms share. */
export const manageAll = { read: 'all', create: true, change: 'all', comment: 'internal' } as const
export const readAll = { read: 'all' } as const
export const readAndComment = { read: 'all', comment: 'internal' } as const

/** A requester creates records and sees those that they requested or created. */
export const ownRecords = {
  read: {
    any: [
      { field: 'requester', is: 'me' },
      { field: 'createdBy', is: 'me' },
    ],
  },
  // who works on it, and since when, is for those who receive it: clocks start with openedAt
  create: { without: ['team', 'assignee', 'openedAt'] },
  comment: 'public',
} as const

/** For connectors that write records: pipelines, backup tools, scanners. */
export const writeAll = { read: 'all', create: true, change: 'all' } as const
