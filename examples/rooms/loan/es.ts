/** The texts of lending, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '#processes/texts/room-texts.ts'
import type { sentences as english } from './en.ts'

export const es: RoomTexts = {
  name: 'Préstamo de Equipos',
  purpose: 'Prestar equipos por unos días y saber dónde está cada uno.',
  roles: { storekeeper: 'Encargado del almacén' },
  records: {
    loan: {
      name: ['Préstamo', 'Préstamos'],
      fields: {
        device: 'Equipo prestado',
        dueOn: 'Devolver antes del',
        lentAt: 'Prestado el',
        returnedAt: 'Devuelto el',
        onTime: 'A tiempo',
      },
      states: { requested: 'Solicitado', lent: 'Prestado', returned: 'Devuelto', refused: 'Denegado' },
      moves: { lend: 'Prestar', extend: 'Prolongar', takeBack: 'Recoger' },
      help: { purpose: 'Para qué se necesita el equipo' },
      empty: 'Solicite aquí un equipo',
    },
  },
  kpis: {
    'overdue-loans': ['Préstamos vencidos', 'Préstamos que debían devolverse antes del final de P y no se habían devuelto'],
    'returned-on-time': ['Devueltos a tiempo', 'Préstamos devueltos en P dentro del plazo sobre todos los devueltos en P'],
  },
}

export const sentences: Translated<typeof english> = messages('loan', {
  notToYourself: 'Otra persona tiene que entregarle el equipo.',
})
