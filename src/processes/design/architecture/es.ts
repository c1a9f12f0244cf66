/** The texts of IT Architecture Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de la Arquitectura de TI',
  purpose: 'Trazar el plan del paisaje tecnológico del futuro, desde la estrategia de los servicios y la tecnología por venir.',
  roles: { 'enterprise-architect': 'Arquitecto de TI' },
  records: {
    'building-block': {
      name: ['Bloque de arquitectura', 'Bloques de arquitectura'],
      fields: { layer: 'Capa', parent: 'Parte de', technologies: 'Tecnologías', replacedBy: 'Lo sustituye' },
      states: { target: 'Previsto', current: 'Actual', 'phasing-out': 'En retirada', gone: 'Retirado' },
      moves: { establish: 'Dar por actual', phaseOut: 'Empezar a retirar', remove: 'Dar por retirado' },
      choices: { layer: { data: 'Datos', application: 'Aplicaciones', technology: 'Tecnología' } },
      empty: 'Describa las piezas grandes del paisaje, como son y como serán',
    },
    technology: {
      name: ['Tecnología', 'Tecnologías'],
      fields: { quadrant: 'Cuadrante', endOfSupport: 'Fin del soporte', replacedBy: 'La sustituye', reason: 'Por qué está en este anillo' },
      states: { assess: 'Evaluar', trial: 'Probar', adopt: 'Adoptar', hold: 'Evitar', gone: 'Fuera de uso' },
      moves: {
        try: 'Pasar a prueba',
        adopt: 'Adoptar',
        hold: 'Pasar a evitar',
        assess: 'Volver a evaluar',
        planReplacement: 'Planear su sustitución',
        remove: 'Dejar de usar',
      },
      choices: { quadrant: { platforms: 'Plataformas', tools: 'Herramientas', languages: 'Lenguajes y marcos', techniques: 'Técnicas' } },
      empty: 'Ponga en el radar lo que usa y lo que piensa usar',
    },
    'architecture-decision': {
      name: ['Decisión de arquitectura', 'Decisiones de arquitectura'],
      gender: 'f',
      fields: {
        decidedAt: 'Decidido el',
        context: 'Situación',
        consequences: 'Consecuencias',
        blocks: 'Bloques',
        technologies: 'Tecnologías',
        supersedes: 'Sustituye a',
        decidedBy: 'Decidido por',
      },
      moves: { supersede: 'Dar por sustituida' },
      empty: 'Escriba las decisiones que costaría deshacer',
    },
    'roadmap-item': {
      name: ['Paso de la hoja de ruta', 'Hoja de ruta'],
      fields: { initiative: 'Iniciativa estratégica', block: 'Bloque' },
      states: { planned: 'Previsto', dropped: 'Abandonado' },
      moves: { drop: 'Abandonar' },
      empty: 'Planee los pasos de lo que hay a lo que habrá',
    },
  },
  subprocesses: {
    'landscape-description': [
      'Descripción del Paisaje',
      'Diga qué hace el bloque y a qué servicios sirve',
      'Nombre las tecnologías en las que se apoya',
      'Si se va, diga qué lo sustituye y cuándo',
    ],
    'technology-watch': [
      'Vigilancia Tecnológica',
      'Diga qué problema nuestro resuelve',
      'Mire cuánto durará su soporte y quién más la usa',
      'Pruébela en algo pequeño y cuente qué pasó',
      'Elija el anillo y escriba por qué',
    ],
    'architecture-decisions': [
      'Decisiones de Arquitectura',
      'Describa la situación sin la solución',
      'Ponga al lado dos opciones más, como mínimo',
      'Escriba también lo que se pierde',
      'Diga qué decisión anterior deja de valer',
    ],
    'roadmap-planning': [
      'Planificación de la Hoja de Ruta',
      'Una cada paso con la iniciativa a la que sirve',
      'Póngalo antes de que termine el soporte de lo viejo',
      'Pida los cambios con tiempo',
    ],
  },
  kpis: {
    'technologies-out-of-support': ['Tecnologías sin soporte', 'Tecnologías en uso al final de P cuyo soporte ha terminado'],
    'architecture-decisions': ['Cantidad de decisiones de arquitectura', 'Decisiones de arquitectura aceptadas en P'],
    'roadmap-on-time': [
      'Hoja de ruta a tiempo',
      'Pasos de la hoja de ruta terminados en P antes de su fecha prevista, sobre todos los terminados en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('architecture', {
  supersedesItself: 'Una decisión no se sustituye a sí misma.',
  supersededBy: 'Sustituida por {number}.',
})
