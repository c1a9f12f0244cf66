/** The texts of CSI Monitoring, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Monitorización de CSI',
  purpose: 'Comprobar que las iniciativas de mejora van según lo previsto, y corregirlas donde no.',
  roles: { 'csi-manager': 'Gestor de Perfeccionamiento Continuo del Servicio' },
  records: {
    'initiative-check': {
      name: ['Verificación de iniciativa', 'Verificaciones de iniciativas'],
      fields: {
        initiative: 'Iniciativa de CSI',
        progress: 'Cómo va',
        measured: 'Valor medido',
        findings: 'Observaciones',
        correction: 'Qué hay que corregir',
      },
      choices: { progress: { 'on-track': 'Según lo previsto', 'at-risk': 'En riesgo', 'off-track': 'Desviada' } },
      empty: 'La primera se abre al lanzar una iniciativa',
    },
    'corrective-action': {
      name: ['Acción correctiva', 'Acciones correctivas'],
      gender: 'f',
      fields: { initiative: 'Iniciativa de CSI', check: 'Verificación' },
      empty: 'Ninguna iniciativa se ha desviado',
    },
  },
  subprocesses: {
    'initiative-checking': [
      'Verificación de Iniciativas',
      'Mida el indicador que debe moverse',
      'Compare con la meta y con la fecha',
      'Pregunte qué estorba',
      'Diga si va según lo previsto',
    ],
    correction: [
      'Corrección de Iniciativas',
      'Busque por qué se desvía',
      'Haga lo que la devuelve a su camino, o cambie la meta',
      'Compruebe que ha servido',
    ],
  },
  kpis: {
    'initiative-checks': ['Cantidad de verificaciones de iniciativas', 'Verificaciones de iniciativas hechas en P'],
    'initiatives-on-track': ['Iniciativas según lo previsto', 'Verificaciones hechas en P que hallaron la iniciativa según lo previsto'],
    'correction-time': ['Tiempo de corrección', 'Tiempo medio desde que se abren hasta que se hacen las acciones correctivas hechas en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('csi-monitoring', {
  correctionMissing: 'Describa qué hay que corregir.',
  measured: 'Medido en {number}.',
})
