import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('facts', {
  tooManyListed:
    'Habría que tener en cuenta más de {most, number} registros del tipo {type}. Elija un periodo más corto o menos registros.',
})
