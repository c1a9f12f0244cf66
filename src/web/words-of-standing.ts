/** The words of the map's numbers, the dashboard and the evidence pack. */
import type { Words } from '#kernel/words.ts'

export const wordsOfStanding = {
  // map
  nextReview: ['Próxima revisión:', 'Next review:'],
  nextReviewLong: ['Próxima revisión: {day}', 'Next review: {day}'],
  reviewsLate: ['Revisiones atrasadas: {n}, desde el', 'Overdue reviews: {n}, since'],
  reviewsLateLong: ['Revisiones atrasadas: {n}; la más antigua, del {day}', 'Overdue reviews: {n}; the oldest was due {day}'],
  standingOfStage: ['Qué va mal en esta etapa, y por qué', 'What is off target in this stage, and why'],

  // dashboard
  dashboard: ['Cuadro de mando', 'Dashboard'],
  last30: ['Últimos 30 días', 'Last 30 days'],
  stages: ['Etapas', 'Stages'],
  allStages: ['Todas las etapas', 'All stages'],
  gotWorse: ['Lo que más ha empeorado', 'What got worse most'],
  against30: ['frente a los 30 días anteriores', 'against the 30 days before'],
  measure: ['Indicador', 'Measure'],
  lastDays: ['Últimos {n} días', 'Last {n} days'],
  sparkOf: ['{n} días: de {from} a {to}', '{n} days: from {from} to {to}'],
  noHistory: ['sin historia', 'no history'],
  sinceWhen: ['Desde', 'Since'],
  sinceToday: ['hoy', 'today'],
  oneDay: ['1 día', '1 day'],
  nDays: ['{n} días', '{n} days'],
  sinceAtLeast: ['o antes', 'or before'],
  sinceAtLeastHelp: ['La historia diaria empieza ese día', 'The daily history begins on that day'],
  sinceUnknown: ['La historia diaria todavía no lo dice', 'The daily history does not tell yet'],
  why: ['Por qué', 'Why'],
  mostly: ['sobre todo', 'mostly'],
  whoHasIt: ['Quién lo lleva', 'Who has it'],
  nobody: ['nadie', 'nobody'],
  andMore: ['y {n} más', 'and {n} more'],
  ownerNamed: ['nombrado para este indicador', 'named for this measure'],
  allGreen: ['Todo en verde', 'All green'],
  allGreenOne: ['El indicador que tiene objetivo lo cumple.', 'The one measure that has a target meets it.'],
  allGreenMany: ['Los {n} indicadores que tienen objetivo lo cumplen.', 'All {n} measures that have a target meet it.'],
  noneStandSo: ['Ningún indicador está así', 'No measure stands so'],
  nothingRated: ['Todavía no hay nada que valorar', 'Nothing to rate yet'],
  nothingRatedHelp: [
    'Un indicador se valora cuando tiene un objetivo y registros en el período.',
    'A measure is rated once it has a target, and records in the period.',
  ],
} as const satisfies Record<string, Words>
