import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('http', {
  unreadableValue: 'No se puede leer un valor de la petición.',
  tookTooLong: 'La consulta ha tardado demasiado. Pida menos.',
  notUnderstood: 'No se ha podido leer la petición: {detail}',
  periodEndsFirst: 'El período termina antes de empezar.',
  keyTooLong: 'Una Idempotency-Key puede tener como máximo {max, number} caracteres.',
  inProgress: 'La misma petición se está procesando en este momento.',
  ifMatch: 'If-Match debe ser la versión del registro.',
  mayNotRelate: 'No puede cambiar registros del tipo {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  wrongValue: '{problem}',
  notJson: 'no es JSON válido',
  metricsNeedToken: 'Envíe el token de SERENO_METRICS_TOKEN como bearer token.',
  metricsLocalOnly: 'Las métricas solo se leen en esta máquina, o con el token de SERENO_METRICS_TOKEN.',
})
