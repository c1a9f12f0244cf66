/** The texts of Definition of CSI Initiatives, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Definición de Iniciativas de CSI',
  purpose: 'Definir iniciativas que mejoren servicios y procesos, a partir de los resultados de sus evaluaciones.',
  roles: { 'csi-manager': 'Gestor de Perfeccionamiento Continuo del Servicio' },
  records: {
    'csi-initiative': {
      name: ['Iniciativa de CSI', 'Iniciativas de CSI'],
      gender: 'f',
      fields: {
        weakness: 'Debilidad',
        goal: 'Meta',
        kpi: 'Indicador que debe moverse',
        baseline: 'Valor de partida',
        target: 'Objetivo',
        reached: 'Valor alcanzado',
        expectedEffect: 'Efecto esperado',
        actualEffect: 'Efecto real',
        launchedAt: 'Lanzada el',
      },
      states: { running: 'En marcha' },
      moves: { launch: 'Lanzar' },
      sections: { aim: 'Qué se quiere', result: 'Resultado' },
      help: { kpi: 'Proceso e indicador, como incident/resolution-time' },
      empty: 'Proponga una mejora para una debilidad',
    },
  },
  subprocesses: {
    'initiative-proposal': [
      'Propuesta de Iniciativas',
      'Parta de una debilidad o de un indicador',
      'Diga qué mejorará y cuánto',
      'Mida cómo está hoy',
      'Estime costo y beneficio',
    ],
    'initiative-planning': [
      'Planificación de Iniciativas',
      'Nombre a quien responde de ella',
      'Ponga fecha y primera verificación',
      'Si es grande, hágala proyecto; si toca un servicio, cambio',
    ],
  },
  kpis: {
    initiatives: ['Cantidad de Iniciativas de CSI', 'Iniciativas de CSI lanzadas en P por debilidades identificadas'],
    'completed-initiatives': ['Cantidad de Iniciativas de CSI completadas', 'Iniciativas de CSI completadas en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('initiative-definition', {
  openActions: '{count, plural, one {Queda # acción correctiva abierta} other {Quedan # acciones correctivas abiertas}}.',
  resultMissing: 'Indique a qué llegó su indicador.',
  proposed: 'Se propuso una iniciativa para ello.',
  completed: '{number} está terminada.',
})
