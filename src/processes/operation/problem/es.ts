/** The texts of Problem Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Problemas',
  purpose: 'Gestionar el ciclo de vida de todos los problemas; prevenir incidentes y reducir el impacto de los que no se pueden evitar.',
  roles: { 'problem-manager': 'Gestor de Problemas' },
  records: {
    problem: {
      name: ['Problema', 'Problemas'],
      fields: {
        major: 'Problema grave',
        raisedFrom: 'Registrado por el incidente',
        workaround: 'Solución temporal',
        change: 'Cambio que lo elimina',
        firstIncidentAt: 'Primer incidente',
        identifiedAt: 'Identificado el',
      },
      states: { 'known-error': 'Error conocido' },
      moves: { identify: 'Declarar error conocido', tellWorkaround: 'Comunicar la solución temporal' },
      sections: { analysis: 'Análisis' },
      help: {
        origin: 'Reactivo: se encontró por incidentes. Proactivo: se encontró antes de que causara incidentes',
        cause: 'La causa raíz, cuando se conoce',
        workaround: 'Cómo seguir trabajando hasta que desaparezca',
        identifiedAt: 'Cuándo se conoció la causa',
      },
      choices: { origin: { reactive: 'Reactivo', proactive: 'Proactivo' } },
      empty: 'Registre un problema cuando un incidente se repita o no se sepa por qué ocurrió',
    },
    'known-error': {
      name: ['Error conocido', 'Errores conocidos'],
      fields: { symptoms: 'Síntomas', workaround: 'Solución temporal' },
      help: { symptoms: 'Lo que ve quien lo sufre; por esto lo encontrará la primera línea' },
      empty: 'Publique aquí las soluciones temporales, para que la primera línea ayude al momento',
    },
    'root-cause-analysis': {
      name: ['Análisis de causa raíz', 'Análisis de causa raíz'],
      fields: {
        effect: 'Qué ocurrió',
        why1: 'Primer porqué',
        why2: 'Segundo porqué',
        why3: 'Tercer porqué',
        why4: 'Cuarto porqué',
        why5: 'Quinto porqué',
        people: 'Personas',
        process: 'Procesos',
        supplier: 'Suministradores',
        measurement: 'Medición',
        rootCause: 'Causa raíz',
        concludedAt: 'Concluido el',
      },
      states: { concluded: 'Concluido', dropped: 'Abandonado' },
      moves: { conclude: 'Concluir', drop: 'Abandonar' },
      sections: { what: 'Qué se analiza', resolution: 'Conclusión', whys: 'Cinco porqués', branches: 'Ramas de Ishikawa' },
      help: { why1: '¿Por qué ocurrió?', why2: '¿Y eso, por qué?', rootCause: 'Al concluir pasa al problema' },
      choices: { method: { 'five-whys': 'Cinco porqués', ishikawa: 'Ishikawa', timeline: 'Línea de tiempo' } },
      empty: 'Abra un análisis cuando la causa no esté clara',
    },
    'problem-event': {
      name: ['Suceso de la línea de tiempo', 'Línea de tiempo'],
      fields: { happenedAt: 'Ocurrió el', what: 'Qué ocurrió', source: 'Cómo se sabe' },
      states: { noted: 'Anotado' },
      choices: { source: { observed: 'Observado', log: 'Registro', reported: 'Comunicado' } },
      empty: 'Anote qué ocurrió y cuándo',
    },
    'major-problem-review': {
      name: ['Revisión de problema grave', 'Revisiones de problemas graves'],
      fields: { wentWell: 'Qué fue bien', wentBadly: 'Qué fue mal', prevention: 'Cómo evitar que se repita' },
      empty: 'Se abren al resolver un problema grave',
    },
  },
  subprocesses: {
    identification: [
      'Identificación y Categorización de Problemas',
      'Mire qué incidentes se repiten',
      'Una al problema todos sus incidentes',
      'Elija categoría, servicio y prioridad',
      'Diga si es grave',
    ],
    diagnosis: [
      'Diagnóstico y Resolución de Problemas',
      'Abra un análisis: porqués, Ishikawa o línea de tiempo',
      'Busque una solución temporal y comuníquela',
      'Pruebe que la causa lo explica todo',
      'Declare el error conocido',
    ],
    'error-control': [
      'Control de Problemas y Errores',
      'Publique el error conocido para la primera línea',
      'Pida el cambio que lo elimina, si compensa',
      'Siga el cambio hasta que esté hecho',
      'Cuente cuántos incidentes siguen llegando',
    ],
    closure: [
      'Cierre y Evaluación de Problemas',
      'Compruebe que no vuelve a ocurrir',
      'Ponga al día causa y resolución',
      'Compruebe que los incidentes lo saben',
    ],
    'major-problem-review': [
      'Revisión de Problemas Graves',
      'Reúna a quienes lo vivieron',
      'Repase la línea de tiempo',
      'Diga qué fue bien y qué mal',
      'Diga cómo evitar que se repita',
    ],
    'problem-reporting': [
      'Informes de Gestión de Problemas',
      'Lea los indicadores y su tendencia',
      'Diga qué errores conocidos cuestan más incidentes',
      'Proponga en qué problemas trabajar primero',
    ],
  },
  kpis: {
    problems: ['Cantidad de problemas', 'Problemas registrados en P, por categoría'],
    'resolution-time': [
      'Tiempo de resolución de problemas',
      'Tiempo medio desde el registro hasta la resolución de los problemas resueltos en P',
    ],
    'incidents-per-problem': [
      'Cantidad de incidentes por problema',
      'Media de incidentes vinculados a un problema antes de su identificación, para los problemas identificados en P',
    ],
    'incidents-per-known-problem': [
      'Cantidad de incidentes por problema conocido',
      'Media de incidentes vinculados a un problema después de su identificación y hasta el fin de P, para los problemas abiertos en P',
    ],
    'identification-time': [
      'Tiempo hasta la identificación del problema',
      'Tiempo medio desde el primer incidente de un problema hasta su identificación, para los problemas identificados en P',
    ],
    'resolution-effort': ['Esfuerzo de resolución de problemas', 'Esfuerzo medio por problema resuelto en P'],
  },
  recurring: { 'repeated-incidents': 'Incidentes que se repiten sin problema' },
}

export const esMessages: Translated<typeof enMessages> = messages('problem', {
  reviewMissing: 'Un problema grave se revisa antes de cerrarlo.',
  timelineTooShort: 'Una línea de tiempo tiene al menos dos hechos.',
  noBranch: 'Un diagrama de Ishikawa tiene al menos una rama.',
  whyUnanswered: 'El porqué número {n} no tiene respuesta.',
  tooFewWhys: 'Pregunte por qué al menos tres veces.',
  workaroundOf: '{number}, solución temporal: {text}',
  fixOf: '{number}, solución: {text}',
  resolved: '{number} está resuelto.',
  closed: '{number} está cerrado.',
  raisedFrom: 'Se registró un problema a partir de este incidente.',
  concluded: 'Causa raíz encontrada en {number}.',
  reviewed: '{number}: {text}',
})
