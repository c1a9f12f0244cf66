/** The texts of Project Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Proyectos (Planificación y Soporte de Transición)',
  purpose: 'Planificar y coordinar los recursos para implementar una edición dentro del costo, el tiempo y la calidad previstos.',
  roles: { 'project-manager': 'Gestor de Proyecto' },
  records: {
    project: {
      name: ['Proyecto', 'Proyectos'],
      fields: {
        release: 'Edición que entrega',
        forecastEnd: 'Fin esperado',
        plannedCost: 'Costo previsto',
        expectedBenefit: 'Beneficio esperado',
        resourceUse: 'Consumo de lo previsto',
        withinResources: 'Dentro de lo previsto',
        charterSignedAt: 'Declaración firmada el',
        health: 'Salud',
        lessons: 'Lecciones',
      },
      states: { planning: 'En planificación', running: 'En marcha', 'on-hold': 'Detenido' },
      moves: { hold: 'Detener', resumeWork: 'Seguir trabajando' },
      sections: { what: 'Qué se quiere lograr', time: 'Tiempo', resources: 'Recursos', end: 'Fin' },
      help: {
        plannedEnd: 'Lo acordado al empezar; no se mueve',
        forecastEnd: 'Lo que se espera hoy',
        actualEffort: 'Suma de las tareas hechas',
        resourceUse: 'Costo y esfuerzo reales sobre los previstos, en media',
        lessons: 'Qué haría igual y qué distinto la próxima vez',
      },
      empty: 'Proponga un proyecto para lo que es mayor que un cambio',
    },
    'project-charter': {
      name: ['Declaración de proyecto', 'Declaraciones de proyecto'],
      gender: 'f',
      fields: { goals: 'Metas', stakeholders: 'Interesados', revision: 'Revisión', signedAt: 'Firmada el', signedBy: 'Firmada por' },
      states: { signed: 'Firmada' },
      moves: { supersede: 'Sustituir' },
      help: { scope: 'Qué entra y, sobre todo, qué no' },
      empty: 'Escriba la declaración antes de empezar el proyecto',
    },
    'charter-revision': {
      name: ['Revisión de declaración', 'Revisiones de declaración'],
      gender: 'f',
      fields: { charter: 'Declaración de proyecto', what: 'Qué cambia', afterStart: 'Después del inicio', agreedAt: 'Acordada el' },
      states: { refused: 'Rechazada' },
      moves: { agree: 'Acordar', refuse: 'Rechazar' },
      empty: 'Ninguna declaración ha cambiado',
    },
    milestone: {
      name: ['Hito', 'Hitos'],
      fields: { plannedOn: 'Previsto para', reachedAt: 'Alcanzado el' },
      states: { planned: 'Previsto', reached: 'Alcanzado' },
      moves: { reach: 'Dar por alcanzado' },
      empty: 'Ponga hitos: lo que se puede comprobar en una fecha',
    },
    'project-task': {
      name: ['Tarea de proyecto', 'Tareas de proyecto'],
      fields: { milestone: 'Hito' },
      states: { done: 'Hecha' },
      help: { effort: 'Tiempo de trabajo real; se suma en el proyecto' },
      empty: 'Divida el proyecto en tareas',
    },
    'status-report': {
      name: ['Informe de proyecto', 'Informes de proyecto'],
      fields: { health: 'Salud', achieved: 'Hecho', next: 'Lo que sigue', forecastEnd: 'Fin esperado' },
      empty: 'Cuente cómo va, antes de que pregunten',
    },
  },
  subprocesses: {
    initiation: [
      'Iniciación de Proyectos',
      'Diga qué se quiere lograr y para quién',
      'Nombre a quien responde y a quien paga',
      'Escriba la declaración de proyecto: metas, alcance, riesgos',
      'Firme la declaración antes de empezar',
    ],
    planning: [
      'Planificación de Proyectos',
      'Divida el trabajo en tareas con esfuerzo y fecha',
      'Ponga hitos que se puedan comprobar',
      'Reserve personas y presupuesto',
      'Compruebe que no choca con otras ediciones',
      'Fije costo, esfuerzo y fin previstos',
    ],
    control: [
      'Control de Proyectos',
      'Compare tareas, costo y esfuerzo con el plan',
      'Diga el fin que se espera hoy',
      'Lo que cambia el alcance, revísese en la declaración',
      'Quite los obstáculos o súbalos a quien puede',
    ],
    reporting: [
      'Comunicados e Informes de Proyectos',
      'Diga lo hecho y lo que sigue, sin adornos',
      'Diga la salud del proyecto y los riesgos',
      'Publique el informe a los interesados',
    ],
  },
  kpis: {
    projects: [
      'Cantidad de proyectos',
      'Ediciones mayores bajo el control de la gestión de proyectos en P: las de los proyectos en marcha en algún momento de P',
    ],
    'charter-share': ['Porcentaje de proyectos con Declaración de Proyecto', 'Proyectos empezados en P con una declaración firmada'],
    'budget-adherence': [
      'Adherencia a presupuesto del proyecto',
      'Consumo real sobre el previsto de recursos económicos y humanos de los proyectos cerrados en P; el que excede de 100 % gastó más de lo previsto',
    ],
    'project-delays': ['Retrasos del proyecto', 'Media de la fecha real menos la prevista de fin de los proyectos cerrados en P'],
    'charter-changes': [
      'Cantidad de cambios a la Declaración de Proyecto',
      'Cambios acordados en P a declaraciones de proyecto después del inicio del proyecto',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('project', {
  charterSigned: 'Se firmó su acta de constitución.',
  reported: 'Informado en {title}.',
})
