/** The words of what helps: what is offered with a record, what comes again, what is proposed. */
import type { Pair } from './pair.ts'

export const wordsOfHelp = {
  mayHelp: ['Puede ayudar', 'May help'],
  takeOffer: ['Usar', 'Use it'],
  takeOfferOf: ['Usar {name}', 'Use {name}'],
  nothingRepeats: ['Por ahora nada se repite', 'Nothing comes again for now'],
  timesLast: ['{n} veces, la última el {day}', '{n} times, last on {day}'],
  raise: ['Abrir {name}', 'Raise a {name}'],
  raiseFor: ['Abrir {name}: {of}', 'Raise a {name}: {of}'],
  prefill: ['Rellenar con lo que muestran los datos', 'Fill in what the records show'],
  prefillHelp: ['Los últimos 12 meses de {name}; solo lo que está vacío', 'The last 12 months of {name}; only what is empty'],
  prefilled: ['Rellenados: {n}. Revíselos antes de crear.', 'Filled: {n}. Look at them before you create.'],
  raised: ['Creado: {name}', 'Raised: {name}'],
} as const satisfies Record<string, Pair>
