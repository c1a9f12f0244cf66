import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('http', {
  related: 'Relacionado con {number} {title} ({relation}).',
  relationEnded: 'Relación con {number} {title} eliminada ({relation}).',
  unreadableValue: 'No se puede leer un valor de la petición.',
  tookTooLong: 'La consulta ha tardado demasiado. Pida menos.',
  notUnderstood: 'No se ha podido leer la petición: {detail}',
  periodEndsFirst: 'El período termina antes de empezar.',
  keyTooLong: 'Una Idempotency-Key puede tener como máximo {max, number} caracteres.',
  inProgress: 'La misma petición se está procesando en este momento.',
  ifMatch: 'If-Match debe ser la versión del registro.',
  settingUnknown: 'El proceso {process} no tiene ningún ajuste «{name}».',
  settingsByAdministrators: 'Solo los administradores pueden cambiar los ajustes.',
  settingRefused: 'El ajuste {problem}.',
  settingForm: 'El valor no tiene la forma de este ajuste.',
  relatedToItself: 'Un registro no se puede relacionar consigo mismo.',
  otherUnknown: 'El otro registro no existe, o usted no puede verlo.',
  mayNotRelate: 'No puede cambiar registros del tipo {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  notJson: 'no es JSON válido',
  metricsNeedToken: 'Envíe el token de SERENO_METRICS_TOKEN como bearer token.',
  metricsLocalOnly: 'Las métricas solo se leen en esta máquina, o con el token de SERENO_METRICS_TOKEN.',
})
