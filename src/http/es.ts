import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('http', {
  unreadableValue: 'No se puede leer un valor de la petición.',
  tookTooLong: 'La consulta ha tardado demasiado. Limítela a menos registros o a un período más corto.',
  notUnderstood: 'No se ha podido leer la petición: {detail}',
  periodTooLong: 'El período debe tener como mucho {years} años y estar entre 1900 y 2200.',
  periodEndsFirst: 'El período termina antes de empezar.',
  keyTooLong: 'Una Idempotency-Key puede tener como máximo {max, number} caracteres.',
  inProgress: 'La misma petición todavía se está procesando.',
  ifMatch: 'If-Match debe contener la versión del registro.',
  mayNotRelate: 'No puede cambiar registros del tipo {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  wrongValue: '{problem}',
  limitedToken: 'Este token se limita a tipos de registro, y esta dirección trata de algo más.',
  notJson: 'no es JSON válido',
  metricsNeedToken: 'Envíe el token de SERENO_METRICS_TOKEN como bearer token.',
  metricsLocalOnly: 'Las métricas solo se pueden leer en esta máquina, o con el token de SERENO_METRICS_TOKEN.',
})
