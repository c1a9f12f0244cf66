/** The texts of Application Development and Customization, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Desarrollo y Personalización de Aplicaciones',
  purpose:
    'Poner a disposición las aplicaciones y sistemas que dan su función a un servicio, hechos a medida o adaptados de un fabricante.',
  roles: { 'application-developer': 'Desarrollador de Aplicaciones' },
  records: {
    application: {
      name: ['Aplicación', 'Aplicaciones'],
      fields: {
        developedBy: 'La desarrolla el equipo',
        repository: 'Repositorio',
        pipeline: 'Cadena de compilación',
        documentation: 'Documentación',
      },
      help: { repository: 'Por él se reconocen sus compilaciones' },
      choices: { origin: { own: 'Propia', adapted: 'Adaptada', bought: 'Comprada' } },
      empty: 'Registre las aplicaciones que se desarrollan o adaptan',
    },
    'work-item': {
      name: ['Trabajo de desarrollo', 'Trabajos de desarrollo'],
      fields: {
        application: 'Aplicación',
        testError: 'Error de prueba',
        acceptance: 'Criterios de aceptación',
        estimate: 'Esfuerzo estimado',
        doneAt: 'Terminado el',
      },
      states: { backlog: 'Pendiente', ready: 'Listo', done: 'Terminado' },
      moves: { prepare: 'Dejar listo', submit: 'Pasar a revisión' },
      help: { acceptance: 'Cómo se sabrá que está bien' },
      choices: { kind: { feature: 'Función nueva', fix: 'Corrección', adaptation: 'Adaptación', debt: 'Deuda técnica' } },
      empty: 'Registre lo que hay que desarrollar o adaptar',
    },
    build: {
      name: ['Compilación', 'Compilaciones'],
      fields: {
        application: 'Aplicación',
        branch: 'Rama',
        commit: 'Revisión del código',
        tests: 'Pruebas',
        failedTests: 'Pruebas fallidas',
        endedAt: 'Terminada el',
      },
      states: { passed: 'Superada', broken: 'Rota' },
      moves: { pass: 'Dar por superada', break: 'Dar por rota' },
      empty: 'Las escriben las cadenas de compilación',
    },
  },
  subprocesses: {
    'work-preparation': [
      'Preparación del Trabajo',
      'Entienda para qué se pide, y quién lo usará',
      'Escriba cómo se sabrá que está bien',
      'Compruebe si se puede comprar o adaptar',
      'Estime el esfuerzo y póngalo en una edición',
    ],
    construction: [
      'Construcción y Personalización',
      'Construya en pasos pequeños',
      'Escriba la prueba junto con lo que prueba',
      'Deje la compilación superada',
      'Ponga al día la documentación',
    ],
    'development-review': [
      'Revisión y Entrega',
      'Que lo mire otra persona',
      'Compruebe los criterios de aceptación',
      'Entréguelo a la edición con lo que operación debe saber',
    ],
  },
  kpis: {
    'finished-work-items': ['Cantidad de trabajos terminados', 'Trabajos de desarrollo terminados en P, por tipo'],
    'lead-time': [
      'Tiempo de desarrollo',
      'Tiempo medio desde el registro hasta el fin de los trabajos terminados en P; al lado, desde que se empezaron',
    ],
    'correction-share': ['Proporción de correcciones', 'Correcciones sobre los trabajos terminados en P'],
    'passed-builds': ['Compilaciones superadas', 'Compilaciones superadas sobre las terminadas en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('development', {
  ownWork: 'Su trabajo lo acepta otra persona.',
  done: '{number} está hecho.',
})
