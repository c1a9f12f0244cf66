/** Profiles that many rooms give: who keeps a record, who reads it, and who sees what he asked for himself. */
export const keep = { read: 'all', create: true, change: 'all', comment: 'internal' } as const
export const readAll = { read: 'all' } as const
export const readAndNote = { read: 'all', comment: 'internal' } as const

/** A requester makes the record and sees those that he asked for or wrote. */
export const own = {
  read: {
    any: [
      { field: 'requester', is: 'me' },
      { field: 'createdBy', is: 'me' },
    ],
  },
  create: true,
  comment: 'public',
} as const

/** Programs that write records without keeping them: pipelines, backup tools, scanners. */
export const feed = { read: 'all', create: true, change: 'all' } as const
