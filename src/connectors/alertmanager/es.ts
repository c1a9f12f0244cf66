import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('alertmanager', {
  noOrganisation: 'El token no pertenece a ninguna organización.',
  silenceTitle: 'Silencio: {comment}',
  unknownSilence: 'No existe el silencio',
  noComment: 'sin comentario',
})
