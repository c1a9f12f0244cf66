import { messages } from '#kernel/messages.ts'

export const en = messages('http', {
  unreadableValue: 'A value of the request cannot be read.',
  tookTooLong: 'The query took too long. Ask for less.',
  notUnderstood: 'The request could not be read: {detail}',
  periodEndsFirst: 'The period ends before it begins.',
  keyTooLong: 'An Idempotency-Key can have at most {max, number} characters.',
  inProgress: 'The same request is being processed right now.',
  ifMatch: 'If-Match must be the version of the record.',
  mayNotRelate: 'You may not change records of the type {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  wrongValue: '{problem}',
  notJson: 'is not valid JSON',
  metricsNeedToken: 'Send the token of SERENO_METRICS_TOKEN as a bearer token.',
  metricsLocalOnly: 'Metrics are read on this machine only, or with the token of SERENO_METRICS_TOKEN.',
})
