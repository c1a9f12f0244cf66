import { messages } from '#kernel/messages.ts'

export const en = messages('http', {
  unreadableValue: 'A value of the request cannot be read.',
  tookTooLong: 'The query took too long. Limit it to fewer records or a shorter period.',
  notUnderstood: 'The request could not be read: {detail}',
  periodTooLong: 'The period must be at most {years} years long, and between 1900 and 2200.',
  periodEndsFirst: 'The period ends before it starts.',
  keyTooLong: 'An Idempotency-Key can have at most {max, number} characters.',
  inProgress: 'The same request is still being processed.',
  ifMatch: 'If-Match must contain the version of the record.',
  mayNotRelate: 'You may not change records of the type {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  wrongValue: '{problem}',
  limitedToken: 'This token is limited to record types, and this address has to do with more than those.',
  notJson: 'is not valid JSON',
  metricsNeedToken: 'Send the token of SERENO_METRICS_TOKEN as a bearer token.',
  metricsLocalOnly: 'Metrics can only be read on this machine, or with the token of SERENO_METRICS_TOKEN.',
})
