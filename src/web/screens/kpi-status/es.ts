import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.kpi-status', {
  last30: 'Últimos 30 días',
  stages: 'Etapas',
  allStages: 'Todas las etapas',
  gotWorse: 'Lo que más ha empeorado',
  against30: 'frente a los 30 días anteriores',
  kpi: 'Indicador',
  lastDays: '{count, plural, one {Último día} other {Últimos # días}}',
  sparkOf: '{count, plural, one {# día} other {# días}}: de {from} a {to}',
  noHistory: 'sin historial',
  sinceWhen: 'Desde',
  sinceToday: 'hoy',
  days: '{count, plural, one {# día} other {# días}}',
  sinceAtLeast: 'o antes',
  sinceAtLeastHelp: 'El historial diario empieza ese día',
  sinceUnknown: 'No consta en el historial diario',
  why: 'Por qué',
  mostly: 'sobre todo',
  andMore: 'y {count, number} más',
  ownerNamed: 'nombrado para este indicador',
  allOnTarget: 'Todo en objetivo',
  allOnTargetHelp: '{count, plural, one {El único indicador con objetivo lo cumple.} other {Los # indicadores con objetivo lo cumplen.}}',
  noKpisInState: 'No hay indicadores en este estado',
  nothingRated: 'Todavía no hay indicadores valorados',
  nothingRatedHelp: 'Un indicador se valora cuando tiene un objetivo y registros en el período.',
})
